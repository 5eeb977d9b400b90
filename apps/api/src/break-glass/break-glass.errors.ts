import { RegistryError } from '../errors.js';

/** What the functions of break-glass refuse. */
export const glassRefusals = {
  TN050: new RegistryError(
    'FORBIDDEN',
    'Only a clinician who has just confirmed who she is may look at a patient of another centre.',
  ),
  TN054: new RegistryError(
    'FORBIDDEN',
    'You are looking at a patient of another centre already. Leave that patient before you look at another.',
  ),
  TN051: new RegistryError(
    'RATE_LIMITED',
    'Too many emergency accesses in a short time. If somebody is in danger, call the other centre; you can try again in an hour.',
  ),
};

export const notToReview = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This access is reviewed already, or it is your own: another person reviews it.',
    { rule: 'SETTLED' },
  );

export const noteNeeded = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'Say why it was not justified.', { rule: 'NEEDED', field: 'note' });
