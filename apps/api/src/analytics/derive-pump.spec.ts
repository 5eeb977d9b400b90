import {
  afterProgramming,
  afterRefill,
  reservoirDates,
  withLaterDoses,
  type DoseContext,
  type ProgrammingDraft,
  type ReservoirInput,
} from '#libs/therapy/index';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { insertRows } from '../audit/insert-rows.js';
import { addSystemPerson, SYSTEM_PERSON, systemActor } from '../audit/system-actor.js';
import { openDatabase } from '../database.js';
import { analyticsOf, type Analytics } from './analytics-of.js';

const DAY_MS = 86_400_000;
const FILLED = '2024-01-10T09:00:00Z';
const after = (days: number): string => new Date(Date.parse(FILLED) + days * DAY_MS).toISOString();
const dayAfter = (days: number): string => after(days).slice(0, 10);

describe('the pump in place', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let analytics: Analytics;

  const write = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    analytics.audit.write(systemActor(), 'records changed', work);

  const publish = (version: number, constants: Record<string, number>, code = 'test-40') =>
    write((tx) =>
      insertRows(tx, 'registry.device_model', [
        {
          id: uuid(),
          code,
          version,
          kind: 'PUMP',
          manufacturer: 'Example',
          name: 'Example 40',
          definition: Object.fromEntries(
            Object.entries(constants).map(([name, value]) => [name, { value, source: 'test', verified: true }]),
          ),
          retired: false,
          publishedAt: new Date(),
        },
      ]),
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.urls.steward);
    analytics = await analyticsOf(dataSource);
    await write(async (tx) => {
      await addSystemPerson(tx);
      await tx.query(
        `insert into registry.centre (code, name, time_zone) values ('C01', 'Centre A', 'Europe/London'), ('C02', 'Centre B', 'Pacific/Auckland')`,
      );
    });
    await publish(1, { alarmMl: 2, unusableMl: 1.4, reservoirMl: 40, serviceLifeYears: 7, stabilityDays: 180 });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const implant = (centreId: number, modelCode: string | null = 'test-40', implantedOn = '2024-01-10') =>
    write(async (tx) => {
      const id = uuid();
      const of = { centreId, patientId: id, recordedBy: SYSTEM_PERSON };
      await insertRows(tx, 'registry.patient', [
        {
          centreId,
          id,
          pseudonym: `P-${id.slice(-12).toUpperCase()}`,
          birthYear: 1980,
          enrolledOn: '2020-01-01',
          protocolCode: 'registry-core',
          protocolVersion: '1.0.0',
          recordedBy: SYSTEM_PERSON,
        },
      ]);
      await insertRows(tx, 'registry.procedure', [{ ...of, id: uuid(), type: 'IMPLANT', performedOn: implantedOn }]);
      await insertRows(tx, 'registry.component', [{ ...of, id: uuid(), kind: 'PUMP', modelCode, implantedOn }]);
      return of;
    });
  type Of = Awaited<ReturnType<typeof implant>>;

  const fill = (of: Of, refilledAt: string, filledMl: number, more: object = {}) =>
    write((tx) =>
      insertRows(tx, 'registry.refill', [
        {
          ...of,
          id: uuid(),
          kind: 'REFILL',
          refilledAt,
          filledMl,
          concentrationUgPerMl: 2000,
          attestation: 'NONE',
          ...more,
        },
      ]),
    );
  const program = (of: Of, programmedAt: string, dailyDoseUg: number, more: object = {}) =>
    write((tx) =>
      insertRows(tx, 'registry.programming', [
        {
          ...of,
          id: uuid(),
          programmedAt,
          mode: dailyDoseUg === 0 ? 'STOPPED' : 'SIMPLE_CONTINUOUS',
          dailyDoseUg,
          concentrationUgPerMl: 2000,
          ...more,
        },
      ]),
    );
  const running = async (centreId: number, modelCode: string | null = 'test-40'): Promise<Of> => {
    const of = await implant(centreId, modelCode);
    await fill(of, FILLED, 20);
    await program(of, FILLED, 300);
    return of;
  };
  const pumpOf = async ({ patientId }: Of): Promise<Record<string, unknown> | undefined> => {
    const [row] = await dataSource.query<Record<string, unknown>[]>(
      'select * from analysis.pump where patient_id = $1',
      [patientId],
    );
    return row;
  };
  const all = () => dataSource.query<object[]>('select * from analysis.pump order by centre_id, patient_id');
  const equalsRebuild = async (): Promise<void> => {
    const stood = await all();
    expect(stood.length).toBeGreaterThan(0);
    await dataSource.query('delete from analysis.pump');
    await analytics.writer.rebuild();
    expect(await all()).toEqual(stood);
  };

  it('is derived in the transaction that writes, and a change of dose moves its days', async () => {
    const of = await running(1);
    expect(await pumpOf(of)).toMatchObject({
      state: 'COMPUTED',
      missing: [],
      volume_ml: 20,
      alarm_on: dayAfter(120),
      empty_on: dayAfter(124),
      due_by_on: dayAfter(113),
      replace_by_on: '2031-01-10',
    });
    await program(of, after(30), 450);
    // 15.5 mL left: (15.5 − 2) / 0.225 = 60 days after the change.
    expect(await pumpOf(of)).toMatchObject({ volume_ml: 15.5, alarm_on: dayAfter(90), daily_dose_ug: 450 });
    await equalsRebuild();
  });

  it('has the dates a form shows before it is stored, whole days counted from the last change of dose', async () => {
    const constants = { reservoirMl: 40, alarmMl: 2, unusableMl: 1.4, stabilityDays: 180, serviceLifeYears: 7 };
    const known = (fills: DoseContext['fills'], doses: DoseContext['doses']): DoseContext => ({
      ...{ timeZone: 'Europe/London', birthYear: 1980, bestBolusUg: null, implants: ['2024-01-10'], fills, doses },
      pumps: [
        {
          implantedOn: '2024-01-10',
          explantedOn: null,
          constants: { ...constants, minDailyMl: null, maxDailyMl: null },
        },
      ],
    });
    const shown = (context: DoseContext, then: ReservoirInput | null, at: string) => {
      const dates = then && reservoirDates(withLaterDoses(context, then, at));
      return dates && 'alarmOn' in dates
        ? { alarm_on: dates.alarmOn, empty_on: dates.emptyOn, due_by_on: dates.dueByOn }
        : null;
    };
    const first = { at: FILLED, filledMl: 20, concentrationUgPerMl: 2000 };
    const dose = { at: FILLED, dailyDoseUg: 300, concentrationUgPerMl: 2000 };
    const session: Omit<ProgrammingDraft, 'at' | 'dailyDoseUg' | 'concentrationUgPerMl'> = {
      ...{ steps: [], reservoirMl: null, alarmOn: null, bridged: false, oralBaclofenMgPerDay: null },
      mode: 'SIMPLE_CONTINUOUS',
    };

    const of = await running(1);
    const changedAt = after(30.7);
    const context = known([first], [dose]);
    const changed = { ...session, at: changedAt, dailyDoseUg: 310, concentrationUgPerMl: 2000 };
    const previewed = shown(context, afterProgramming(context, changed), changedAt);
    await program(of, changedAt, 310);
    expect(await pumpOf(of)).toMatchObject(previewed ?? {});

    // Recorded after the dose that was set half an hour later.
    const late = await running(1);
    await program(late, after(60.02), 450, { concentrationUgPerMl: null });
    const both = known([first], [dose, { at: after(60.02), dailyDoseUg: 450, concentrationUgPerMl: null }]);
    const filled = afterRefill(both, {
      ...{ at: after(60), filledMl: 38, concentrationUgPerMl: 1000, programming: null },
      ...{ expectedResidualMl: null, measuredResidualMl: null, drugExpiresOn: null, alarmOn: null },
      ...{ nextAppointmentOn: null, reviewed: false, gapAnswered: false, emptyGraded: false },
    });
    const previewedLate = shown(both, filled, after(60));
    await fill(late, after(60), 38, { concentrationUgPerMl: 1000 });
    expect(previewedLate).toMatchObject({ alarm_on: dayAfter(139) });
    expect(await pumpOf(late)).toMatchObject(previewedLate ?? {});
  });

  it('says what the computation lacks, and stops with the pump', async () => {
    const unknown = await implant(1, null);
    expect(await pumpOf(unknown)).toMatchObject({
      state: 'CANNOT_COMPUTE',
      missing: ['FILL', 'CONCENTRATION', 'DOSE', 'MODEL'],
    });
    const bare = await running(1, 'older-18');
    // 20 mL is more than this pump holds.
    const missing = ['FILL', 'MODEL_CONSTANTS'];
    expect(await pumpOf(bare)).toMatchObject({ state: 'CANNOT_COMPUTE', missing, filled_ml: 20 });
    const stopped = await running(1);
    await program(stopped, after(10), 0);
    expect(await pumpOf(stopped)).toMatchObject({ state: 'STOPPED', alarm_on: null, due_by_on: dayAfter(180) });
    await equalsRebuild();
  });

  it('keeps the programmer’s alarm date until a dose is changed without one, and its date of replacement', async () => {
    const of = await running(1);
    await program(of, after(1), 300, { alarmOn: dayAfter(118), replaceByOn: '2030-05-01' });
    expect(await pumpOf(of)).toMatchObject({
      programmer_alarm_on: dayAfter(118),
      due_by_on: dayAfter(111),
      replace_by_on: '2030-05-01',
    });
    await program(of, after(2), 330);
    expect(await pumpOf(of)).toMatchObject({ programmer_alarm_on: null, replace_by_on: '2030-05-01' });
    await equalsRebuild();
  });

  it('is none of whoever died, left, or has none in place; and a voided record counts for nothing', async () => {
    const dead = await running(1);
    await write((tx) => tx.query(`update registry.patient set died_on = '2024-03-01' where id = $1`, [dead.patientId]));
    expect(await pumpOf(dead)).toBeUndefined();
    const gone = await running(1);
    await write((tx) =>
      tx.query(`update registry.patient set exited_on = '2024-03-01', exit_reason = 'transfer' where id = $1`, [
        gone.patientId,
      ]),
    );
    expect(await pumpOf(gone)).toBeUndefined();
    const replaced = await running(1);
    await write((tx) =>
      tx.query(`update registry.component set explanted_on = '2024-03-01' where patient_id = $1`, [replaced.patientId]),
    );
    expect(await pumpOf(replaced)).toBeUndefined();
    await write((tx) =>
      insertRows(tx, 'registry.component', [
        { ...replaced, id: uuid(), kind: 'PUMP', modelCode: 'test-40', implantedOn: '2024-03-01' },
      ]),
    );
    // What the former pump held and gave says nothing of the new one.
    expect(await pumpOf(replaced)).toMatchObject({ missing: ['FILL', 'CONCENTRATION', 'DOSE'] });
    const voided = await running(1);
    await write((tx) =>
      tx.query(`update registry.refill set voided_at = now(), void_reason = 'Another patient.' where patient_id = $1`, [
        voided.patientId,
      ]),
    );
    expect(await pumpOf(voided)).toMatchObject({ state: 'CANNOT_COMPUTE', missing: ['FILL', 'CONCENTRATION'] });
    await equalsRebuild();
  });

  it('follows a new version of its model in every hospital, in the transaction that publishes it', async () => {
    const [here, there, ran, waited] = [
      await running(1),
      await running(2),
      await running(2),
      await running(1, 'test-new'),
    ];
    await program(ran, after(119), 100);
    expect((await pumpOf(there))?.['alarm_on']).toBe(dayAfter(120));
    await publish(2, { alarmMl: 3.2, unusableMl: 1, reservoirMl: 40, serviceLifeYears: 6.5 });
    // (20 − 3.2) / 0.15 = 112 days.
    for (const each of [here, there])
      expect(await pumpOf(each)).toMatchObject({
        alarm_ml: 3.2,
        alarm_on: dayAfter(112),
        due_by_on: dayAfter(105),
        replace_by_on: '2030-07-10',
        stability_days: null,
      });
    // Reached before the dose was changed.
    expect(await pumpOf(ran)).toMatchObject({ alarm_on: dayAfter(112) });
    expect(await pumpOf(waited)).toMatchObject({ missing: ['MODEL'] });
    await publish(1, { alarmMl: 2, unusableMl: 1.4 }, 'test-new');
    expect(await pumpOf(waited)).toMatchObject({ state: 'COMPUTED', alarm_on: dayAfter(120) });
    await equalsRebuild();
    await publish(3, { reservoirMl: 40 });
    expect(await pumpOf(here)).toMatchObject({ state: 'CANNOT_COMPUTE', missing: ['MODEL_CONSTANTS'], as_of: null });
    await equalsRebuild();
    // Filled with 20 mL.
    await publish(5, { alarmMl: 2, unusableMl: 1.4, reservoirMl: 18, serviceLifeYears: 7 });
    expect(await pumpOf(here)).toMatchObject({ state: 'CANNOT_COMPUTE', missing: ['FILL'], alarm_on: null });
    await equalsRebuild();
    await program(here, after(5), 0.01);
    await publish(6, { alarmMl: 2, unusableMl: 1.4, reservoirMl: 19 });
    expect(await pumpOf(here)).toMatchObject({ state: 'COMPUTED', alarm_on: '2199-12-30' });
    await equalsRebuild();
    await publish(7, { alarmMl: 2, unusableMl: 1.4, reservoirMl: 40, serviceLifeYears: 7, stabilityDays: 180 });
    await equalsRebuild();
  });

  it('counts days at its hospital, across a change of clocks and of the time zone', async () => {
    const of = await implant(2);
    // 00:30 on 27 September in Auckland, the day clocks go forward there.
    await fill(of, '2025-09-27T12:30:00Z', 12);
    await program(of, '2025-09-27T12:30:00Z', 1000);
    // 20 elapsed days on it is 01:30 of 18 October.
    expect(await pumpOf(of)).toMatchObject({ alarm_on: '2025-10-18' });
    // 01:30 on the day of its implant; seen from New York it is the day before.
    const early = await implant(2);
    await fill(early, '2024-01-09T12:30:00Z', 20);
    await program(early, '2024-01-09T12:30:00Z', 300);
    await write((tx) => tx.query(`update registry.centre set time_zone = 'America/New_York' where code = 'C02'`));
    expect(await pumpOf(early)).toMatchObject({ state: 'COMPUTED', missing: [] });
    expect(await pumpOf(of)).toMatchObject({ alarm_on: '2025-10-17' });
    await equalsRebuild();
  });
});
