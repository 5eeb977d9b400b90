import { RegistryError } from '../errors.js';

/** Of a link that is unknown, expired, revoked or used: whoever tries may not learn which. */
export const linkClosed = (): RegistryError =>
  new RegistryError('NOT_FOUND', 'This link cannot be used. Ask your clinic for a new one.', { rule: 'LINK_CLOSED' });

export const notAskedByLink = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'Choose pain, care difficulty or sleep, each once: nothing else is asked by a link.',
    {
      rule: 'CODE',
      field: 'instruments',
    },
  );

export const notFollowed = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This patient is followed no longer: there is nobody to ask by a link.', {
    rule: 'FOLLOWED',
    field: 'patientId',
  });

export const notSettled = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'Some questions have no answer yet. Answer each, or say that you prefer not to.',
    {
      rule: 'UNANSWERED',
      field: 'answers',
    },
  );

export const notAsked = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This link does not ask that. Reload the page.', {
    rule: 'UNKNOWN_ITEM',
    field: 'answers',
  });

export const answerDoesNotFit = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'One of the answers does not fit its question. Reload the page.', {
    rule: 'UNKNOWN_OPTION',
    field: 'answers',
  });

export const relationUnknown = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'Say who you are, from the list.', { rule: 'RELATION', field: 'relation' });

export const keyMissing = (): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'Send a fresh UUID in the header Idempotency-Key with each mutation, and the same one when you repeat it.',
    { rule: 'IDEMPOTENCY_KEY' },
  );
