import { RegistryError } from '../errors.js';

const locked = (sentence: string): RegistryError => new RegistryError('LOCKED', sentence);

export const voidedAlready = (): RegistryError =>
  locked('This assessment was voided. Record it anew if it was done after all.');

export const stillDraft = (): RegistryError => locked('This assessment is a draft. Complete it first.');

export const signedByNow = (): RegistryError =>
  locked('This assessment is signed. A clinician amends it, or a coordinator unlocks it first.');

const refuse = (sentence: string, rule: string, field: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const notSigned = (): RegistryError =>
  refuse('This assessment is not signed: amend it as it is.', 'NOT_SIGNED', 'assessmentId');

export const nothingChanged = (): RegistryError =>
  refuse('This says what is stored already. Change something, or leave it.', 'UNCHANGED', 'answers');

export const nothingToSign = (): RegistryError => refuse('Name the assessments to sign.', 'REQUIRED', 'assessments');

export const signedTwice = (): RegistryError =>
  refuse('The same assessment is named twice.', 'DUPLICATE', 'assessments');
