import 'reflect-metadata';
import { ConfigurationError, readConfig } from './config.js';
import { migrate } from './database.js';
import { logUnforeseen, RegistryError, translateDatabaseError } from './errors.js';
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
  if (config.mode === 'demo')
    console.log('Open it and choose a person to sign in as; no password is needed. Ctrl-C stops.');
}

/** The first start of a demonstration fills the registry; the terminal shows how far it is. */
async function loadDemonstration(cohort: SyntheticCohort, patients: number): Promise<void> {
  let shown = Date.now();
  const loaded = await cohort.loadWhenEmpty(patients, (stored) => {
    if (Date.now() - shown < 1000) return;
    shown = Date.now();
    console.log(`Loading the synthetic cohort: ${stored} of ${patients} patients`);
  });
  if (loaded && patients > 0) console.log(`The registry holds ${patients} invented patients.`);
}

/** Trouble of the machine rather than of the program, in one sentence each. */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; free some space and start again, nothing that was saved is lost.',
  '53100': 'The disk of the database is full; free some space and start again, nothing that was saved is lost.',
  EADDRINUSE: 'The port is taken by another program; choose another one with PORT.',
  ECONNREFUSED: 'The database does not answer; check DATABASE_URL and that the server runs.',
  ENOENT: 'The database does not answer; check DATABASE_URL and that the server runs.',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

start().catch((error: unknown) => {
  const translated = translateDatabaseError(error);
  const said =
    error instanceof ConfigurationError || translated instanceof RegistryError
      ? (translated as Error).message
      : undefined;
  const sentence = said ?? sentences[codeOf(error)];
  // Errors of the database carry the rows they are about; only their place may be printed.
  if (sentence === undefined) logUnforeseen(error);
  else console.error(sentence);
  process.exit(error instanceof ConfigurationError || sentences[codeOf(error)] !== undefined ? EX_CONFIG : 1);
});
