import { randomUUID } from 'node:crypto';
import { mutationOf, type Attempts } from '../attempt.js';
import { PROVIDER } from '../people-to-manage.js';

const ofInvited = mutationOf('invited');
const ofLinked = mutationOf('linked');
const ofDisabled = mutationOf('disabled');
const reason = 'Left the hospital.';

/** People and their roles, and how they come in. */
export const ofPeople: Attempts = {
  people: { query: '{ people(first: 100) { nodes { id accountName roles { id centre { code } } } } }' },
  person: { query: 'query ($id: ID!) { person(id: $id) { id } }', about: ({ invitedId: id }) => ({ id }) },
  invitePerson: {
    query: 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { code } }',
    about: ({ centreCode }) => ({
      input: { name: 'Thea Lund', accountName: `thea.${randomUUID()}`, role: 'QUALITY', centreCode },
    }),
  },
  invitePersonAgain: ofInvited(
    'invitePersonAgain',
    'NewLinkInput',
    ({ invitedId: personId }) => ({ personId }),
    '{ code }',
  ),
  resetCredentials: ofLinked(
    'resetCredentials',
    'NewLinkInput',
    ({ linkedId: personId }) => ({ personId }),
    '{ code }',
  ),
  correctPerson: ofInvited('correctPerson', 'CorrectPersonInput', ({ invitedId: personId }) => ({
    personId,
    expectedVersion: 1,
    name: 'Sunniva Berg-Lie',
  })),
  disablePerson: ofInvited('disablePerson', 'DisablePersonInput', ({ invitedId: personId }) => ({
    personId,
    expectedVersion: 1,
    reason,
  })),
  enablePerson: ofDisabled('enablePerson', 'EnablePersonInput', ({ disabledId: personId }) => ({
    personId,
    expectedVersion: 2,
  })),
  addMembership: ofInvited('addMembership', 'AddMembershipInput', ({ invitedId: personId, centreCode }) => ({
    personId,
    role: 'QUALITY',
    centreCode,
  })),
  removeMembership: ofInvited('removeMembership', 'RemoveMembershipInput', ({ membershipId }) => ({
    membershipId,
    reason,
  })),
  linkIdentity: ofInvited('linkIdentity', 'IdentityInput', ({ invitedId: personId }) => ({
    personId,
    issuer: PROVIDER,
    subject: personId,
  })),
  unlinkIdentity: ofLinked('unlinkIdentity', 'IdentityInput', ({ linkedId: personId }) => ({
    personId,
    issuer: PROVIDER,
    subject: personId,
  })),
  loginSessions: {
    query: 'query ($personId: ID!) { loginSessions(personId: $personId) { id } }',
    about: ({ linkedId: personId }) => ({ personId }),
    nothing: [],
  },
  invitation: {
    query: 'query ($code: String!) { invitation(code: $code) { reset } }',
    about: ({ invitationCode: code }) => ({ code }),
  },
  acceptInvitation: ofInvited(
    'acceptInvitation',
    'NewPasswordInput',
    ({ invitationCode: code }) => ({ code, password: 'gravel teapot orbit lantern' }),
    '{ step }',
  ),
};
