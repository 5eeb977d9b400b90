import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { Records } from '../access/records.js';
import { openDatabase } from '../database.js';
import { RefillBand } from './refill.model.js';
import { RefillsQuery } from './refills.query.js';
import { NOBODY } from './scope.js';
import { attempt, cannotCompute, computed, handMadeCentre } from './testing/hand-made.js';

let database: TestDatabase;
let dataSource: DataSource;
let refills: RefillsQuery;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDatabase(database.urls.steward);
  refills = new RefillsQuery(Records.ofRegistry(dataSource));
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Today is 15 June 2026. */
describe('whose reservoir must be refilled by when', () => {
  let north: Awaited<ReturnType<typeof handMadeCentre>>;

  beforeAll(async () => {
    north = await handMadeCentre(dataSource, 'NORTH', [
      { pseudonym: 'NO-FILL', pump: cannotCompute('FILL', 'MODEL') },
      { pseudonym: 'PAST-DUE', pump: computed('2026-06-10', '2026-06-17', '2026-06-19') },
      { pseudonym: 'EMPTY', pump: computed('2026-05-01', '2026-05-08', '2026-05-10'), responsibleId: 'HER' },
      {
        pseudonym: 'PROGRAMMER',
        pump: computed('2026-06-14', '2026-06-21', '2026-06-24', { programmer_alarm_on: '2026-06-13' }),
      },
      { pseudonym: 'TODAY', pump: computed('2026-06-15', '2026-06-22', '2026-06-25') },
      { pseudonym: 'IN-7', pump: computed('2026-06-22', '2026-06-29', '2026-07-02'), responsibleId: 'HER' },
      { pseudonym: 'IN-8', pump: computed('2026-06-23', '2026-06-30', '2026-07-03') },
      { pseudonym: 'IN-30', pump: computed('2026-07-15', '2026-07-22', '2026-07-25') },
      { pseudonym: 'IN-31', pump: computed('2026-07-16', '2026-07-23', '2026-07-26') },
      { pseudonym: 'STOPPED', pump: { state: 'STOPPED' } },
      { pseudonym: 'NO-PUMP' },
      { pseudonym: 'LOST', pump: cannotCompute('FILL'), way: { state: 'LOST' } },
      {
        pseudonym: 'LOST-BY-NOW',
        pump: computed('2025-01-01', '2025-01-08', '2025-01-10'),
        way: { state: 'MAINTENANCE', lost_from: '2026-06-15' },
      },
    ]);
    await handMadeCentre(dataSource, 'SOUTH', [
      { pseudonym: 'ELSEWHERE', pump: computed('2026-06-01', '2026-06-08', '2026-06-10') },
    ]);
  });

  it('is told by band, the longest overdue first in its band', async () => {
    const list = await refills.run(north.scope);
    expect(list.items.map(({ patient, band, daysLeft }) => [patient.pseudonym, band, daysLeft])).toEqual([
      ['NO-FILL', 'CANNOT_COMPUTE', null],
      ['EMPTY', 'OVERDUE', -45],
      ['PAST-DUE', 'OVERDUE', -5],
      ['PROGRAMMER', 'OVERDUE', -1],
      ['TODAY', 'WITHIN_7', 0],
      ['IN-7', 'WITHIN_7', 7],
      ['IN-8', 'WITHIN_30', 8],
      ['IN-30', 'WITHIN_30', 30],
      ['STOPPED', 'STOPPED', null],
    ]);
    expect(list).toMatchObject({ cannotCompute: 1, overdue: 3, within7: 2, within30: 2, stopped: 1 });
  });

  it('marks whose alarm and whose empty day have come, by the programmer where it says otherwise', async () => {
    const { items } = await refills.run(north.scope);
    const marked = items.filter(({ alarmReached, emptyReached }) => alarmReached || emptyReached);
    expect(
      marked.map(({ patient, alarmReached, emptyReached }) => [patient.pseudonym, alarmReached, emptyReached]),
    ).toEqual([
      ['EMPTY', true, true],
      ['PROGRAMMER', true, false],
    ]);
    const programmed = items.find(({ patient }) => patient.pseudonym === 'PROGRAMMER');
    // 13 June is 8 days before 21 June.
    expect(programmed?.reservoir.disagreementDays).toBe(-8);
  });

  it('says what each day was computed from, and what is missing', async () => {
    const { items } = await refills.run(north.scope);
    const of = (pseudonym: string) => items.find(({ patient }) => patient.pseudonym === pseudonym)?.reservoir;
    expect(of('IN-7')).toMatchObject({
      filledAt: new Date('2026-03-03T09:00:00Z'),
      filledMl: 40,
      concentrationUgPerMl: 2000,
      dailyDoseUg: 400,
      dailyMl: 400 / 2000,
      alarmMl: 2,
      dueByOn: '2026-06-22',
      alarmOn: '2026-06-29',
      emptyOn: '2026-07-02',
      programmerAlarmOn: null,
      disagreementDays: null,
    });
    expect(of('NO-FILL')).toMatchObject({
      state: 'CANNOT_COMPUTE',
      missing: ['FILL', 'MODEL'],
      filledMl: null,
      dailyMl: null,
    });
  });

  it('shows the last attempt to reach the patient that was not voided', async () => {
    const key = { centreId: north.scope.centreId, patientId: north.idOf('EMPTY') };
    await attempt(dataSource, { ...key, on: '2026-06-01', outcome: 'MESSAGE_LEFT' });
    await attempt(dataSource, { ...key, on: '2026-06-10' });
    await attempt(dataSource, {
      ...key,
      on: '2026-06-12',
      voided_at: '2026-06-13T08:00:00Z',
      void_reason: 'Other patient.',
    });
    const { items } = await refills.run(north.scope);
    expect(items.find(({ patient }) => patient.pseudonym === 'EMPTY')?.lastContact).toMatchObject({
      attemptedAt: new Date('2026-06-10T10:00:00Z'),
      outcome: 'NO_ANSWER',
    });
    expect(items.find(({ patient }) => patient.pseudonym === 'IN-7')?.lastContact).toBeNull();
  });

  it('is told of one band, and of the patients of one clinician, counts as well', async () => {
    const within7 = await refills.run({ ...north.scope, band: RefillBand.WITHIN_7 });
    expect(within7.items.map(({ patient }) => patient.pseudonym)).toEqual(['TODAY', 'IN-7']);
    expect(within7.overdue).toBe(3);
    const hers = await refills.run({ ...north.scope, responsibleId: north.personId });
    expect(hers).toMatchObject({ cannotCompute: 0, overdue: 1, within7: 1, within30: 0, stopped: 0 });
    expect(hers.items.map(({ patient, responsible }) => [patient.pseudonym, responsible?.name])).toEqual([
      ['EMPTY', 'Dr Ines Duarte'],
      ['IN-7', 'Dr Ines Duarte'],
    ]);
  });

  it('is told of the patients nobody is responsible for', async () => {
    const all = await refills.run(north.scope);
    const nobodys = await refills.run({ ...north.scope, responsibleId: NOBODY });
    expect(nobodys).toMatchObject({ overdue: all.overdue - 1, within7: all.within7 - 1, within30: all.within30 });
    expect(nobodys.items.every(({ responsible }) => responsible === null)).toBe(true);
  });
});

describe('a long list', () => {
  it('hides no overdue refill behind pumps nobody can compute', async () => {
    const many = (count: number, name: string, pump: Record<string, unknown>) =>
      Array.from({ length: count }, (_, at) => ({ pseudonym: `${name}-${100 + at}`, pump }));
    const { scope } = await handMadeCentre(dataSource, 'WEST', [
      ...many(120, 'UNKNOWN', cannotCompute('DOSE')),
      ...many(30, 'LATE', computed('2026-06-01', '2026-06-08', '2026-06-10')),
    ]);
    const { items, ...counts } = await refills.run(scope);
    expect(counts).toEqual({ cannotCompute: 120, overdue: 30, within7: 0, within30: 0, stopped: 0 });
    // 20 of each first, and the 60 places left for what stands higher.
    expect(items.map(({ band }) => band)).toEqual([
      ...Array<string>(80).fill('CANNOT_COMPUTE'),
      ...Array<string>(20).fill('OVERDUE'),
    ]);
    expect((await refills.run({ ...scope, band: RefillBand.OVERDUE })).items).toHaveLength(30);
  }, 30_000);
});
