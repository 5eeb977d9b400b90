import type { GraphqlClient, GraphqlRefusal } from './registry/graphql-client.js';
import { dosingOf, type Dosing } from './registry/dosing.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let dosing: Dosing;
beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  dosing = dosingOf(registry, clinician);
});
afterAll(() => registry.close());

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const overrideReason = 'Tried elsewhere, before the registry.';
const pump = { modelCode: 'synchromed-ii-20' };

/** 20 mL at 500 µg/mL; 18 mL above the alarm at 0.2 mL/day last 90 days. */
const firstFill = (on: string, more: object = {}) => ({
  filledAt: `${on}T11:00:00Z`,
  filledMl: 20,
  concentrationUgPerMl: 500,
  drugProduct: 'gablofen-500',
  lot: 'L-77',
  drugExpiresOn: '2031-05',
  programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100, reason: 'start' },
  ...more,
});

const patient = async (): Promise<string> =>
  (await dosing.act('recordPatient', { birthYear: 1980, enrolledOn: '2016-01-01' })).id;

const DOSES = `refills { kind refilledAt filledMl concentrationUgPerMl lot drugExpiresOn alarmOn attestation reasons { rule reason } }
  programmings { programmedAt mode dailyDoseUg concentrationUgPerMl bridge { durationMinutes } }`;

async function trialOf(patientId: string, startedOn: string, doseUg: number): Promise<void> {
  const { id: trialId } = await dosing.act('startTrial', { patientId, startedOn, route: 'LP_BOLUS' });
  await dosing.act('recordTestBolus', { trialId, givenAt: `${startedOn}T09:00:00Z`, doseUg });
  const judged = { conclusion: 'POSITIVE', criterion: 'MEAN_LOWER_LIMB_FALL_1', criterionMet: true };
  await dosing.act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: startedOn, ...judged });
}

const found = ({ extensions }: GraphqlRefusal): readonly string[] =>
  ((extensions as { findings?: { rule: string; field: string }[] }).findings ?? []).map(
    ({ rule, field }) => `${rule} ${field}`,
  );

describe('an implant with its first fill and programme', () => {
  it('puts the patient on Today with her dates at once, in one act with its history', async () => {
    const on = daysAgo(80);
    const patientId = await patient();
    await dosing.act('recordImplant', { patientId, performedOn: on, overrideReason, pump, firstFill: firstFill(on) });
    const { refills, programmings } = await dosing.read(patientId, DOSES);
    expect(refills).toEqual([
      {
        ...{ kind: 'INITIAL_FILL', refilledAt: `${on}T11:00:00.000Z`, filledMl: 20, concentrationUgPerMl: 500 },
        ...{ lot: 'L-77', drugExpiresOn: '2031-05', alarmOn: null, attestation: 'NOT_ASKED', reasons: [] },
      },
    ]);
    expect(programmings).toEqual([
      {
        ...{ programmedAt: `${on}T11:00:00.000Z`, mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 100 },
        ...{ concentrationUgPerMl: 500, bridge: null },
      },
    ]);
    expect(await dosing.reservoir(patientId)).toMatchObject({
      ...{ state: 'COMPUTED', volumeMl: 20, dailyDoseUg: 100, alarmOn: daysAgo(80 - 90), dueByOn: daysAgo(80 - 83) },
    });
    const { today } = await clinician.ask<{
      today: { refills: { items: { patient: { id: string }; band: string }[] } };
    }>('{ today { refills { items { patient { id } band } } } }');
    expect(today.refills.items.filter((item) => item.patient.id === patientId)).toEqual([
      { patient: { id: patientId }, band: 'WITHIN_7' },
    ]);
    const changes = await registry.behind.query<{ relation: string }[]>(
      `select distinct c.relation from audit.change c join audit.event e on e.seq = c.event_seq
       where e.action = 'implant recorded' and c.patient_id = $1 and c.did = 'INSERT' order by c.relation`,
      [patientId],
    );
    expect(changes.map(({ relation }) => relation)).toEqual(
      expect.arrayContaining(['component', 'procedure', 'programming', 'refill']),
    );
    await dosing.rebuild();
    expect(await dosing.reservoir(patientId)).toMatchObject({ state: 'COMPUTED', alarmOn: daysAgo(80 - 90) });
  });

  it('is judged as a whole, by the bolus that worked, the pump and the drug, and keeps the reasons with the fill', async () => {
    const patientId = await patient();
    await trialOf(patientId, '2017-01-10', 50);
    const unusual = {
      patientId,
      performedOn: '2019-02-01',
      pump,
      firstFill: firstFill('2019-02-01', {
        filledMl: 20.5,
        drugExpiresOn: '2019-01',
        programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 120 },
      }),
    };
    const refusal = await dosing.refusalOf('recordImplant', unusual);
    expect(refusal.extensions).toMatchObject({ code: 'IMPLAUSIBLE' });
    expect(found(refusal)).toEqual([
      'D4 performedOn',
      'LIMIT:fill-volume filledMl',
      'LIMIT:drug-expired drugExpiresOn',
      'LIMIT:starting-dose dailyDoseUg',
    ]);
    const reasons = found(refusal).map((one) => {
      const [rule, field] = one.split(' ');
      return { rule, field, reason: `Because of ${field ?? ''}.` };
    });
    await dosing.act('recordImplant', { ...unusual, reasons });
    const { refills, procedures } = await dosing.read(patientId, `${DOSES} procedures { reasons { rule } }`);
    expect(procedures).toEqual([{ reasons: [{ rule: 'D4' }] }]);
    expect(refills).toMatchObject([
      { reasons: [{ rule: 'LIMIT:fill-volume' }, { rule: 'LIMIT:drug-expired' }, { rule: 'LIMIT:starting-dose' }] },
    ]);
  });

  it.each<[string, object, [code: string, rule: string, field: string]]>([
    ['more than the pump holds', { filledMl: 22 }, ['VALIDATION_FAILED', 'LIMIT:fill-volume', 'filledMl']],
    [
      'the product of a test bolus',
      { concentrationUgPerMl: 50 },
      ['VALIDATION_FAILED', 'LIMIT:concentration', 'concentrationUgPerMl'],
    ],
    ['a fill before the operation', { filledAt: '2020-01-31T11:00:00Z' }, ['VALIDATION_FAILED', 'D6', 'filledAt']],
    ['a fill days after it', { filledAt: '2020-02-04T11:00:00Z' }, ['IMPLAUSIBLE', 'LIMIT:first-fill-day', 'filledAt']],
    [
      'a programme without a dose',
      { programming: { mode: 'SIMPLE_CONTINUOUS' } },
      ['VALIDATION_FAILED', 'NEEDED', 'dailyDoseUg'],
    ],
    ['a fill in the future', { filledAt: '2099-01-31T11:00:00Z' }, ['VALIDATION_FAILED', 'D13', 'filledAt']],
  ])('refuses %s, and stores nothing', async (_what, more, [code, rule, field]) => {
    const patientId = await patient();
    const on = '2020-02-01';
    const input = { patientId, performedOn: on, overrideReason, pump, firstFill: firstFill(on, more) };
    expect((await dosing.refusalOf('recordImplant', input)).extensions).toMatchObject({ code, rule, field });
    expect(await dosing.read(patientId, 'procedures { id } refills { id }')).toEqual({ procedures: [], refills: [] });
  });
});

describe('a replacement with its first fill', () => {
  it('asks for a bridge bolus where the catheter holds another concentration, and moves the dates to the new pump', async () => {
    const patientId = await dosing.running(20, 2000, 350, 'synchromed-ii-20');
    const on = '2024-02-10';
    const replaced = (programming: object) => ({
      ...{ patientId, type: 'PUMP_REPLACEMENT', performedOn: on, pump: { modelCode: 'synchromed-ii-40' } },
      firstFill: firstFill(on, {
        filledMl: 40,
        programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350, ...programming },
      }),
    });
    expect(found(await dosing.refusalOf('recordProcedure', replaced({})))).toEqual(['LIMIT:bridge bridge']);
    const bridge = { oldConcentrationUgPerMl: 2000, volumeMl: 0.5, durationMinutes: 600 };
    await dosing.act('recordProcedure', replaced({ bridge }));
    // 38 mL above the alarm at 0.7 mL/day last 54 days.
    expect(await dosing.reservoir(patientId)).toMatchObject({
      ...{ state: 'COMPUTED', implantedOn: on, volumeMl: 40, concentrationUgPerMl: 500, alarmOn: '2024-04-04' },
    });
    const { programmings } = await dosing.read(patientId, DOSES);
    expect(programmings).toMatchObject([{ bridge: null }, { bridge: { durationMinutes: 600 } }]);
  });

  it('is no part of an operation that puts no pump in', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const on = '2024-02-10';
    for (const type of ['CATHETER_REVISION', 'EXPLANT']) {
      const input = { patientId, type, performedOn: on, firstFill: firstFill(on) };
      expect((await dosing.refusalOf('recordProcedure', input)).extensions).toMatchObject({
        ...{ code: 'VALIDATION_FAILED', rule: 'OPERATION', field: 'firstFill' },
      });
    }
  });
});

describe('an operation of another day', () => {
  it('leaves no refill outside the time of its pump', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const { procedures } = await dosing.read(patientId, 'procedures { id version }');
    const [implant] = procedures as { id: string; version: number }[];
    const late = { procedureId: implant?.id, expectedVersion: 1, performedOn: '2024-02-01', reason: 'Theatre log.' };
    expect((await dosing.refusalOf('correctProcedure', late)).extensions).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'D6', field: 'performedOn' },
    });
    const early = { patientId, type: 'EXPLANT', performedOn: '2024-01-09', explantReason: 'infection' };
    expect((await dosing.refusalOf('recordProcedure', early)).extensions).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', field: 'performedOn' },
    });
  });
});
