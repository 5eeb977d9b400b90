import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import { readCommandConfig } from './config.js';
import { createServer } from './server.js';
import { SyntheticCohort } from './seed.js';
import { loadInBulk } from './synthetic-bulk.js';
import { therapyTables } from './synthetic-therapy.js';

const PATIENTS = 25;

let databases: TestDatabase[] = [];
let apps: INestApplication[] = [];

async function opened(): Promise<{ database: TestDatabase; app: INestApplication; source: DataSource }> {
  const database = await createTestDatabase();
  databases.push(database);
  const app = await createServer(readCommandConfig(commandEnvironment(database)));
  await app.init();
  apps.push(app);
  return { database, app, source: app.get(DataSource) };
}

afterEach(async () => {
  for (const app of apps) await app.close();
  for (const database of databases) await database.drop();
  [databases, apps] = [[], []];
});

/** What both ways of loading must agree on, whatever ids they give. */
async function standing(source: DataSource): Promise<unknown> {
  const tables = ['procedure', 'component', 'procedure_component', ...therapyTables, 'encounter', 'complication'];
  const counted = await Promise.all(
    tables.map((table) => source.query<unknown[]>(`select '${table}' as name, count(*) as n from registry.${table}`)),
  );
  const patients = await source.query<unknown[]>(
    `select p.pseudonym, p.last_contact_on, w.state, pump.state as pump, pump.due_by_on, round(pump.volume_ml::numeric, 6) as ml
     from registry.patient p
     left join analysis.pathway w on w.centre_id = p.centre_id and w.patient_id = p.id
     left join analysis.pump pump on pump.centre_id = p.centre_id and pump.patient_id = p.id order by 1`,
  );
  return { counted, patients };
}

describe('the synthetic cohort of a benchmark', () => {
  it('holds the records of a demonstration, and all that is derived from them', async () => {
    const demonstration = await opened();
    await demonstration.app.get(SyntheticCohort).loadWhenEmpty(PATIENTS, () => undefined);
    const bench = await opened();
    const { urls, superuserUrl } = bench.database;
    const { rows } = await loadInBulk({ url: urls.steward, superuserUrl, patients: PATIENTS });

    expect(rows['refill']).toBeGreaterThan(100);
    expect(await standing(bench.source)).toEqual(await standing(demonstration.source));
  }, 120_000);
});
