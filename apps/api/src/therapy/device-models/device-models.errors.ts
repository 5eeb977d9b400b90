import { RegistryError } from '../../errors.js';

export const modelTaken = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'A device model has this code already. Open it and publish its next version.',
    {
      rule: 'DUPLICATE',
      field: 'code',
    },
  );

export const kindStays = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'A model of a pump stays one of a pump, and of a catheter one of a catheter.',
    {
      rule: 'KIND',
      field: 'kind',
    },
  );

export const unfittingConstant = (name: string, sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'CONSTANT', field: name });
