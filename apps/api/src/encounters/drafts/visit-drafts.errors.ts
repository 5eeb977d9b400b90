import { RegistryError } from '../../errors.js';

export const valueNotAllowed = (field: string): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'A field of a draft is a text, a number, yes or no, or a small record of these.',
    {
      rule: 'DRAFT_VALUE',
      field,
    },
  );

export const draftFull = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This draft has more fields than a visit can have. Save the visit, or discard the draft.',
    {
      rule: 'DRAFT_FULL',
      field: 'changes',
    },
  );

export const changedTwice = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'The same field is changed twice at once. Send its last value.', {
    rule: 'DUPLICATE',
    field: 'changes',
  });

export const draftGone = (): RegistryError =>
  new RegistryError(
    'NOT_FOUND',
    'This draft has ended: its visit was saved, or it was discarded. What you entered since is still on your screen.',
    { rule: 'DRAFT_GONE', field: 'draftId' },
  );

export const draftMovedOn = (currentVersion: number): RegistryError =>
  new RegistryError(
    'VERSION_CONFLICT',
    'Somebody else entered something into this draft meanwhile. Nothing was done; look at it, then try again.',
    { rule: 'DRAFT_MOVED_ON', field: 'draftRevision', currentVersion },
  );

export const valuesToChoose = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'Two people entered different values into one field. Choose one, then save the visit.',
    { rule: 'DRAFT_RIVALS', field: 'draftId' },
  );
