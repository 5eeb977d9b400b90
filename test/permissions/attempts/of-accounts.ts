import { mutationById, type Attempts } from '../attempt.js';

const password = 'gravel teapot orbit lantern';

/** The door, and the own account. */
export const ofAccounts: Attempts = {
  registry: { query: '{ registry { version } }' },
  viewer: { query: '{ viewer { name } }' },
  signInAsPersona: { query: 'mutation { signInAsPersona(code: "quality") { name } }' },
  signOut: { query: 'mutation { signOut }' },
  signInProgress: { query: '{ signInProgress { step } }' },
  signIn: {
    query: `mutation { signIn(account: "nobody", password: "${password}") { step } }`,
    // Nobody has this account.
    endsWith: 'PASSWORD',
  },
  // No sign-in is under way in a browser that only tries this.
  confirmSecondFactor: { query: 'mutation { confirmSecondFactor(code: "123456") { step } }', endsWith: 'BEGIN_ANEW' },
  chooseRole: {
    query: 'mutation ($roleId: String!) { chooseRole(roleId: $roleId) { step } }',
    about: ({ membershipId: roleId }) => ({ roleId }),
    endsWith: 'BEGIN_ANEW',
  },
  setUpRegistry: {
    query: 'mutation ($input: SetUpInput!) { setUpRegistry(input: $input) { step } }',
    variables: { input: { code: 'used up', account: 'first', name: 'Jonas Weber', password } },
    // The server prints no code once there is an administrator.
    endsWith: 'INVITATION',
  },
  account: { query: '{ account { roles { id } sessions { id } } }' },
  switchRole: {
    query: 'mutation ($roleId: ID!) { switchRole(roleId: $roleId) { name } }',
    about: ({ membershipId: roleId }) => ({ roleId }),
  },
  // People of the tests have no password.
  reauthenticate: {
    query: `mutation { reauthenticate(proof: { password: "${password}", code: "123456" }) { name } }`,
    endsWith: 'PASSWORD',
  },
  changePassword: {
    query: `mutation { changePassword(input: { current: "${password}", next: "${password} two" }) }`,
    endsWith: 'PASSWORD',
  },
  replaceSecondFactor: { query: 'mutation { replaceSecondFactor { step } }' },
  endLoginSession: mutationById('linked')('endLoginSession', ({ loginSessionId }) => loginSessionId, ''),
  endOtherLoginSessions: { query: 'mutation { endOtherLoginSessions }' },
};
