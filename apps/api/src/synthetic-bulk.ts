import 'reflect-metadata';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateCohort } from '#libs/cohort/index';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { Records } from './access/records.js';
import { analyticsOf } from './analytics/analytics-of.js';
import { Audit } from './audit/audit.service.js';
import { snakeCase } from './audit/insert-rows.js';
import { addSystemPerson, systemActor } from './audit/system-actor.js';
import { todayAt } from './calendar-day.js';
import { CentresService } from './centres/centres.service.js';
import { openDatabase } from './database.js';
import { Definitions } from './encounters/definitions.js';
import { Attestation } from './patients/attestation.js';
import { InstrumentsService } from './instruments/instruments.service.js';
import { ProtocolService } from './protocol/protocol.service.js';
import { rowsOfNewParts } from './therapy/components/part-rows.js';
import {
  addSyntheticCentres,
  batchesOf,
  SYNTHETIC_CENTRES,
  SYNTHETIC_SEED,
  syntheticClinicians,
  syntheticRecords,
  type SyntheticRecords,
  type SyntheticSetting,
} from './synthetic-records.js';
import { therapyTables } from './synthetic-therapy.js';

const PATIENTS_AT_ONCE = 200;

export interface BulkLoad {
  /** Of the registry schema, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly copySeconds: number;
  readonly deriveSeconds: number;
}

/**
 * Fills an empty scratch database with the synthetic cohort at any size, in bounded memory. For benchmarks only: rows
 * are checked and scored as ever but copied past the history and past every trigger, foreign keys included.
 *
 * @param url of the steward, superuserUrl of one that may switch triggers off, both to the same database
 * @param progress told what is being done and the number of patients done
 * @throws Error when the registry has patients
 */
export async function loadInBulk({
  url,
  superuserUrl,
  patients,
  progress = () => {},
}: {
  url: string;
  superuserUrl: string;
  patients: number;
  progress?: (what: 'stored' | 'derived', patients: number) => void;
}): Promise<BulkLoad> {
  const dataSource = await openDatabase(url, 2);
  try {
    const setting = await prepare(dataSource);
    const begun = performance.now();
    const rows = await storeCohort(superuserUrl, { patients, setting, progress: (done) => progress('stored', done) });
    const copied = performance.now();
    await (await analyticsOf(dataSource)).writer.rebuild(null, (done) => progress('derived', done));
    const derived = performance.now();
    await analyse(superuserUrl);
    return { rows, copySeconds: (copied - begun) / 1000, deriveSeconds: (derived - copied) / 1000 };
  } finally {
    await dataSource.destroy();
  }
}

async function prepare(dataSource: DataSource): Promise<SyntheticSetting> {
  const [{ empty }] = await dataSource.query<[{ empty: boolean }]>(
    'select not exists (select from registry.patient) as empty',
  );
  if (!empty) throw new Error('the registry already has patients');
  const protocol = new ProtocolService(dataSource);
  const instruments = new InstrumentsService(dataSource);
  await protocol.onModuleInit();
  await instruments.onModuleInit();
  const centresService = new CentresService(Records.ofRegistry(dataSource));
  const known = await new Audit(Records.ofRegistry(dataSource)).write(
    systemActor(),
    'synthetic centres added',
    async (tx) => {
      await addSystemPerson(tx);
      const centres = await addSyntheticCentres(tx, centresService);
      return { centres, clinicians: await syntheticClinicians(tx) };
    },
  );
  return { ...known, protocol, definitions: new Definitions(centresService, protocol, instruments) };
}

/** Not as the steward, who owns no table and would be passed over with a warning. */
async function analyse(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function storeCohort(
  superuserUrl: string,
  { patients, setting, progress }: { patients: number; setting: SyntheticSetting; progress: (done: number) => void },
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica; set synchronous_commit = off');
    const options = { seed: SYNTHETIC_SEED, patients, centres: SYNTHETIC_CENTRES, today: todayAt('UTC') };
    const stored: Record<string, number> = {};
    let done = 0;
    for (const batch of batchesOf(generateCohort(options), PATIENTS_AT_ONCE)) {
      const tables = rowsOf(batch.map((invented) => syntheticRecords(invented, setting)));
      for (const [table, rows] of Object.entries(tables)) {
        await copyRows(client, `registry.${table}`, rows);
        stored[table] = (stored[table] ?? 0) + rows.length;
      }
      done += batch.length;
      progress(done);
    }
    await client.query('analyze');
    return stored;
  } finally {
    await client.end();
  }
}

/** Rows by table, parents first. */
function rowsOf(records: readonly SyntheticRecords[]): Record<string, readonly object[]> {
  const encounters = records.flatMap((each) => each.encounters);
  const assessments = encounters.flatMap((each) => each.assessments);
  const procedures = records.flatMap((each) => each.procedures);
  const parts = rowsOfNewParts(procedures, new Map(records.flatMap((each) => [...each.parts])));
  return {
    patient: records.map((each) => ({ ...each.patient, lastContactOn: lastContactOf(each) })),
    patient_identity: records.map(({ identity }) => identity),
    procedure: procedures,
    component: parts.components,
    procedure_component: parts.actions,
    encounter: encounters.map(({ encounter }) => encounter),
    assessment: assessments.map(({ assessment }) => assessment),
    score: assessments.flatMap(({ scores }) => scores),
    complication: records.flatMap(({ complications }) => complications),
    ...Object.fromEntries(therapyTables.map((table) => [table, records.flatMap(({ therapy }) => therapy[table])])),
  };
}

/** What storing through the services advances step by step. */
function lastContactOf({ procedures, encounters, complications, contactDays }: SyntheticRecords): string | null {
  const attested = encounters.filter(({ encounter }) => encounter.attestation !== Attestation.NOT_ASKED);
  const days = [
    ...procedures.map(({ performedOn }) => performedOn),
    ...attested.map(({ encounter }) => encounter.heldOn),
    ...complications.map(({ detectedOn, onsetOn }) => detectedOn ?? onsetOn),
    ...contactDays,
  ];
  return days.toSorted().at(-1) ?? null;
}

async function copyRows(client: pg.Client, relation: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const properties = Object.keys(first);
  const copying = client.query(copyFrom(`copy ${relation} (${properties.map(snakeCase).join(', ')}) from stdin`));
  await pipeline(Readable.from(linesOf(rows, properties)), copying);
}

const ROWS_A_CHUNK = 200;

function* linesOf(rows: readonly object[], properties: readonly string[]): Generator<string> {
  for (const chunk of batchesOf(rows, ROWS_A_CHUNK)) {
    const lines = (chunk as Record<string, unknown>[]).map((row) =>
      properties.map((property) => cell(row[property])).join('\t'),
    );
    yield `${lines.join('\n')}\n`;
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as the text format of COPY has it. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
