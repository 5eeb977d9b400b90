import 'reflect-metadata';
import { ConfigurationError, readConfig } from './config.js';
import { migrate } from './database.js';
import { SyntheticCohort } from './seed.js';
import { createServer } from './server.js';

/** What sysexits.h calls a configuration error; the launcher prints no more than our one sentence. */
const EX_CONFIG = 78;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.databaseUrl);
  const app = await createServer(config);
  await app.init();
  if (config.mode === 'demo') await loadDemonstration(app.get(SyntheticCohort), config.demoPatients);
  await app.listen(config.port, config.host);
  const url = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`;
  process.send?.({ ready: true, url });
  console.log(`Tonus is ready at ${url}`);
}

/** The first start of a demonstration fills the registry; the terminal shows how far it is. */
async function loadDemonstration(cohort: SyntheticCohort, patients: number): Promise<void> {
  let shown = Date.now();
  const loaded = await cohort.loadWhenEmpty(patients, (stored) => {
    if (Date.now() - shown < 1000) return;
    shown = Date.now();
    console.log(`Loading the synthetic cohort: ${stored} of ${patients} patients`);
  });
  if (loaded) console.log(`The registry holds ${patients} invented patients.`);
}

start().catch((error: unknown) => {
  if (error instanceof ConfigurationError) {
    console.error(error.message);
    process.exit(EX_CONFIG);
  }
  console.error(error);
  process.exit(1);
});
