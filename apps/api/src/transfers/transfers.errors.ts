import { goneMeanwhile, RegistryError } from '../errors.js';

export const settledMeanwhile = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This offer is no longer open: it was accepted, declined or withdrawn meanwhile. Reload the page.',
    { rule: 'SETTLED' },
  );

/** What offering refuses. */
export const offerRefusals = { TN055: goneMeanwhile() };

/** What accepting refuses. */
export const transferRefusals = {
  TN052: settledMeanwhile(),
  TN053: new RegistryError(
    'VALIDATION_FAILED',
    'Erasure of this record has been requested. The transfer waits until the request is decided.',
    { rule: 'ERASURE_REQUESTED' },
  ),
};

export const noSuchCentre = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'Choose another centre of the registry.', {
    rule: 'CODE_UNKNOWN',
    field: 'toCentreCode',
  });
