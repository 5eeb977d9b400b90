import { goneMeanwhile, RegistryError } from '../errors.js';

export const decidedMeanwhile = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This request is no longer open: it was decided or withdrawn meanwhile. Reload the page.',
    { rule: 'SETTLED' },
  );

/** What requesting refuses. */
export const requestRefusals = { TN055: goneMeanwhile() };

/** What approving refuses. */
export const erasureRefusals = {
  TN050: new RegistryError(
    'FORBIDDEN',
    'Only an administrator who has just confirmed who she is may approve an erasure.',
  ),
  TN052: decidedMeanwhile(),
};

export const bySecondPerson = (): RegistryError =>
  new RegistryError('FORBIDDEN', 'You requested this erasure yourself: another person decides.', {
    rule: 'SECOND_PERSON',
  });
