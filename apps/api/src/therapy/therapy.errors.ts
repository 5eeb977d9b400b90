import { RegistryError } from '../errors.js';

export const notOfThisOperation = (field: string, sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'OPERATION', field });

export const notAnExplantReason = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This is no reason of the list. Choose one, or "other".', {
    rule: 'CODE',
    field: 'explantReason',
  });

export const nothingToConfirm = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This operation waits for no second sign-off.', { rule: 'SECOND_SIGN_OFF' });

export const confirmedByAnother = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'The second sign-off is another clinician’s than the one who recorded the implant.',
    { rule: 'SECOND_PERSON' },
  );
