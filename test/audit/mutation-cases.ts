import { LINK_PERSON } from '../../apps/api/src/access/link-holder.js';
import { CAREGIVER_LINK } from '../../apps/api/src/access/permission-matrix.js';
import { Role } from '../../apps/api/src/access/role.js';
import { ANSWERED, issue, KEEP, OPEN as OPEN_FORM, SUBMIT, submission } from '../caregiver/answers.js';
import { attempts } from '../permissions/attempts.js';
import { enrol } from '../permissions/patients-to-treat.js';
import { renew, type Target } from '../permissions/targets.js';
import { GraphqlClient } from '../registry/graphql-client.js';
import { workerAs, type Moment, type MutationCase, type MutationCases, type Stage } from './moment.js';

const { CLINICIAN, COORDINATOR, ADMINISTRATOR } = Role;

type Named = (target: Target) => Pick<Moment, 'ofPerson' | 'aboutPatient'>;

/** As the permission tests do it, to something nobody has touched. */
const by = (role: Role, event: MutationCase['leaves'][number], named: Named = () => ({})): MutationCase => ({
  leaves: [event],
  async prepare({ registry, at, known }, name) {
    const attempt = attempts[name];
    if (!attempt) throw new Error(`test/permissions/attempts.ts lacks ${name}`);
    const target = attempt.uses ? await renew(known, attempt.uses, at) : known;
    const { client, personId } = await workerAs(registry, role);
    const variables = { ...attempt.variables, ...attempt.about?.(target) };
    return { personId, role, act: () => client.ask(attempt.query, variables), ...named(target) };
  },
});

const OPEN = 'mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { patientId } }';

/** A clinician, and an emergency with a patient of the other hospital. */
async function emergency({ registry }: Stage) {
  const { client } = await workerAs(registry, CLINICIAN, registry.southbank);
  const { recordPatient } = await client.ask<{ recordPatient: { pseudonym: string } }>(
    'mutation { recordPatient(input: { birthYear: 1980 }) { pseudonym } }',
  );
  const input = {
    centreCode: registry.southbank.code,
    knownAs: recordPatient.pseudonym,
    bornOn: '1980-05-05',
    reason: 'Pump alarm, brought in unconscious.',
  };
  const { client: browser, ...clinician } = await workerAs(registry, CLINICIAN);
  return { ...clinician, browser, open: () => browser.ask(OPEN, { input }) };
}

/** By a link that was just handed out: the event names the link, and a person nobody is. */
const byLink = (action: string, query: string, variables: Record<string, unknown> = {}): MutationCase => ({
  leaves: [`CHANGE ${action}`],
  async prepare({ registry, at }) {
    const { enrolledId } = await enrol(at.clinician, at.familyName);
    const { token } = await issue(at.clinician, { patientId: enrolledId });
    const act = () => GraphqlClient.byLink(registry.url, token).ask(query, variables);
    return { personId: LINK_PERSON, role: CAREGIVER_LINK, typed: [token], act };
  },
});

/** Mutations that change a watched record. */
export const changing: MutationCases = {
  recordPatient: by(CLINICIAN, 'CHANGE patient recorded'),
  recordDeath: by(CLINICIAN, 'CHANGE death recorded'),
  setResponsible: by(CLINICIAN, 'CHANGE responsible clinician set'),
  recordContactAttempt: by(CLINICIAN, 'CHANGE contact attempt recorded'),
  correctPatient: by(CLINICIAN, 'CHANGE patient corrected'),
  saveVisitDraft: by(CLINICIAN, 'CHANGE visit draft begun'),
  discardVisitDraft: by(CLINICIAN, 'CHANGE visit draft discarded'),
  recordEncounter: by(CLINICIAN, 'CHANGE encounter recorded'),
  correctEncounter: by(CLINICIAN, 'CHANGE encounter corrected'),
  signAssessments: by(CLINICIAN, 'SIGN assessments signed'),
  amendAssessment: by(CLINICIAN, 'CHANGE assessment amended'),
  unlockAssessment: by(COORDINATOR, 'UNLOCK assessment unlocked'),
  voidAssessment: by(COORDINATOR, 'VOID assessment voided'),
  issueCaregiverLink: by(CLINICIAN, 'CHANGE caregiver link issued'),
  revokeCaregiverLink: by(CLINICIAN, 'CHANGE caregiver link revoked'),
  openCaregiverForm: byLink('caregiver link opened', OPEN_FORM),
  keepCaregiverAnswers: byLink('caregiver answers kept', KEEP, { input: { answers: ANSWERED, language: 'EN' } }),
  submitCaregiverAnswers: byLink('caregiver answers submitted', SUBMIT, submission()),
  recordImplant: by(CLINICIAN, 'CHANGE implant recorded'),
  recordProcedure: by(CLINICIAN, 'CHANGE catheter revision recorded'),
  startTrial: by(CLINICIAN, 'CHANGE trial started'),
  recordTestBolus: by(CLINICIAN, 'CHANGE test bolus recorded'),
  recordBolusResponse: by(CLINICIAN, 'CHANGE response to a test bolus recorded'),
  endObservation: by(CLINICIAN, 'CHANGE observation after a test bolus ended'),
  concludeTrial: by(CLINICIAN, 'CHANGE trial concluded'),
  recordPathwayEvent: by(CLINICIAN, 'CHANGE consent recorded'),
  recordExit: by(CLINICIAN, 'CHANGE exit recorded'),
  resumeFollowUp: by(CLINICIAN, 'CHANGE follow-up resumed'),
  recordCandidacy: by(CLINICIAN, 'CHANGE candidacy recorded'),
  recordGoal: by(CLINICIAN, 'CHANGE goal recorded'),
  correctGoal: by(CLINICIAN, 'CHANGE goal corrected'),
  lockGoals: by(CLINICIAN, 'CHANGE goals locked'),
  voidTherapyRecord: by(CLINICIAN, 'VOID pathway event voided'),
  recordRefill: by(CLINICIAN, 'CHANGE refill recorded'),
  recordProgramming: by(CLINICIAN, 'CHANGE programming recorded'),
  correctProcedure: by(CLINICIAN, 'CHANGE operation corrected'),
  confirmImplant: by(CLINICIAN, 'SIGN implant confirmed'),
  publishDeviceModel: by(ADMINISTRATOR, 'CHANGE device model published'),
  recordComplication: by(CLINICIAN, 'CHANGE complication recorded'),
  concludeComplication: by(CLINICIAN, 'CHANGE complication concluded'),
  correctComplication: by(CLINICIAN, 'CHANGE complication corrected'),
  addCentre: by(ADMINISTRATOR, 'CHANGE centre added'),
  correctCentre: by(ADMINISTRATOR, 'CHANGE centre corrected'),
  invitePerson: by(COORDINATOR, 'CHANGE person invited'),
  correctPerson: by(COORDINATOR, 'CHANGE person corrected'),
  disablePerson: by(COORDINATOR, 'ROLE_CHANGE person disabled'),
  enablePerson: by(COORDINATOR, 'ROLE_CHANGE person enabled'),
  addMembership: by(COORDINATOR, 'ROLE_CHANGE role given'),
  removeMembership: by(COORDINATOR, 'ROLE_CHANGE role taken away'),
  linkIdentity: by(COORDINATOR, 'CHANGE identity linked'),
  unlinkIdentity: by(COORDINATOR, 'CHANGE identity unlinked'),
  offerTransfer: by(COORDINATOR, 'CHANGE transfer offered'),
  acceptTransfer: by(COORDINATOR, 'CHANGE transfer accepted'),
  declineTransfer: by(COORDINATOR, 'CHANGE transfer declined'),
  withdrawTransfer: by(COORDINATOR, 'CHANGE transfer withdrawn'),
  requestErasure: by(COORDINATOR, 'CHANGE erasure requested'),
  withdrawErasure: by(COORDINATOR, 'CHANGE erasure withdrawn'),
  approveErasure: by(ADMINISTRATOR, 'ERASE erasure approved'),
  declineErasure: by(ADMINISTRATOR, 'CHANGE erasure declined'),
  openBreakGlass: {
    leaves: ['BREAK_GLASS break-glass asked for'],
    async prepare(stage) {
      const { open, personId, role } = await emergency(stage);
      return { personId, role, act: open };
    },
  },
  closeBreakGlass: {
    leaves: ['BREAK_GLASS break-glass left'],
    async prepare(stage) {
      const { open, browser, personId, role } = await emergency(stage);
      await open();
      return { personId, role, act: () => browser.ask('mutation { closeBreakGlass }') };
    },
  },
  reviewBreakGlass: by(COORDINATOR, 'BREAK_GLASS break-glass reviewed'),
};

/** Of the own account: the event says whose. */
const own = (event: MutationCase['leaves'][number], query: string, first?: string): MutationCase => ({
  leaves: [event],
  async prepare({ registry }) {
    const { client, personId } = await workerAs(registry, CLINICIAN);
    const id =
      first && (await client.ask<{ createCalendarFeed: { feed: { id: string } } }>(first)).createCalendarFeed.feed.id;
    return { personId, role: CLINICIAN, ofPerson: personId, act: () => client.ask(query, id ? { id } : {}) };
  },
});
const CREATE_FEED = 'mutation { createCalendarFeed { path feed { id } } }';

/** Mutations that hand something over, and change nothing that is watched: the event itself says about whom. */
export const handing: MutationCases = {
  exportPatientCopy: by(COORDINATOR, 'EXPORT patient copy exported', ({ enrolledId }) => ({
    aboutPatient: enrolledId,
  })),
  createCalendarFeed: own('CHANGE calendar feed created', CREATE_FEED),
  revokeCalendarFeed: own(
    'CHANGE calendar feed revoked',
    'mutation ($id: ID!) { revokeCalendarFeed(id: $id) { id } }',
    CREATE_FEED,
  ),
  invitePersonAgain: by(COORDINATOR, 'CHANGE person invited again', ({ invitedId }) => ({ ofPerson: invitedId })),
  resetCredentials: by(COORDINATOR, 'CHANGE credentials reset offered', ({ linkedId }) => ({ ofPerson: linkedId })),
};
