import { readCommandConfig } from './config.js';
import { createServer } from './server.js';
import { SyntheticCohort } from './seed.js';
import { therapyTables } from './synthetic-therapy.js';
import { AnalysisWriter } from './analytics/analysis-writer.js';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';

let database: TestDatabase;
let app: INestApplication;

beforeEach(async () => {
  database = await createTestDatabase();
  app = await createServer(readCommandConfig(commandEnvironment(database)));
  await app.init();
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const count = async (table: string): Promise<number> => {
  const [row] = await app.get(DataSource).query<[{ n: number }]>(`select count(*) as n from ${table}`);
  return row.n;
};
const load = (patients: number): Promise<boolean> => app.get(SyntheticCohort).loadWhenEmpty(patients, () => undefined);

/** Tables of the therapy with rows the history does not know. */
const unwatched = async (): Promise<string[]> => {
  const tables = ['component', 'procedure_component', ...therapyTables];
  const counted = await Promise.all(
    tables.map(async (table) => ({
      table,
      rows: await count(`registry.${table}`),
      changes: await count(`audit.change where relation = '${table}'`),
    })),
  );
  return counted.filter(({ rows, changes }) => changes !== rows).map(({ table }) => table);
};

describe('the synthetic cohort of a demonstration', () => {
  it('fills an empty registry once, with history, and with analysis tables equal to a rebuild', async () => {
    expect(await load(30)).toBe(true);
    expect(await count('registry.patient')).toBe(30);
    expect(await count('audit.change')).toBeGreaterThan(await count('registry.assessment'));
    const standing = () =>
      app
        .get(DataSource)
        .query<unknown[]>(
          'select * from analysis.window_score order by centre_id, patient_id, score_code, window_code, held_on',
        );
    const written = await standing();
    await app.get(AnalysisWriter).rebuild();
    expect(await standing()).toEqual(written);
    expect(written.length).toBeGreaterThan(100);
    expect(await count('analysis.pump')).toBeGreaterThan(10);
    expect(await count(`analysis.pump where state = 'COMPUTED' and due_by_on is not null`)).toBeGreaterThan(10);
    expect(await unwatched()).toEqual([]);
    expect(await load(30)).toBe(false);
    expect(await count('registry.patient')).toBe(30);
  }, 60_000);

  it('may come after a start without patients, which leaves hospitals and personas only', async () => {
    await load(0);
    expect([await count('registry.patient'), await count('registry.centre')]).toEqual([0, 6]);
    expect(await count('access.person where persona is not null')).toBe(5);
    expect(await load(5)).toBe(true);
    expect([await count('registry.patient'), await count('registry.centre')]).toEqual([5, 6]);
  }, 60_000);
});
