import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../checkout.mjs';
import { build } from '../compile.mjs';
import { prepare, startApi } from './api-process.mjs';
import { weighDashboard } from './bundle-sizes.mjs';
import { importSample } from './import-sample.mjs';
import { listPatients } from './list-patients.mjs';
import { now, since } from './measure.mjs';
import { readPages } from './read-pages.mjs';
import { recordRefills } from './record-refills.mjs';
import { recordVisits } from './record-visits.mjs';
import { resultOf } from './report.mjs';
import { copyPatients, copyPatientsAlone, countRows, makeBare } from './rows-between.mjs';
import { startScratchCluster, withClient } from './scratch-cluster.mjs';
import { timeStatistics } from './statistics.mjs';
import { Table } from './table.mjs';
import { timeVisitOnSlowPhone } from './time-slow-phone.mjs';

/** The database that holds what the migrations make and nothing else, copied for every use. */
const EMPTY = 'tonus';
const DEMONSTRATION_PATIENTS = 400;
/** The limit of a load is measured on so many patients; it does not depend on their number. */
const PATIENTS_COPIED = 1_000;

const COPY_OF_ROWS = 'COPY of its rows into keyed tables';

const builtApi = (file) => import(pathToFileURL(join(checkout, 'dist', 'apps', 'api', 'src', file)).href);

/**
 * Measures everything on a cluster of its own, which is gone afterwards.
 *
 * @param {number[]} sizes numbers of patients, ascending
 */
export async function measure(sizes) {
  const began = now();
  const table = new Table();
  const cluster = await startScratchCluster();
  const leave = () => void cluster.stop().finally(() => process.exit(130));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, leave);
  try {
    console.error('Starts and the demonstration');
    await measureStarts({ cluster, table });
    await table.attempt('import of the sample export', () => measureImport({ cluster, table }));
    for (const patients of sizes) await measureSize({ cluster, table, patients });
    table.patients = null;
    console.error('Statistics and dashboard');
    await timeStatistics({ table });
    weighDashboard({ table });
    await measureSecondStart({ cluster, table, database: `registry_${sizes.at(-1)}` });
  } finally {
    for (const name of ['SIGINT', 'SIGTERM']) process.off(name, leave);
    await cluster.stop();
  }
  return resultOf(table, { sizes, seconds: since(began) / 1000 });
}

/** From nothing to a registry that answers, then the demonstration on top, held against COPY of its rows. */
async function measureStarts({ cluster, table }) {
  await cluster.makeDatabase('first');
  const firstPreparation = await prepare({ cluster, database: 'first' });
  const first = await startApi({ cluster, database: 'first' });
  await first.stop();
  await cluster.makeDatabase(EMPTY);
  const { migrate } = await builtApi('database.js');
  await migrate(cluster.addresses(EMPTY).migrator);
  table.add({
    id: 'first-start',
    operation: 'first start, database and migrations included',
    unit: 's',
    ours: (cluster.firstStartMilliseconds + firstPreparation + first.startMilliseconds) / 1000,
  });

  await cluster.copyDatabase(EMPTY, 'demonstration');
  const demonstration = { cluster, database: 'demonstration', demoPatients: DEMONSTRATION_PATIENTS };
  const loading = await prepare(demonstration);
  const again = await prepare(demonstration);
  const seconds = (loading - again) / 1000;
  const { rows, limit } = await withBare(cluster, 'demonstration', async (source, bare) => ({
    rows: await countRows(source),
    limit: await copyPatients(source, bare, DEMONSTRATION_PATIENTS),
  }));
  table.add({
    id: 'demonstration',
    operation: `load ${DEMONSTRATION_PATIENTS} patients with history and analyses`,
    unit: '/s',
    ours: rows / seconds,
    limit: limit.rows / limit.seconds,
    limitIs: COPY_OF_ROWS,
  });
}

/** The command as people type it; its start, which rows do not pay for, is that of the server. */
async function measureImport({ cluster, table }) {
  await cluster.copyDatabase(EMPTY, 'imported');
  const { seconds, unchangedSeconds } = await importSample(cluster, 'imported');
  const { rows, limit } = await withBare(cluster, 'imported', async (source, bare) => ({
    rows: await countRows(source),
    limit: await copyPatients(source, bare, 1_000_000),
  }));
  table.add({
    id: 'import',
    operation: `import the sample export, ${rows} rows, start of the command included`,
    limitIs: COPY_OF_ROWS,
    unit: '/s',
    ours: rows / seconds,
    limit: limit.rows / limit.seconds,
    goal: { least: 0.5 },
  });
  table.add({ id: 'import-again', operation: 'the same again, nothing new', unit: 's', ours: unchangedSeconds });
}

async function measureSize({ cluster, table, patients }) {
  table.patients = patients;
  const database = `registry_${patients}`;
  console.error(`${patients} patients`);
  await cluster.copyDatabase(EMPTY, database);
  const load = await loadInBulk(cluster, database, patients);
  await withBare(cluster, database, async (source, bare) => {
    await measureLoad({ table, load, limit: await copyPatients(source, bare, Math.min(patients, PATIENTS_COPIED)) });
  });

  const preparation = await prepare({ cluster, database });
  const api = await startApi({ cluster, database });
  try {
    const started = (preparation + api.startMilliseconds) / 1000;
    table.add({ id: 'start', operation: 'start of the server', unit: 's', ours: started });
    const url = cluster.superuserUrl(database);
    await readPages({ api, url, appUrl: cluster.addresses(database).app, table });
    await table.attempt('list of patients', () => listPatients({ api, url, table }));
    await table.attempt('record a visit', () => measureVisits({ cluster, api, database, table }));
    await table.attempt('visit page on a slow phone', () =>
      withClient(url, (registry) => timeVisitOnSlowPhone({ api, registry, table })),
    );
    table.add({
      id: 'memory',
      operation: 'memory of the server afterwards',
      unit: 'MB',
      ours: (await api.memory()) / 1e6,
    });
  } finally {
    await api.stop();
  }
}

/** Visits refer to patients, which the bare database therefore needs all of. */
async function measureVisits({ cluster, api, database, table }) {
  await withBare(cluster, database, async (registry, bare, bareUrl) => {
    await copyPatientsAlone(registry, bare);
    await recordVisits({ api, registry, bareUrl, appUrl: cluster.addresses(database).app, table });
    await recordRefills({ api, registry, bareUrl, table });
  });
}

async function loadInBulk(cluster, database, patients) {
  const { loadInBulk: load } = await builtApi('synthetic-bulk.js');
  let told = now();
  return load({
    url: cluster.addresses(database).steward,
    superuserUrl: cluster.superuserUrl(database),
    patients,
    progress: (what, done) => {
      if (since(told) < 5_000) return;
      told = now();
      console.error(`  ${what} ${done} of ${patients} patients`);
    },
  });
}

function measureLoad({ table, load, limit }) {
  const rows = Object.values(load.rows).reduce((sum, count) => sum + count, 0);
  table.add({
    id: 'bulk',
    operation: `invent, check, score and copy ${rows} rows`,
    unit: '/s',
    ours: rows / load.copySeconds,
    limit: limit.rows / limit.seconds,
    limitIs: COPY_OF_ROWS,
  });
  table.add({
    id: 'rebuild',
    operation: 'rebuild the analysis tables',
    unit: 's',
    ours: load.deriveSeconds,
  });
}

/** A bare copy of the empty database beside a filled one, for as long as it is used. */
async function withBare(cluster, database, work) {
  const name = `${database}_bare`;
  await cluster.copyDatabase(EMPTY, name);
  try {
    return await withClient(cluster.superuserUrl(database), (source) =>
      withClient(cluster.superuserUrl(name), async (bare) => {
        await makeBare(bare, source);
        return work(source, bare, cluster.superuserUrl(name));
      }),
    );
  } finally {
    await cluster.asSuperuser('postgres', (client) => client.query(`drop database ${name} with (force)`));
  }
}

/** What a person waits for who starts the registry the next morning, up to the page. */
async function measureSecondStart({ cluster, table, database }) {
  await cluster.pause();
  const began = now();
  await build();
  await cluster.start();
  await prepare({ cluster, database });
  const api = await startApi({ cluster, database });
  try {
    await (await fetch(api.url, { headers: { accept: 'text/html' } })).text();
    table.add({
      id: 'second-start',
      operation: 'second start to first page',
      unit: 's',
      ours: since(began) / 1000,
      goal: { atMost: 10 },
    });
  } finally {
    await api.stop();
  }
}
