import { Role } from '../../apps/api/src/access/role.js';
import { attempts } from '../permissions/attempts.js';
import type { Target } from '../permissions/targets.js';

/** What a mutation is tried on. */
export interface Ground extends Target {
  readonly personId: string;
  /** A short text no other case uses. */
  readonly fresh: string;
}

export interface MutationCase {
  readonly by: Role;
  readonly query: string;
  readonly variables: (ground: Ground) => Record<string, unknown>;
}

/** As the permission tests do it. */
const attempted = (name: string, by = Role.CLINICIAN): MutationCase => {
  const attempt = attempts[name];
  return {
    by,
    query: attempt?.query ?? '',
    variables: (ground) => ({ ...attempt?.variables, ...attempt?.about?.(ground) }),
  };
};

const act = (
  by: Role,
  name: string,
  type: string,
  variables: (ground: Ground) => Record<string, unknown>,
  answer = '{ __typename }',
): MutationCase => ({
  by,
  query: `mutation ($input: ${type}!) { ${name}(input: $input) ${answer} }`,
  variables: (ground) => ({ input: variables(ground) }),
});

/** Mutations that change a watched record, each done once. */
export const changing: Readonly<Record<string, MutationCase>> = {
  recordPatient: attempted('recordPatient'),
  recordDeath: attempted('recordDeath'),
  correctPatient: attempted('correctPatient'),
  recordEncounter: attempted('recordEncounter'),
  correctEncounter: attempted('correctEncounter'),
  signAssessments: attempted('signAssessments'),
  amendAssessment: attempted('amendAssessment'),
  unlockAssessment: attempted('unlockAssessment', Role.COORDINATOR),
  voidAssessment: attempted('voidAssessment', Role.COORDINATOR),
  recordImplant: attempted('recordImplant'),
  recordProcedure: attempted('recordProcedure'),
  recordComplication: attempted('recordComplication'),
  concludeComplication: attempted('concludeComplication'),
  correctComplication: attempted('correctComplication'),
  addCentre: act(Role.ADMINISTRATOR, 'addCentre', 'AddCentreInput', ({ fresh }) => ({
    code: fresh.slice(0, 8).toUpperCase(),
    name: `Hospital ${fresh}`,
    timeZone: 'Europe/London',
  })),
  correctCentre: act(Role.ADMINISTRATOR, 'correctCentre', 'CorrectCentreInput', ({ fresh, centreCode }) => ({
    code: centreCode,
    expectedVersion: 1,
    name: `Hospital ${fresh}`,
    timeZone: 'Europe/London',
  })),
  invitePerson: act(Role.COORDINATOR, 'invitePerson', 'InvitePersonInput', ({ fresh, centreCode }) => ({
    accountName: `person-${fresh}`,
    centreCode,
    name: `Person ${fresh}`,
    role: 'CLINICIAN',
  })),
  correctPerson: act(Role.COORDINATOR, 'correctPerson', 'CorrectPersonInput', ({ fresh, personId }) => ({
    expectedVersion: 1,
    name: `Person ${fresh}`,
    personId,
  })),
  disablePerson: act(Role.COORDINATOR, 'disablePerson', 'DisablePersonInput', ({ personId }) => ({
    expectedVersion: 1,
    personId,
    reason: 'Left the hospital.',
  })),
  addMembership: act(Role.COORDINATOR, 'addMembership', 'AddMembershipInput', ({ personId, centreCode }) => ({
    centreCode,
    personId,
    role: 'QUALITY',
  })),
  offerTransfer: act(Role.COORDINATOR, 'offerTransfer', 'OfferTransferInput', ({ enrolledId }) => ({
    patientId: enrolledId,
    reason: 'Moved house.',
    toCentreCode: 'SOUTH',
  })),
  requestErasure: act(Role.COORDINATOR, 'requestErasure', 'RequestErasureInput', ({ enrolledId }) => ({
    ground: 'CONSENT_WITHDRAWN',
    patientId: enrolledId,
    reason: 'Asked for it in writing.',
    scope: 'RECORD',
  })),
};

/** Mutations that change no watched record, and the kind of event each leaves. */
export const opening: Readonly<Record<string, { readonly query: string; readonly kind: string }>> = {
  signInAsPersona: { query: 'mutation { signInAsPersona(code: "quality") { name } }', kind: 'SIGN_IN' },
  signOut: { query: 'mutation { signOut }', kind: 'SIGN_OUT' },
};

/**
 * Steps of flows that need more than one person, a fresh proof or a login session of their own: done in journeys of
 * their own, and not compared row by row here. A new mutation belongs above.
 */
export const inJourneys: readonly string[] = [
  ...['signIn', 'confirmSecondFactor', 'chooseRole', 'acceptInvitation', 'setUpRegistry', 'switchRole'],
  ...['reauthenticate', 'changePassword', 'replaceSecondFactor', 'endLoginSession', 'endOtherLoginSessions'],
  ...['invitePersonAgain', 'resetCredentials', 'enablePerson', 'removeMembership', 'linkIdentity', 'unlinkIdentity'],
  ...['openBreakGlass', 'closeBreakGlass', 'reviewBreakGlass'],
  ...['acceptTransfer', 'declineTransfer', 'withdrawTransfer'],
  ...['withdrawErasure', 'approveErasure', 'declineErasure', 'exportPatientCopy'],
];
