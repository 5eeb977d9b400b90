import { RegistryError } from '../../errors.js';

const ACCOUNT = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;

/** Small letters, as the database keeps it. */
export const isAccountName = (typed: string): boolean => ACCOUNT.test(typed);

/** The same whether the account, the password or both are wrong. */
export const wrongPassword = () =>
  new RegistryError('UNAUTHENTICATED', 'The account name or the password is not right. Check both and try again.', {
    rule: 'PASSWORD',
  });

export const wrongCode = () =>
  new RegistryError(
    'UNAUTHENTICATED',
    'This code is not right, or was used already. Wait for the next one and type that.',
    {
      rule: 'CODE',
      field: 'code',
    },
  );

export const beginAnew = () =>
  new RegistryError('UNAUTHENTICATED', 'This sign-in has run out. Begin again with your password.', {
    rule: 'BEGIN_ANEW',
  });

export const noRole = () =>
  new RegistryError('FORBIDDEN', 'Your account has no role in this registry as yet. Ask the registry office.', {
    rule: 'NO_ROLE',
  });

export const codeNotGood = () =>
  new RegistryError(
    'NOT_FOUND',
    'This code is not good, was used already or has run out. Ask whoever gave it to you for a new one.',
    {
      rule: 'INVITATION',
      field: 'code',
    },
  );

export const accountTaken = () =>
  new RegistryError('VALIDATION_FAILED', 'Another person has this account name. Choose a different one.', {
    rule: 'DUPLICATE',
    field: 'account',
  });

export const accountForm = () =>
  new RegistryError(
    'VALIDATION_FAILED',
    'An account name has 3 to 100 small letters, digits, dots, hyphens, underscores, + or @, and begins with a letter or digit.',
    {
      rule: 'FORM',
      field: 'account',
    },
  );
