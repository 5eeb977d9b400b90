import { RegistryError } from '../errors.js';

const refuse = (sentence: string, rule: string, field: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const oneKindOfContent = (field: string): RegistryError =>
  refuse('Give the answers, or the total, or why it was not done: exactly one of them.', 'ONE_OF', field);

export const raterNotAllowed = (title: string, field: string): RegistryError =>
  refuse(`${title} is not answered by this kind of rater.`, 'RATER', field);

export const answersDoNotFit = (
  title: string,
  messages: readonly string[],
  rule: string,
  field: string,
): RegistryError => refuse(`${title}: ${messages.slice(0, 3).join(' ')}`, rule, field);

export const scoreOnlyInstrument = (title: string, field: string): RegistryError =>
  refuse(`${title} is recorded as a total; it has no items.`, 'SCORE_ONLY', field);

export const answeredTwice = (title: string, field: string): RegistryError =>
  refuse(`${title} has two answers for the same item.`, 'DUPLICATE', field);
