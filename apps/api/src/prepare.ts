import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AnalysisWriter } from './analytics/analysis-writer.js';
import { lacksDerivation } from './analytics/lacks-derivation.js';
import { AppModule } from './app.module.js';
import { readCommandConfig, readMaintenanceConfig } from './config.js';
import { migrate, openDatabase } from './database.js';
import { exitWithSentence } from './exit.js';
import { SyntheticCohort } from './seed.js';

/**
 * Brings the database up to date before anything is served, with rights the serving process never gets: the schema, and
 * in a demonstration the synthetic cohort.
 */
async function prepare(): Promise<void> {
  const maintenance = readMaintenanceConfig(process.env);
  await migrate(maintenance.database.migrator);
  const { steward } = maintenance.database;
  const derives = await lacksDerivation(steward);
  const loads = maintenance.mode === 'demo' && !(await isDemonstrationLoaded(steward));
  if (!derives && !loads) return;
  const registry = await NestFactory.createApplicationContext(AppModule.with(readCommandConfig(process.env)), {
    logger: false,
    abortOnError: false,
  });
  try {
    if (derives) await deriveAnew(registry.get(AnalysisWriter, { strict: false }));
    if (loads) await loadDemonstration(registry.get(SyntheticCohort), maintenance.demoPatients);
  } finally {
    await registry.close();
  }
}

/** Told by two statements, so that a later start need not put the whole registry together first. */
async function isDemonstrationLoaded(stewardUrl: string): Promise<boolean> {
  const dataSource = await openDatabase(stewardUrl, 1);
  try {
    const [{ loaded }] = await dataSource.query<[{ loaded: boolean }]>(
      'select exists (select from access.person where persona is not null) and exists (select from registry.patient) as loaded',
    );
    return loaded;
  } finally {
    await dataSource.destroy();
  }
}

/** After a new version that derives more; the terminal shows how far it is. */
async function deriveAnew(writer: AnalysisWriter): Promise<void> {
  let shown = Date.now();
  await writer.rebuild(null, (done) => {
    if (Date.now() - shown < 1000) return;
    shown = Date.now();
    console.log(`Deriving the analysis tables: ${done} patients`);
  });
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

prepare().catch(exitWithSentence);
