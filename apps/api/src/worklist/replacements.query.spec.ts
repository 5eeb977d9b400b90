import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { Records } from '../access/records.js';
import { openDatabase } from '../database.js';
import { ReplacementsQuery } from './replacements.query.js';
import { attempt, handMadeCentre } from './testing/hand-made.js';
import { SilentPatientsQuery } from './silent-patients.query.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDatabase(database.urls.steward);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const due = (pseudonym: string, replaceByOn: string) => ({
  pseudonym,
  pump: { state: 'STOPPED', replace_by_on: replaceByOn },
});

/** Today is 15 June 2026. */
describe('whose pump must be replaced by when', () => {
  it('is told soonest first, with the day to schedule by, and by month', async () => {
    const { scope } = await handMadeCentre(dataSource, 'NORTH', [
      due('PAST', '2026-06-14'),
      due('TODAY', '2026-06-15'),
      due('LATE', '2026-09-14'),
      due('SCHEDULE', '2026-09-15'),
      due('SCHEDULE-2', '2026-12-14'),
      due('LATER', '2026-12-15'),
      due('LAST', '2028-06-15'),
      due('BEYOND', '2028-06-16'),
      { pseudonym: 'UNKNOWN', pump: { state: 'STOPPED' } },
      { ...due('GONE', '2026-06-20'), way: { state: 'EXITED' } },
      { ...due('LOST', '2026-06-20'), way: { state: 'LOST' } },
      { ...due('LOST-BY-NOW', '2026-06-20'), way: { state: 'MAINTENANCE', lost_from: '2026-06-15' } },
    ]);
    const replacements = new ReplacementsQuery(Records.ofRegistry(dataSource));
    const { items, ...counts } = await replacements.run(scope);
    expect(items.map(({ patient, standing, scheduleByOn }) => [patient.pseudonym, standing, scheduleByOn])).toEqual([
      ['PAST', 'OVERDUE', '2026-03-14'],
      ['TODAY', 'LATE', '2026-03-15'],
      ['LATE', 'LATE', '2026-06-14'],
      ['SCHEDULE', 'SCHEDULE_NOW', '2026-06-15'],
      ['SCHEDULE-2', 'SCHEDULE_NOW', '2026-09-14'],
      ['LATER', 'LATER', '2026-09-15'],
      ['LAST', 'LATER', '2028-03-15'],
    ]);
    expect(counts).toEqual({
      overdue: 1,
      late: 2,
      scheduleNow: 2,
      later: 2,
      months: [
        { month: '2026-06', count: 1 },
        { month: '2026-09', count: 2 },
        { month: '2026-12', count: 2 },
        { month: '2028-06', count: 1 },
      ],
    });
    const september = await replacements.run({ ...scope, replacementMonth: '2026-09-01' });
    expect(september.items.map(({ patient }) => patient.pseudonym)).toEqual(['LATE', 'SCHEDULE']);
  });
});

describe('whom nobody has heard of', () => {
  it('is anybody implanted, alive and not gone whose last contact is more than 18 months old', async () => {
    const { scope, idOf } = await handMadeCentre(dataSource, 'SOUTH', [
      { pseudonym: 'ON-THE-DAY', lastContactOn: '2024-12-15' },
      { pseudonym: 'A-DAY-MORE', lastContactOn: '2024-12-14' },
      { pseudonym: 'CALLED-TWICE', lastContactOn: '2023-01-10' },
      { pseudonym: 'CALLED-BEFORE', lastContactOn: '2024-06-01' },
      { pseudonym: 'DIED', lastContactOn: '2023-01-10', diedOn: '2024-01-01' },
      { pseudonym: 'NO-IMPLANT', lastContactOn: '2023-01-10', implantedOn: null },
    ]);
    const key = (pseudonym: string) => ({ centreId: scope.centreId, patientId: idOf(pseudonym) });
    await attempt(dataSource, { ...key('CALLED-TWICE'), on: '2024-11-01' });
    await attempt(dataSource, { ...key('CALLED-TWICE'), on: '2025-02-01', channel: 'LETTER', outcome: 'MESSAGE_LEFT' });
    // The day of the last contact, and before, is no attempt since; nor is one that was voided.
    await attempt(dataSource, { ...key('CALLED-BEFORE'), on: '2024-06-01' });
    await attempt(dataSource, { ...key('CALLED-BEFORE'), on: '2025-01-01' });
    await attempt(dataSource, {
      ...key('CALLED-BEFORE'),
      on: '2025-01-02',
      voided_at: '2025-01-03T08:00:00Z',
      void_reason: 'Other patient.',
    });
    const { items, ...counts } = await new SilentPatientsQuery(Records.ofRegistry(dataSource)).run(scope);
    expect(
      items.map(({ patient, attempts, mayBeDeclaredLost }) => [patient.pseudonym, attempts, mayBeDeclaredLost]),
    ).toEqual([
      ['CALLED-TWICE', 2, true],
      ['CALLED-BEFORE', 1, false],
      ['A-DAY-MORE', 0, false],
    ]);
    expect(counts).toEqual({ total: 3, toDeclare: 1 });
    expect(items[0]?.lastContact).toMatchObject({ channel: 'LETTER', outcome: 'MESSAGE_LEFT' });
  });
});
