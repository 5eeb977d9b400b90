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

export const drugsStatedTwice = (): RegistryError =>
  refuse('Give the drugs, or why they are not known: not both.', 'ONE_OF', 'antispastics');

export const noClinicianHere = (field: string): RegistryError =>
  refuse('Who rated is no clinician of your centre. Choose one from the list.', 'CLINICIAN', field);

export const noClinicianRated = (title: string, field: string): RegistryError =>
  refuse(`${title}: a clinician is named, but the answers are not a clinician’s.`, 'RATER', field);

export const noCaregiverRated = (title: string, field: string): RegistryError =>
  refuse(`${title}: a caregiver is named, but the answers are not a caregiver’s.`, 'RATER', field);

export const unknownWindow = (): RegistryError =>
  refuse('The protocol of this patient has no such window.', 'CODE_UNKNOWN', 'askFor');

export const otherGoals = (field: string): RegistryError =>
  refuse(
    'The goals rated are not the locked goals of the patient. Open the visit again and rate those shown.',
    'GOAL_UNKNOWN',
    field,
  );

export const answeredTwice = (title: string, field: string): RegistryError =>
  refuse(`${title} has two answers for the same item.`, 'DUPLICATE', field);
