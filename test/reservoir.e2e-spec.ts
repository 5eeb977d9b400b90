import { after, dayAfter, dosingOf, FILLED, implantedWith, type Dosing } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
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

describe('the reservoir of a pump', () => {
  it.each([
    [40, 2000, 400, 190],
    [20, 500, 250, 36],
    [20, 2000, 350, 102],
  ])('of %d mL at %d µg/mL and %d µg/day reaches its alarm after %d days', async (ml, concentration, dose, days) => {
    const reservoir = await dosing.reservoir(await dosing.running(ml, concentration, dose));
    expect(reservoir).toMatchObject({
      state: 'COMPUTED',
      missing: [],
      filledMl: ml,
      volumeMl: ml,
      dailyDoseUg: dose,
      dailyMl: dose / concentration,
      alarmMl: 2,
      unusableMl: 1.4,
      alarmOn: dayAfter(days),
      // Seven days before the alarm, or when the drug is 180 days old.
      dueByOn: dayAfter(Math.min(days - 7, 180)),
      modelVersion: 1,
    });
    expect(reservoir['basis']).toContain(`filled ${String(ml)} mL on 10 Jan 2024`);
  });

  it('has 15.5 mL left when 300 µg/day become 450 after 30 days, and its alarm 60 days after the change', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    expect(await dosing.reservoir(patientId)).toMatchObject({ alarmOn: dayAfter(120) });
    const { changePercent } = await dosing.program(patientId, after(30), { dailyDoseUg: 450 });
    expect(changePercent).toBe(50);
    const reservoir = await dosing.reservoir(patientId);
    expect(reservoir['volumeMl']).toBeCloseTo(15.5, 10);
    expect(reservoir).toMatchObject({ asOf: after(30), alarmOn: dayAfter(90), dailyDoseUg: 450 });
  });

  it('of 20 mL at 500 µg/mL leaves 5.3 mL after 42 days of 175 µg/day', async () => {
    const patientId = await dosing.running(20, 500, 175);
    const refill = await dosing.refill(patientId, after(42), {
      measuredResidualMl: 5.3,
      filledMl: 20,
      concentrationUgPerMl: 500,
    });
    expect(refill.computedResidualMl).toBeCloseTo(5.3, 10);
    expect(refill).toMatchObject({ discrepancyStanding: 'NONE' });
    // The dose goes on: 18 mL at 0.35 mL/day.
    expect(await dosing.reservoir(patientId)).toMatchObject({ asOf: after(42), alarmOn: dayAfter(42 + 51) });
  });

  it('counts at the new concentration after it was changed', async () => {
    const patientId = await dosing.running(20, 500, 100);
    await dosing.refill(patientId, after(60), {
      measuredResidualMl: 8,
      filledMl: 40,
      concentrationUgPerMl: 2000,
      programming: {
        mode: 'SIMPLE_CONTINUOUS',
        dailyDoseUg: 110,
        bridge: { oldConcentrationUgPerMl: 500, volumeMl: 0.2, durationMinutes: 1440 },
      },
    });
    // 38 mL at 0.055 mL/day.
    expect(await dosing.reservoir(patientId)).toMatchObject({
      concentrationUgPerMl: 2000,
      alarmOn: dayAfter(60 + 690),
      dueByOn: dayAfter(60 + 180),
    });
    const { programmings } = await dosing.read(
      patientId,
      'programmings { refillId bridge { durationMinutes volumeMl } }',
    );
    expect(programmings).toEqual([
      expect.objectContaining({ bridge: null }),
      { refillId: expect.any(String) as string, bridge: { durationMinutes: 1440, volumeMl: 0.2 } },
    ]);
  });

  it('has no alarm while the pump is stopped, and counts again once it is resumed', async () => {
    const patientId = await dosing.running(20, 2000, 200);
    await dosing.program(patientId, after(10), { mode: 'STOPPED', dailyDoseUg: null, reason: 'stopped' });
    expect(await dosing.reservoir(patientId)).toMatchObject({
      state: 'STOPPED',
      volumeMl: 19,
      alarmOn: null,
      emptyOn: null,
    });
    await dosing.program(patientId, after(40), { dailyDoseUg: 200, reason: 'resumed' });
    expect(await dosing.reservoir(patientId)).toMatchObject({
      state: 'COMPUTED',
      volumeMl: 19,
      alarmOn: dayAfter(210),
    });
  });

  it('counts elapsed days where the clock goes forward, and answers the day at the centre', async () => {
    const patientId = await implantedWith(clinician, { implantedOn: '2024-03-01' });
    // Half an hour before midnight in London, in winter; ten elapsed days later it is past midnight, in summer.
    await dosing.refill(patientId, '2024-03-25T23:30:00Z', {
      filledMl: 12,
      concentrationUgPerMl: 500,
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 500 },
    });
    expect(await dosing.reservoir(patientId)).toMatchObject({ alarmOn: '2024-04-05' });
  });

  it('says what it lacks', async () => {
    const patientId = await implantedWith(clinician, { model: null });
    expect(await dosing.reservoir(patientId)).toMatchObject({
      state: 'CANNOT_COMPUTE',
      missing: ['FILL', 'CONCENTRATION', 'DOSE', 'MODEL'],
      basis: null,
    });
    await dosing.refill(patientId, FILLED, { filledMl: 20, concentrationUgPerMl: 500 });
    expect(await dosing.reservoir(patientId)).toMatchObject({ missing: ['DOSE', 'MODEL'], filledMl: 20 });
  });

  it('of a replaced pump says nothing of the new one: a dose counts with the drug it was filled with', async () => {
    const patientId = await dosing.running(40, 2000, 400);
    await dosing.act('recordProcedure', {
      ...{ patientId, type: 'PUMP_REPLACEMENT', performedOn: '2024-03-02', pump: { modelCode: 'synchromed-ii-40' } },
    });
    await dosing.program(patientId, '2024-03-03T09:00:00Z', { dailyDoseUg: 400 });
    await dosing.refill(patientId, '2024-03-03T10:00:00Z', { filledMl: 40, concentrationUgPerMl: 500 });
    // 38 mL at 0.8 mL/day.
    expect(await dosing.reservoir(patientId)).toMatchObject({
      ...{ state: 'COMPUTED', dailyMl: 0.8, concentrationUgPerMl: 500, alarmOn: '2024-04-19' },
    });
  });

  it('of a replaced pump, filled on the day of the replacement before it, is not the new one’s', async () => {
    const replaced = async (): Promise<string> => {
      const patientId = await dosing.running(20, 2000, 300);
      await dosing.refill(patientId, after(52), { filledMl: 20, concentrationUgPerMl: 2000 });
      await dosing.act('recordProcedure', {
        ...{ patientId, type: 'PUMP_REPLACEMENT', performedOn: dayAfter(52), pump: { modelCode: 'synchromed-ii-20' } },
      });
      return patientId;
    };
    const unfilled = await dosing.reservoir(await replaced());
    expect(unfilled).toMatchObject({ state: 'CANNOT_COMPUTE', filledMl: null, alarmOn: null });
    expect(unfilled['missing']).toEqual(['FILL', 'CONCENTRATION', 'DOSE']);
    const patientId = await replaced();
    await dosing.refill(patientId, after(52.2), {
      ...{ filledMl: 20, concentrationUgPerMl: 2000 },
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 300 },
    });
    // 18 mL at 0.15 mL/day.
    expect(await dosing.reservoir(patientId)).toMatchObject({ state: 'COMPUTED', alarmOn: dayAfter(52 + 120) });
  });

  it('has no date where more was filled than the pump holds', async () => {
    const patientId = await dosing.running(40, 2000, 300);
    await dosing.refill(patientId, after(52), { filledMl: 40, concentrationUgPerMl: 2000 });
    await dosing.act('recordProcedure', {
      ...{ patientId, type: 'PUMP_REPLACEMENT', performedOn: dayAfter(51), pump: { modelCode: 'synchromed-ii-20' } },
      reasons: [{ rule: 'PATHWAY:fills-of-another-pump', field: 'performedOn', reason: 'Entered late.' }],
    });
    await dosing.program(patientId, after(52), { dailyDoseUg: 300 });
    expect(await dosing.reservoir(patientId)).toMatchObject({
      ...{ state: 'CANNOT_COMPUTE', missing: ['FILL'], filledMl: 40, alarmOn: null, emptyOn: null },
    });
  });

  it('has no date where the drug of a dose is not known: the fill came long after it', async () => {
    const patientId = await implantedWith(clinician);
    await dosing.program(patientId, FILLED, { dailyDoseUg: 400 });
    await dosing.refill(patientId, after(3), { filledMl: 40, concentrationUgPerMl: 500 });
    expect(await dosing.reservoir(patientId)).toMatchObject({
      ...{ state: 'CANNOT_COMPUTE', missing: ['CONCENTRATION'], alarmOn: null, emptyOn: null },
    });
  });

  it('keeps what the programmer shows beside what is computed, and the difference', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await dosing.program(patientId, after(1), { dailyDoseUg: 330, alarmOn: dayAfter(110), replaceByOn: '2029-05-01' });
    // (19.85 − 2) / 0.165 = 108.2 days after the change.
    expect(await dosing.reservoir(patientId)).toMatchObject({
      alarmOn: dayAfter(109),
      programmerAlarmOn: dayAfter(110),
      disagreementDays: 1,
      dueByOn: dayAfter(103),
      replaceByOn: '2029-05-01',
    });
  });

  it('equals a rebuild, whatever was recorded', async () => {
    const all = () => registry.behind.query<object[]>('select * from analysis.pump order by centre_id, patient_id');
    const stood = await all();
    expect(stood.length).toBeGreaterThan(5);
    await registry.behind.query('delete from analysis.pump');
    await dosing.rebuild();
    expect(await all()).toEqual(stood);
  });
});
