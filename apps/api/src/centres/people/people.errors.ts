import { RegistryError } from '../../errors.js';

export const otherPeoplesAccount = () =>
  new RegistryError(
    'FORBIDDEN',
    'Only an administrator changes name and account of administrators and of people who also work at another centre.',
  );

export const rolesOfAdministrator = () =>
  new RegistryError('FORBIDDEN', 'Only an administrator changes the roles of an administrator.');

export const makesAdministrator = () =>
  new RegistryError('FORBIDDEN', 'Only an administrator makes somebody an administrator.', { field: 'role' });

export const ownAdministratorRole = () =>
  new RegistryError('FORBIDDEN', 'Nobody takes the administrator role from herself. Ask another administrator.', {
    rule: 'OWN_ROLE',
  });

export const disablesHerself = () =>
  new RegistryError('FORBIDDEN', 'Nobody disables herself. Ask another administrator or coordinator.', {
    rule: 'OWN_ACCOUNT',
  });

export const officeHasNoCentre = () =>
  new RegistryError('VALIDATION_FAILED', 'An administrator belongs to the registry office, to no centre.', {
    rule: 'CENTRE',
    field: 'centreCode',
  });

export const roleNeedsCentre = () =>
  new RegistryError('VALIDATION_FAILED', 'Choose the centre: every role but administrator belongs to one.', {
    rule: 'CENTRE',
    field: 'centreCode',
  });

export const alreadyDisabled = () =>
  new RegistryError('VALIDATION_FAILED', 'This person is disabled already.', { rule: 'STATE' });

export const notDisabled = () =>
  new RegistryError('VALIDATION_FAILED', 'This person is not disabled.', { rule: 'STATE' });

export const disabledPerson = () =>
  new RegistryError('VALIDATION_FAILED', 'This person is disabled. Enable her first.', { rule: 'STATE' });

export const noAccount = () =>
  new RegistryError('VALIDATION_FAILED', 'This person has no account name and needs no link to sign in.', {
    rule: 'NO_ACCOUNT',
  });

export const signsInAlready = () =>
  new RegistryError('VALIDATION_FAILED', 'This person signs in already. Reset her credentials instead.', {
    rule: 'STATE',
  });

export const neverSignedIn = () =>
  new RegistryError('VALIDATION_FAILED', 'This person has no credentials yet. Invite her again instead.', {
    rule: 'STATE',
  });
