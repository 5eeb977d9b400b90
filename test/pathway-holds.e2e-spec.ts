import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let colleague: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  colleague = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
});
afterAll(() => registry.close());

const mutation = (name: string, fields = 'id'): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`;
const act = async (name: string, input: object, by = clinician): Promise<string> =>
  (await by.ask<Record<string, { id: string }>>(mutation(name), { input }))[name]?.id ?? '';
const refusal = async (name: string, input: object) => {
  const { code, rule, field } = (await clinician.refused(mutation(name), { input })).extensions;
  return [code, rule, field];
};
const rulesOf = (answers: readonly { errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[] }[]) =>
  answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.['rule']));

const overrideReason = 'Tried elsewhere, before the registry.';
const enrol = (): Promise<string> => act('recordPatient', { birthYear: 1980, enrolledOn: '2020-03-01' });
const goal = {
  ...{ category: 'pain', statement: 'Sits through a meal without pain', baselineLevel: -1 },
  levels: ['Cannot sit', 'Sits 5 minutes', 'Sits 20 minutes', 'Sits 40 minutes', 'Sits an hour'],
};
const attempt = (attemptedAt: string, outcome = 'NO_ANSWER') => ({
  ...{ attemptedAt, about: 'FOLLOW_UP', channel: 'TELEPHONE', outcome },
  ...(outcome === 'REACHED' ? { attestation: 'NONE' } : {}),
});

describe('whatever is recorded', () => {
  it('before a consent that does not cover it is refused: implants, goals and attempts to reach somebody', async () => {
    const patientId = await enrol();
    await act('recordPathwayEvent', { patientId, kind: 'CONSENT_GIVEN', happenedOn: '2020-03-01' });
    const refused = (field: string) => ['VALIDATION_FAILED', 'D14', field];
    const implant = { patientId, performedOn: '2020-02-01', overrideReason };
    expect(await refusal('recordImplant', implant)).toEqual(refused('performedOn'));
    expect(await refusal('recordGoal', { patientId, agreedOn: '2020-02-01', ...goal })).toEqual(refused('agreedOn'));
    for (const outcome of ['REACHED', 'NO_ANSWER'])
      expect(await refusal('recordContactAttempt', { patientId, ...attempt('2020-02-01T10:00:00Z', outcome) })).toEqual(
        refused('attemptedAt'),
      );
    const goalId = await act('recordGoal', { patientId, agreedOn: '2020-03-02', ...goal });
    const earlier = { goalId, expectedVersion: 1, agreedOn: '2020-02-01', reason: 'Mistyped.' };
    expect(await refusal('correctGoal', earlier)).toEqual(refused('agreedOn'));
    await act('recordContactAttempt', { patientId, ...attempt('2020-03-02T10:00:00Z') });
  });

  it('after the end of follow-up asks to resume it first; attempts to reach somebody lost do not', async () => {
    const patientId = await enrol();
    await act('recordExit', { patientId, expectedVersion: 1, exitedOn: '2021-01-01', reason: 'TRANSFER' });
    const later = '2021-02-01';
    const refused = (field: string) => ['VALIDATION_FAILED', 'PATHWAY:exited', field];
    const candidacy = { patientId, assessedOn: later, outcome: 'SUITABLE' };
    expect(await refusal('recordCandidacy', candidacy)).toEqual(refused('assessedOn'));
    expect(await refusal('startTrial', { patientId, startedOn: later, route: 'LP_BOLUS' })).toEqual(
      refused('startedOn'),
    );
    expect(await refusal('recordImplant', { patientId, performedOn: later, overrideReason })).toEqual(
      refused('performedOn'),
    );
    expect(await refusal('recordGoal', { patientId, agreedOn: later, ...goal })).toEqual(refused('agreedOn'));
    await act('recordContactAttempt', { patientId, ...attempt(`${later}T10:00:00Z`) });
  });
});

describe('of several at once', () => {
  it('one referral is stored', async () => {
    const patientId = await enrol();
    const input = { patientId, kind: 'REFERRED', happenedOn: '2020-02' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => clinician.send(mutation('recordPathwayEvent'), { input })),
    );
    expect(rulesOf(answers)).toEqual(Array.from({ length: 5 }, () => 'DUPLICATE'));
    const [{ count }] = await registry.behind.query<[{ count: number }]>(
      'select count(*) from registry.pathway_event where patient_id = $1',
      [patientId],
    );
    expect(Number(count)).toBe(1);
  });

  it('withdrawn consent and a refill of later, only one is stored', async () => {
    const patientId = await enrol();
    await act('recordImplant', { patientId, performedOn: '2020-03-02', overrideReason });
    const exit = { patientId, expectedVersion: 1, exitedOn: '2020-06-01', reason: 'CONSENT_WITHDRAWN' };
    const refill = {
      ...{ patientId, refilledAt: '2020-06-02T10:00:00Z', filledMl: 20, concentrationUgPerMl: 2000 },
      attestation: 'NONE',
    };
    const answers = await Promise.all([
      clinician.send(mutation('recordExit'), { input: exit }),
      clinician.send(mutation('recordRefill'), { input: refill }),
    ]);
    expect(rulesOf(answers)).toHaveLength(1);
    const [stored] = await registry.behind.query<[{ withdrawn: boolean; refilled: boolean }]>(
      `select exists (select from registry.pathway_event where patient_id = $1 and kind = 'CONSENT_WITHDRAWN') as withdrawn,
              exists (select from registry.refill where patient_id = $1) as refilled`,
      [patientId],
    );
    expect(stored.withdrawn).toBe(!stored.refilled);
  });
});

describe('what an implant rests on', () => {
  const tried = async (conclusion: 'POSITIVE' | 'NEGATIVE', patientId: string, startedOn = '2020-03-10') => {
    const trialId = await act('startTrial', { patientId, startedOn, route: 'LP_BOLUS' });
    const bolusId = await act('recordTestBolus', { trialId, givenAt: `${startedOn}T09:00:00Z`, doseUg: 100 });
    await act('concludeTrial', {
      ...{ trialId, expectedVersion: 1, concludedOn: startedOn, conclusion },
      ...{ criterion: 'GOAL_BASED', criterionMet: conclusion === 'POSITIVE' },
    });
    return { trialId, bolusId };
  };
  const implant = (patientId: string, more: object = {}) =>
    act('recordImplant', { patientId, performedOn: '2020-05-01', ...more });
  const undone = (kind: string, id: string, expectedVersion = 1) => ({
    ...{ kind, id, expectedVersion, reason: 'Recorded in error.' },
  });
  const dependent = ['VALIDATION_FAILED', 'DEPENDENT', 'id'];

  it.each(['POSITIVE', 'NEGATIVE'] as const)('cannot be voided from under it: a %s trial', async (conclusion) => {
    const patientId = await enrol();
    const { trialId, bolusId } = await tried(conclusion, patientId);
    await implant(patientId, conclusion === 'NEGATIVE' ? { overrideReason } : {});
    expect(await refusal('voidTherapyRecord', undone('TRIAL_BOLUS', bolusId))).toEqual(dependent);
    expect(await refusal('voidTherapyRecord', undone('TRIAL', trialId, 2))).toEqual(dependent);
    await tried('POSITIVE', patientId, '2020-04-10');
    await act('voidTherapyRecord', undone('TRIAL_BOLUS', bolusId));
    await act('voidTherapyRecord', undone('TRIAL', trialId, 2));
  });

  it('is not left by moving the implant to before its trial', async () => {
    const patientId = await enrol();
    await tried('NEGATIVE', patientId);
    const procedureId = await implant(patientId, { overrideReason });
    const moved = { procedureId, expectedVersion: 1, performedOn: '2020-03-05', reason: 'Mistyped at entry.' };
    expect(await refusal('correctProcedure', moved)).toEqual(['VALIDATION_FAILED', 'PATHWAY:ground', 'performedOn']);
    await act('correctProcedure', { ...moved, performedOn: '2020-05-02' });
    await act('confirmImplant', { procedureId, expectedVersion: 2 }, colleague);
  });

  it('asks for a reason while a trial is open, and after the patient was found not suitable', async () => {
    const patientId = await enrol();
    await tried('POSITIVE', patientId);
    const afterTrial = { rule: 'D2', field: 'assessedOn', reason: 'Assessed again after the trial.' };
    const decision = { patientId, assessedOn: '2020-04-01', outcome: 'NOT_SUITABLE', reasons: [afterTrial] };
    await act('recordCandidacy', decision);
    const unreasoned = { patientId, performedOn: '2020-05-01' };
    expect(await refusal('recordImplant', unreasoned)).toEqual([
      'IMPLAUSIBLE',
      'PATHWAY:not-suitable',
      'overrideReason',
    ]);
    const because = [{ rule: 'PATHWAY:no-candidacy', field: 'startedOn', reason: 'Asked for by the family.' }];
    await act('startTrial', { patientId, startedOn: '2020-04-10', route: 'LP_BOLUS', reasons: because });
    expect(await refusal('recordImplant', unreasoned)).toEqual(['IMPLAUSIBLE', 'PATHWAY:trial-open', 'overrideReason']);
    const procedureId = await implant(patientId, { overrideReason });
    const [{ after }] = await registry.behind.query<[{ after: { override_reason: string } }]>(
      `select v.after from audit.change c join audit.value v on v.change_seq = c.seq where c.record = $1`,
      [procedureId],
    );
    expect(after.override_reason).toBe(overrideReason);
  });

  it('is no stable dose of a stopped pump', async () => {
    const patientId = await enrol();
    await implant(patientId, { overrideReason });
    const stopped = { patientId, programmedAt: '2020-06-01T10:00:00Z', mode: 'STOPPED', declaredStable: true };
    expect(await refusal('recordProgramming', stopped)).toEqual([
      ...['VALIDATION_FAILED', 'PATHWAY:stopped', 'declaredStable'],
    ]);
  });
});
