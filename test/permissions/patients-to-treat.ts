import { v7 as uuid } from 'uuid';
import type { GraphqlClient } from '../registry/graphql-client.js';

export interface Enrolled {
  readonly enrolledId: string;
}

/** A visit that is being entered. */
export interface Begun {
  readonly draftId: string;
}

/** With a visit and an open complication. */
export interface Implanted {
  readonly implantedId: string;
  readonly complicationId: string;
  readonly encounterId: string;
}

/** A trial that has started, with a bolus; and a patient who has none. */
export interface OnTrial {
  readonly trialId: string;
  readonly bolusId: string;
  readonly untriedId: string;
}

/** With a goal, which is open, and a referral. */
export interface Planned {
  readonly plannedId: string;
  readonly goalId: string;
  readonly referralId: string;
}

/** Whose follow-up has ended. */
export interface Left {
  readonly leftId: string;
}

/** An implant after a negative trial, and a revision after it. */
export interface Overridden {
  readonly overriddenId: string;
  readonly revisionId: string;
}

/** A visit with two assessments, one of them signed. */
export interface Assessed {
  readonly assessedEncounterId: string;
  readonly assessmentId: string;
  readonly signedId: string;
}

async function record<T = { id: string }>(clinician: GraphqlClient, name: string, input: object, fields = 'id') {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const answer = await clinician.ask<Record<string, T>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
    { input },
  );
  return answer[name] as T;
}

export async function enrol(clinician: GraphqlClient, familyName = 'Okafor'): Promise<Enrolled> {
  const { id } = await record(clinician, 'recordPatient', {
    birthYear: 1980,
    enrolledOn: '2020-01-01',
    identity: { familyName, givenName: 'Nneka', birthDate: '1980-05-05', hospitalNumber: uuid() },
  });
  return { enrolledId: id };
}

export async function implant(clinician: GraphqlClient, familyName?: string): Promise<Implanted> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  await record(clinician, 'recordImplant', {
    patientId,
    performedOn: '2020-02-01',
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  const complication = await record(clinician, 'recordComplication', {
    patientId,
    type: 'withdrawal.syndrome',
    onsetOn: '2020-03-01',
    grade: 3,
    outcome: 'NOT_RECOVERED',
  });
  const encounter = await record(clinician, 'recordEncounter', {
    patientId,
    heldOn: '2020-04-01',
    purpose: 'FOLLOW_UP',
    attestation: 'EVENTS',
    assessments: [],
  });
  return { implantedId: patientId, complicationId: complication.id, encounterId: encounter.id };
}

export async function startTrial(clinician: GraphqlClient, familyName?: string): Promise<OnTrial> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  const { enrolledId: untriedId } = await enrol(clinician, familyName);
  const trial = await record(clinician, 'startTrial', { patientId, startedOn: '2020-01-10', route: 'LP_BOLUS' });
  const bolus = await record(clinician, 'recordTestBolus', {
    trialId: trial.id,
    givenAt: '2020-01-10T09:00:00Z',
    doseUg: 50,
  });
  return { trialId: trial.id, bolusId: bolus.id, untriedId };
}

export const goal = {
  agreedOn: '2020-01-10',
  category: 'pain',
  statement: 'Sits through a meal without pain',
  levels: ['Cannot sit', 'Sits 5 minutes', 'Sits 20 minutes', 'Sits 40 minutes', 'Sits an hour'],
  baselineLevel: -1,
};

export async function plan(clinician: GraphqlClient, familyName?: string): Promise<Planned> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  const { id: goalId } = await record(clinician, 'recordGoal', { patientId, ...goal });
  const referral = { patientId, kind: 'REFERRED', happenedOn: '2019-11' };
  const { id: referralId } = await record(clinician, 'recordPathwayEvent', referral);
  return { plannedId: patientId, goalId, referralId };
}

export async function leave(clinician: GraphqlClient, familyName?: string): Promise<Left> {
  const { enrolledId: leftId } = await enrol(clinician, familyName);
  const exit = { patientId: leftId, expectedVersion: 1, exitedOn: '2020-05-01', reason: 'TRANSFER' };
  await record(clinician, 'recordExit', exit);
  return { leftId };
}

const negative = { conclusion: 'NEGATIVE', criterion: 'MEAN_LOWER_LIMB_FALL_1', criterionMet: false };

export async function overrideTrial(clinician: GraphqlClient, familyName?: string): Promise<Overridden> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  const trial = await record(clinician, 'startTrial', { patientId, startedOn: '2020-01-10', route: 'LP_BOLUS' });
  await record(clinician, 'recordTestBolus', { trialId: trial.id, givenAt: '2020-01-10T09:00:00Z', doseUg: 100 });
  const concluded = { trialId: trial.id, expectedVersion: 1, concludedOn: '2020-01-12', ...negative };
  await record(clinician, 'concludeTrial', concluded);
  const implanted = await record(clinician, 'recordImplant', {
    patientId,
    performedOn: '2020-02-01',
    overrideReason: 'Painful spasms, no other choice.',
  });
  const revision = { patientId, type: 'CATHETER_REVISION', performedOn: '2020-03-01' };
  return { overriddenId: implanted.id, revisionId: (await record(clinician, 'recordProcedure', revision)).id };
}

export async function assessAndSign(clinician: GraphqlClient, familyName?: string): Promise<Assessed> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  const pain = (rater: string) => ({ instrumentCode: 'nrs-pain', rater, answers: [{ key: 'average7d', code: '7' }] });
  const visit = {
    patientId,
    heldOn: '2020-04-01',
    purpose: 'BASELINE',
    attestation: 'NONE',
    assessments: [pain('PATIENT'), pain('CAREGIVER_PROXY')],
  };
  const { id: encounterId, assessments } = await record<{ id: string; assessments: { id: string }[] }>(
    clinician,
    'recordEncounter',
    visit,
    'id assessments { id }',
  );
  const [open, signed] = assessments;
  await record(clinician, 'signAssessments', {
    encounterId,
    assessments: [{ assessmentId: signed?.id ?? '', expectedVersion: 1 }],
    meaning: 'AUTHORED',
  });
  return { assessedEncounterId: encounterId, assessmentId: open?.id ?? '', signedId: signed?.id ?? '' };
}

export async function begin(clinician: GraphqlClient, familyName?: string): Promise<Begun> {
  const { enrolledId: patientId } = await enrol(clinician, familyName);
  const { saveVisitDraft } = await clinician.ask<{ saveVisitDraft: { id: string } }>(
    'mutation ($input: SaveVisitDraftInput!) { saveVisitDraft(input: $input) { id } }',
    { input: { patientId, changes: [{ path: 'attestation', value: '"NONE"', base: 0 }] } },
  );
  return { draftId: saveVisitDraft.id };
}
