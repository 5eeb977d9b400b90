import { v7 as uuid } from 'uuid';
import { Role } from '../apps/api/src/access/role.js';
import { AnalysisWriter } from '../apps/api/src/analytics/analysis-writer.js';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { insertRows } from '../apps/api/src/audit/insert-rows.js';
import { complaintOf } from '../apps/api/src/errors.js';
import { after, dosingOf } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

type Input = Readonly<Record<string, unknown>>;

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
const act = async (name: string, input: Input): Promise<string> =>
  (await clinician.ask<Record<string, { id: string }>>(mutation(name), { input }))[name]?.id ?? '';
const refusal = async (name: string, input: Input) => {
  const { message, extensions } = await clinician.refused(mutation(name), { input });
  expect(message).toMatch(/[.?]$/);
  return [extensions.code, extensions.rule, extensions.field];
};
const because = (rule: string, field: string) => ({ reasons: [{ rule, field, reason: 'Checked in the old notes.' }] });

/** Refused without a reason, stored with one, and the reason is kept. */
async function asksWhy(name: string, input: Input, [rule, field, table]: [string, string, string]): Promise<string> {
  expect(await refusal(name, input)).toEqual(['IMPLAUSIBLE', rule, field]);
  const id = await act(name, { ...input, ...because(rule, field) });
  const [row] = await registry.behind.query<[{ reasons: object[] }]>(
    `select reasons from registry.${table} where id = $1`,
    [id],
  );
  expect(row.reasons).toEqual([{ rule, field, reason: 'Checked in the old notes.' }]);
  return id;
}

/** Past every service: the name of the constraint that refuses a row. */
async function refusedByDatabase(relation: string, row: Input): Promise<string | undefined> {
  const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
  const record = { centreId: registry.northfield.id, id: uuid(), recordedAt: new Date(), recordedBy: actor.personId };
  let constraint: string | undefined;
  const write = registry.app.get(Audit).write(actor, 'tried', async (tx) => {
    await insertRows(tx, `registry.${relation}`, [{ ...record, version: 1, ...row }]).catch((error: unknown) => {
      ({ constraint } = complaintOf(error));
      throw error;
    });
  });
  await expect(write).rejects.toThrow();
  return constraint;
}

const enrol = (enrolledOn = '2020-01-01'): Promise<string> => act('recordPatient', { birthYear: 1980, enrolledOn });
/** Trials are not what most of these are about. */
const overrideReason = 'Tried at another hospital.';
const implant = (patientId: string, performedOn: string): Promise<string> =>
  act('recordImplant', { patientId, performedOn, overrideReason });
const implanted = async (performedOn = '2020-05-01'): Promise<string> => {
  const patientId = await enrol();
  await implant(patientId, performedOn);
  return patientId;
};
const trial = (patientId: string, startedOn: string): Promise<string> =>
  act('startTrial', { patientId, startedOn, route: 'LP_BOLUS' });
const bolus = (trialId: string, givenAt: string) => ({
  trialId,
  givenAt,
  doseUg: 50,
  volumeMl: 1,
  concentrationUgPerMl: 50,
});
const conclude = (trialId: string, concludedOn: string) => ({
  ...{ trialId, expectedVersion: 1, concludedOn, conclusion: 'POSITIVE' },
  ...{ criterion: 'GOAL_BASED', criterionMet: true, decidedBy: 'TEAM' },
});
const contact = (patientId: string, purpose: string, heldOn: string) => ({
  ...{ patientId, purpose, heldOn, attestation: 'NONE', contact: 'IN_PERSON' },
});
const visit = (patientId: string, purpose: string, heldOn: string, assessments: readonly object[] = []) => ({
  ...contact(patientId, purpose, heldOn),
  assessments,
});
const event = (patientId: string, type: string, onsetOn: string, more: Input = {}) => ({
  ...{ patientId, type, onsetOn, grade: 2, outcome: 'RECOVERED' },
  ...more,
});
const candidacy = (patientId: string, assessedOn: string, more: Input = {}) => ({
  ...{ patientId, assessedOn, outcome: 'SUITABLE' },
  ...more,
});
const refill = (patientId: string, refilledAt: string, more: Input = {}) => ({
  ...{ patientId, refilledAt, filledMl: 20, concentrationUgPerMl: 2000, attestation: 'NONE' },
  ...more,
});

describe('the date rules, through the API', () => {
  it('D1: birth before onset, referral before candidacy', async () => {
    const patientId = await enrol();
    expect(await refusal('recordCandidacy', candidacy(patientId, '2020-02-01', { onsetOn: '1979' }))).toEqual([
      ...['VALIDATION_FAILED', 'D1', 'onsetOn'],
    ]);
    await act('recordCandidacy', candidacy(patientId, '2020-02-01', { onsetOn: '1980' }));
    await act('recordPathwayEvent', { patientId, kind: 'REFERRED', happenedOn: '2020-01' });
    const late = await enrol();
    await act('recordPathwayEvent', { patientId: late, kind: 'REFERRED', happenedOn: '2020-03' });
    await asksWhy('recordCandidacy', candidacy(late, '2020-02-01'), ['D1', 'assessedOn', 'candidacy']);
    expect(await refusedByDatabase('encounter', contact(patientId, 'BASELINE', '1979-01-01'))).toBe(
      'encounter_before_birth',
    );
  });

  it('D2: candidacy before the first bolus', async () => {
    const patientId = await enrol();
    await act('recordCandidacy', candidacy(patientId, '2020-03-05'));
    const trialId = await trial(patientId, '2020-03-01');
    await asksWhy('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'), ['D2', 'givenAt', 'trial_bolus']);
    await act('recordTestBolus', bolus(trialId, '2020-03-06T09:00:00Z'));
  });

  it('D2: boluses 24 hours apart or more', async () => {
    const trialId = await trial(await enrol(), '2020-03-01');
    await act('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'));
    await asksWhy('recordTestBolus', bolus(trialId, '2020-03-03T08:59:00Z'), [
      ...(['D2', 'givenAt', 'trial_bolus'] as const),
    ]);
    await act('recordTestBolus', bolus(trialId, '2020-03-04T09:00:00Z'));
  });

  it('D3: a trial ends after its last bolus, and before its implant; the database holds both', async () => {
    const patientId = await enrol();
    const trialId = await trial(patientId, '2020-03-01');
    await act('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'));
    expect(await refusal('concludeTrial', conclude(trialId, '2020-03-01'))).toEqual([
      ...['VALIDATION_FAILED', 'D3', 'concludedOn'],
    ]);
    await act('concludeTrial', conclude(trialId, '2020-03-03'));
    expect(await refusal('recordImplant', { patientId, performedOn: '2020-03-02', overrideReason })).toEqual([
      ...['VALIDATION_FAILED', 'D3', 'performedOn'],
    ]);
    expect(
      await refusedByDatabase('trial_bolus', {
        ...{ patientId, trialId, givenAt: '2020-03-04T09:00:00Z', doseUg: 50, reasons: [] },
      }),
    ).toBe('trial_concluded_before_bolus');
    await implant(patientId, '2020-03-03');
  });

  it('D4: an implant within 24 months of the positive trial', async () => {
    const tried = async (): Promise<string> => {
      const patientId = await enrol();
      const trialId = await trial(patientId, '2018-03-01');
      await act('recordTestBolus', bolus(trialId, '2018-03-02T09:00:00Z'));
      await act('concludeTrial', conclude(trialId, '2018-03-03'));
      return patientId;
    };
    const late = { patientId: await tried(), performedOn: '2020-03-04' };
    await asksWhy('recordImplant', late, ['D4', 'performedOn', 'procedure']);
    await act('recordImplant', { patientId: await tried(), performedOn: '2020-03-03' });
  });

  it('D5: a baseline before the implant and clear of a bolus, a follow-up after; the database holds the order', async () => {
    const patientId = await enrol();
    expect(await refusal('recordEncounter', visit(patientId, 'FOLLOW_UP', '2020-02-01'))).toEqual([
      ...['VALIDATION_FAILED', 'D5', 'purpose'],
    ]);
    const trialId = await trial(patientId, '2020-03-01');
    await act('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'));
    await asksWhy('recordEncounter', visit(patientId, 'BASELINE', '2020-03-04'), ['D5', 'heldOn', 'encounter']);
    await act('recordEncounter', visit(patientId, 'BASELINE', '2020-03-05'));
    await act('concludeTrial', conclude(trialId, '2020-03-06'));
    await implant(patientId, '2020-05-01');
    expect(await refusal('recordEncounter', visit(patientId, 'BASELINE', '2020-05-02'))).toEqual([
      ...['VALIDATION_FAILED', 'D5', 'heldOn'],
    ]);
    expect(await refusedByDatabase('encounter', contact(patientId, 'FOLLOW_UP', '2020-04-01'))).toBe(
      'follow_up_before_implant',
    );
  });

  it('D6: a refill, a programme or a pump event while a pump is in place; the database holds it', async () => {
    const patientId = await enrol();
    expect(await refusal('recordRefill', refill(patientId, '2020-06-01T09:00:00Z'))).toEqual([
      ...['VALIDATION_FAILED', 'D6', 'refilledAt'],
    ]);
    await implant(patientId, '2020-05-01');
    expect(await refusal('recordComplication', event(patientId, 'pump.stopped', '2020-04-30'))).toEqual([
      ...['VALIDATION_FAILED', 'D6', 'onsetOn'],
    ]);
    await act('recordComplication', event(patientId, 'pump.stopped', '2020-05-02'));
    expect(
      await refusedByDatabase('programming', {
        ...{ patientId, programmedAt: '2020-04-30T09:00:00Z', mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100 },
        ...{ reasons: [], steps: [] },
      }),
    ).toBe('programming_without_pump');
  });

  it('D7: one system at a time, removed after it was put in; the database holds it', async () => {
    const patientId = await implanted();
    expect(
      (await refusal('recordImplant', { patientId, performedOn: '2021-05-01', overrideReason })).slice(0, 1),
    ).toEqual(['VALIDATION_FAILED']);
    const part = { patientId, kind: 'PUMP', implantedOn: '2021-05-01', explantedOn: null };
    expect(await refusedByDatabase('component', part)).toBe('component_in_place_once');
    expect(await refusedByDatabase('component', { ...part, explantedOn: '2021-04-30' })).toBe(
      'component_explanted_after',
    );
    await act('recordProcedure', { patientId, type: 'EXPLANT', performedOn: '2022-05-01', explantReason: 'infection' });
    await implant(patientId, '2022-06-01');
  });

  it('D8: a catheter event while a catheter is in place, an infection at most 90 days after the explant', async () => {
    const patientId = await implanted();
    await act('recordProcedure', { patientId, type: 'EXPLANT', performedOn: '2022-05-01', explantReason: 'infection' });
    expect(await refusal('recordComplication', event(patientId, 'cath.kink', '2022-05-02'))).toEqual([
      ...['VALIDATION_FAILED', 'D8', 'onsetOn'],
    ]);
    await act('recordComplication', event(patientId, 'infect.superficial', '2022-07-30'));
    await asksWhy('recordComplication', event(patientId, 'infect.superficial', '2022-07-31'), [
      ...(['D8', 'onsetOn', 'complication'] as const),
    ]);
  });

  it('D9: refills one after the other, 12 hours apart or more; the database refuses the same moment twice', async () => {
    const patientId = await implanted();
    await act('recordRefill', refill(patientId, '2020-05-01T09:00:00Z'));
    const soon = refill(patientId, '2020-05-01T20:00:00Z');
    const { extensions } = await clinician.refused(mutation('recordRefill'), { input: soon });
    const { findings = [] } = extensions as { findings?: { rule: string; field: string }[] };
    // Fourteen days are usual between refills, and yet it is asked once.
    expect(findings).toEqual([expect.objectContaining({ rule: 'D9', field: 'refilledAt' })]);
    await act('recordRefill', {
      ...soon,
      reasons: findings.map(({ rule, field }) => ({ rule, field, reason: 'Seen twice.' })),
    });
    expect(await refusal('recordRefill', refill(patientId, '2020-05-01T09:00:00Z'))).toEqual([
      ...['VALIDATION_FAILED', 'D9', 'refilledAt'],
    ]);
    expect(
      await refusedByDatabase('refill', { ...refill(patientId, '2020-05-01T09:00:00Z'), kind: 'REFILL', reasons: [] }),
    ).toBe('refill_once');
  });

  it('D10: a refill after the computed empty date says what happened', async () => {
    const dosing = dosingOf(registry, clinician);
    const patientId = await dosing.running(20, 2000, 350);
    const late = refill(patientId, after(115));
    expect(await refusal('recordRefill', late)).toEqual(['IMPLAUSIBLE', 'D10', 'gapAnswer']);
    // It has an answer of its own, which can be counted: a reason in words is none.
    expect(await refusal('recordRefill', { ...late, ...because('D10', 'gapAnswer') })).toEqual([
      ...['IMPLAUSIBLE', 'D10', 'gapAnswer'],
    ]);
    const { gapAnswer } = await dosing.refill(patientId, after(115), { ...late, gapAnswer: 'MISSING_RECORD' });
    expect(gapAnswer).toBe('MISSING_RECORD');
  });

  it('D11: onset before detection, not before the first bolus', async () => {
    const patientId = await enrol();
    const trialId = await trial(patientId, '2020-03-01');
    await act('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'));
    expect(await refusal('recordComplication', event(patientId, 'trial.pdph', '2020-03-01'))).toEqual([
      ...['VALIDATION_FAILED', 'D11', 'onsetOn'],
    ]);
    const detected = event(patientId, 'trial.pdph', '2020-03-03', { detectedOn: '2020-03-02' });
    expect(await refusal('recordComplication', detected)).toEqual(['VALIDATION_FAILED', 'D11', 'detectedOn']);
    await act('recordComplication', { ...detected, detectedOn: '2020-03-03' });
  });

  it('D12: nothing clinical after death, death after every contact; the database holds both', async () => {
    const patientId = await implanted();
    await act('recordEncounter', visit(patientId, 'FOLLOW_UP', '2021-05-01'));
    const version = async () =>
      (
        await clinician.ask<{ patient: { version: number } }>('query ($id: ID!) { patient(id: $id) { version } }', {
          id: patientId,
        })
      ).patient.version;
    const died = async (diedOn: string) => ({ patientId, expectedVersion: await version(), diedOn });
    expect((await refusal('recordDeath', await died('2021-04-30'))).slice(0, 2)).toEqual(['VALIDATION_FAILED', 'D12']);
    await act('recordDeath', await died('2021-05-01'));
    expect(await refusal('recordEncounter', visit(patientId, 'FOLLOW_UP', '2021-05-02'))).toEqual([
      ...['VALIDATION_FAILED', 'D12', 'heldOn'],
    ]);
    expect(await refusedByDatabase('candidacy', { ...candidacy(patientId, '2021-05-02'), reasons: [] })).toBe(
      'candidacy_after_death',
    );
  });

  it('D13: nothing in the future; the database holds it', async () => {
    const patientId = await implanted();
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await refusal('recordEncounter', visit(patientId, 'FOLLOW_UP', tomorrow))).toEqual([
      ...['VALIDATION_FAILED', 'D13', 'heldOn'],
    ]);
    expect(await refusal('recordRefill', refill(patientId, `${tomorrow}T09:00:00Z`))).toEqual([
      ...['VALIDATION_FAILED', 'D13', 'refilledAt'],
    ]);
    expect(await refusedByDatabase('candidacy', { ...candidacy(patientId, tomorrow), reasons: [] })).toBe(
      'candidacy_not_future',
    );
  });

  it('D14: consent before the first entry, and before the data unless it covers them', async () => {
    const patientId = await enrol('2020-03-01');
    await act('recordEncounter', visit(patientId, 'BASELINE', '2020-02-01'));
    const consent = { patientId, kind: 'CONSENT_GIVEN', happenedOn: '2020-03-01', earlierData: false };
    expect(await refusal('recordPathwayEvent', consent)).toEqual(['VALIDATION_FAILED', 'D14', 'happenedOn']);
    await act('recordPathwayEvent', { ...consent, earlierData: true });
    const later = await enrol('2020-03-01');
    await act('recordPathwayEvent', { ...consent, patientId: later });
    expect(await refusal('recordEncounter', visit(later, 'BASELINE', '2020-02-01'))).toEqual([
      ...['VALIDATION_FAILED', 'D14', 'heldOn'],
    ]);
  });

  it('D15: a follow-up looks back on nothing before the implant', async () => {
    const patientId = await implanted();
    const pain = { instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '5' }] };
    await asksWhy('recordEncounter', visit(patientId, 'FOLLOW_UP', '2020-05-05', [pain]), [
      ...(['D15', 'heldOn', 'encounter'] as const),
    ]);
    await act('recordEncounter', visit(patientId, 'FOLLOW_UP', '2020-05-08', [pain]));
  });

  it('D16: a partial day breaks a rule only where every day it can mean does', async () => {
    const patientId = await enrol();
    await act('recordCandidacy', candidacy(patientId, '2020-02-15', { onsetOn: '2020-02' }));
    expect(await refusal('recordCandidacy', candidacy(patientId, '2020-02-15', { onsetOn: '2020-03' }))).toEqual([
      ...['VALIDATION_FAILED', 'D1', 'onsetOn'],
    ]);
  });
});

describe('where a patient stands', () => {
  it('follows from every record in the act that stores it, and a rebuild finds the same', async () => {
    const patientId = await enrol();
    const standing = async () =>
      (
        await clinician.ask<{
          patient: {
            state: string;
            pathway: { state: string; nextStates: string[]; course: { state: string; fromOn: string }[] };
          };
        }>(
          'query ($id: ID!) { patient(id: $id) { state pathway { state sinceOn nextStates course { state fromOn } } } }',
          { id: patientId },
        )
      ).patient;
    expect(await standing()).toMatchObject({ state: 'REFERRED', pathway: { state: 'REFERRED' } });
    await act('recordCandidacy', candidacy(patientId, '2020-02-01'));
    expect((await standing()).state).toBe('CANDIDATE');
    const trialId = await trial(patientId, '2020-03-01');
    expect((await standing()).state).toBe('IN_TRIAL');
    await act('recordTestBolus', bolus(trialId, '2020-03-02T09:00:00Z'));
    await act('concludeTrial', conclude(trialId, '2020-03-03'));
    expect((await standing()).pathway.nextStates).toEqual(
      expect.arrayContaining(['TITRATION', 'DECLINED', 'DECEASED']),
    );
    await implant(patientId, '2020-05-01');
    const { state, pathway } = await standing();
    expect([state, pathway.state]).toEqual(['MAINTENANCE', 'MAINTENANCE']);
    expect(pathway.course.map((stage) => `${stage.state} ${stage.fromOn}`)).toEqual([
      'REFERRED 2020-01-01',
      'CANDIDATE 2020-02-01',
      'IN_TRIAL 2020-03-01',
      'TRIAL_POSITIVE 2020-03-03',
      'TITRATION 2020-05-01',
      'MAINTENANCE 2020-11-01',
    ]);
    const rows = () => registry.behind.query('select * from analysis.pathway order by patient_id');
    const before = await rows();
    await registry.asCommand((context) => context.get(AnalysisWriter, { strict: false }).rebuild());
    expect(await rows()).toEqual(before);
  });
});
