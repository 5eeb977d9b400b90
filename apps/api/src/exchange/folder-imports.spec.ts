import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { AppModule } from '../app.module.js';
import { readCommandConfig } from '../config.js';
import { FolderImports } from './folder-imports.service.js';

const cohort = join(import.meta.dirname, '../../../../test/samples/cohort');

/** Whole tables, for comparing before and after. */
const tables = ['centre', 'patient', 'procedure', 'encounter', 'assessment', 'score', 'complication'];

describe('importing the sample cohort', () => {
  let database: TestDatabase;
  let registry: INestApplicationContext;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    registry = await NestFactory.createApplicationContext(
      AppModule.with(readCommandConfig(commandEnvironment(database))),
      {
        logger: false,
        abortOnError: false,
      },
    );
    dataSource = registry.get(DataSource);
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
  });

  const load = (folder = cohort, dryRun = false) =>
    registry.get(FolderImports).import(folder, { protocol: 'sample-export', dryRun });
  const ask = async <T>(sql: string): Promise<T[]> => dataSource.query<T[]>(sql);
  const counted = async (): Promise<Record<string, number>> => {
    const counts = await Promise.all(
      [...tables.map((name) => `registry.${name}`), 'audit.event', 'audit.change', 'analysis.patient'].map(
        async (name) => [name, (await ask<{ n: number }>(`select count(*) as n from ${name}`))[0]?.n ?? 0] as const,
      ),
    );
    return Object.fromEntries(counts);
  };

  it('says in a dry run what it would store, and stores nothing', async () => {
    const before = await counted();
    const report = await load(cohort, true);
    expect(report).toMatchObject({ status: 'processed', dryRun: true, counts: { accepted: 9684, rejected: 0 } });
    expect(await counted()).toEqual(before);
  });

  it('stores every row, in one audited act, with the analysis tables', async () => {
    const report = await load();
    expect(report.problems).toEqual([]);
    // Rows of the files: 6 + 400 + 642 + 205 + 8431.
    expect(report.counts).toEqual({
      rows: 9684,
      accepted: 9684,
      rejected: 0,
      skipped: 0,
      unchanged: 0,
      blank: 0,
      warnings: 0,
    });
    expect(report.created).toEqual({
      centres: 6,
      patients: 400,
      procedures: 642,
      complications: 205,
      encounters: 1841,
      assessments: 8431,
    });
    expect(report.ignored).toEqual(['README.md', 'assessments_wide.csv', 'expected.json']);
    expect(await counted()).toMatchObject({
      'registry.centre': 6,
      'registry.patient': 400,
      'registry.procedure': 642,
      'registry.encounter': 1841,
      'registry.assessment': 8431,
      'registry.score': 8431,
      'registry.complication': 205,
      'analysis.patient': 400,
      // The device models and the caregiver's link the registry comes with, and the import.
      'audit.event': 3,
    });
    const unrecorded = await ask<{ relation: string; n: number }>(
      `select relation, count(*) as n from audit.change where did = 'INSERT' group by 1 order by 1`,
    );
    expect(Object.fromEntries(unrecorded.map(({ relation, n }) => [relation, n]))).toMatchObject({
      patient: 400,
      procedure: 642,
      encounter: 1841,
      score: 8431,
      complication: 205,
    });
  });

  it('leaves the parts the operations tell of, each with its clock and its model in words', async () => {
    const [clocks] = await ask<object>(`
      select (select count(*)::int from registry.component where kind = 'PUMP') as pumps,
             (select count(*)::int from registry.procedure where type in ('IMPLANT', 'PUMP_REPLACEMENT')) as begun,
             (select count(*)::int from registry.component c join analysis.exposure x on x.patient_id = c.patient_id and x.clock = c.kind
                and x.from_on = c.implanted_on) as timed,
             (select count(*)::int from registry.component) as parts,
             (select count(*)::int from registry.component where kind = 'PUMP' and model_text is null) as unnamed,
             (select count(*)::int from registry.procedure where type in ('IMPLANT', 'PUMP_REPLACEMENT') and pump_model is null) as unsaid`);
    const { pumps, begun, timed, parts, unnamed, unsaid } = clocks as Record<string, number>;
    expect([pumps, timed, unnamed]).toEqual([begun, parts, unsaid]);
  });

  it('keeps what each patient’s row says, and missing cells missing', async () => {
    const [line] = readFileSync(join(cohort, 'patients.csv'), 'utf8').split('\n').slice(1);
    expect(line).toBe('ITB1001,C02,M,1964,SCI,2022-06-19,2024-06-30,');
    expect(
      await ask(
        `select c.code, p.sex, p.birth_year, p.aetiology, p.origin, p.last_contact_on, p.died_on, p.enrolled_on, p.protocol_code
         from registry.patient p join registry.centre c on c.id = p.centre_id where p.pseudonym = 'ITB1001'`,
      ),
    ).toEqual([
      {
        code: 'C02',
        sex: 'MALE',
        birth_year: 1964,
        aetiology: 'spinal-cord-injury',
        origin: 'SPINAL',
        last_contact_on: '2024-06-30',
        died_on: null,
        // The baseline before the implant.
        enrolled_on: '2022-05-24',
        protocol_code: 'sample-export',
      },
    ]);
    // Counted in patients.csv: sex empty in 4 rows, last contact in none.
    expect(
      await ask(
        `select count(*) filter (where sex is null) as no_sex, count(*) filter (where last_contact_on is null) as no_contact from registry.patient`,
      ),
    ).toEqual([{ no_sex: 4, no_contact: 0 }]);
  });

  it('stores totals without items, each from its rater, before or after the implant', async () => {
    expect(
      await ask(
        `select distinct a.instrument_code, a.rater, a.recording, a.answers from registry.assessment a order by 1`,
      ),
    ).toEqual(
      [
        ['CARE_BURDEN', 'CAREGIVER_SELF'],
        ['MAS_MEAN', 'CLINICIAN'],
        ['PAIN_NRS', 'PATIENT'],
        ['SITTING', 'CLINICIAN'],
        ['TRANSFER', 'CLINICIAN'],
      ].map(([instrument_code, rater]) => ({ instrument_code, rater, recording: 'SCORE_ONLY', answers: null })),
    );
    expect(
      await ask(
        `select e.purpose, bool_and(e.held_on <= i.day) as before, bool_or(e.held_on <= i.day) as ever_before, bool_and(e.attestation = 'NOT_ASKED') as not_asked
         from registry.encounter e
         join (select centre_id, patient_id, min(performed_on) as day from registry.procedure where type = 'IMPLANT' group by 1, 2) i using (centre_id, patient_id)
         group by 1 order by 1`,
      ),
    ).toEqual([
      { purpose: 'BASELINE', before: true, ever_before: true, not_asked: true },
      { purpose: 'FOLLOW_UP', before: false, ever_before: false, not_asked: true },
    ]);
  });

  it('gives the changes from baseline that R found in the same files', async () => {
    const { results } = JSON.parse(readFileSync(join(cohort, 'expected.json'), 'utf8')) as {
      results: { change: { instrument: string; visit: string; n_paired: number; change: { mean: number } }[] };
    };
    const found = await ask<{ instrument: string; visit: string; n: number; mean: number }>(
      `select score_code as instrument, window_code as visit, count(*) as n, avg(value - baseline_value) as mean
       from analysis.window_score where superseded_on is null and window_code <> 'BL' and baseline_value is not null group by 1, 2`,
    );
    expect(results.change).toHaveLength(25);
    for (const { instrument, visit, n_paired, change } of results.change) {
      const ours = found.find((row) => row.instrument === instrument && row.visit === visit);
      expect([instrument, visit, ours?.n]).toEqual([instrument, visit, n_paired]);
      expect(Math.abs(ours?.mean ?? 0)).toBeCloseTo(Math.abs(change.mean), 8);
    }
  });

  it('changes nothing when the folder is imported again, not even the history', async () => {
    const before = await counted();
    const report = await load();
    expect(report.counts).toMatchObject({ rows: 9684, accepted: 0, rejected: 0, unchanged: 9684 });
    expect(report.problems).toEqual([]);
    expect(await counted()).toEqual(before);
  });

  it('leaves what is stored as it is where a later export differs, and adds what is new', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tonus-later-'));
    cpSync(cohort, folder, { recursive: true });
    const change = (file: string, from: string, to: string): void => {
      const content = readFileSync(join(folder, file), 'utf8');
      expect(content).toContain(from);
      writeFileSync(join(folder, file), content.replace(from, to));
    };
    change('patients.csv', 'ITB1016,C03,F,2007,CP', 'ITB1016,C03,M,2007,CP');
    change('procedures.csv', 'OP00003,ITB4839,C03,2016-01-24,IMPLANT', 'OP00003,ITB4839,C03,2016-01-25,IMPLANT');
    change('complications.csv', 'CATHETER_DYSFUNCTION,MODERATE', 'CATHETER_DYSFUNCTION,SEVERE');
    change(
      'assessments_long.csv',
      'ITB1001,C02,2022-05-24,CARE_BURDEN,7',
      'ITB1001,C02,2022-05-24,CARE_BURDEN,8\nITB1001,C02,2022-05-25,CARE_BURDEN,7',
    );
    const before = await counted();
    const report = await load(folder);
    rmSync(folder, { recursive: true });

    expect(report.problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ['patients.csv', 3, 'sex', 'DUPLICATE_CONFLICT'],
      ['procedures.csv', 4, 'procedure_id', 'DUPLICATE_CONFLICT'],
      ['complications.csv', 2, 'complication_id', 'DUPLICATE_CONFLICT'],
      ['assessments_long.csv', 2, 'score', 'DUPLICATE_CONFLICT'],
    ]);
    expect(report.counts).toMatchObject({ accepted: 1, rejected: 4, unchanged: 9680 });
    expect(await counted()).toMatchObject({
      ...before,
      'registry.encounter': 1842,
      'registry.assessment': 8432,
      'registry.score': 8432,
      'audit.event': 4,
      // One encounter, one assessment, one score.
      'audit.change': (before['audit.change'] ?? 0) + 3,
    });
  });
});
