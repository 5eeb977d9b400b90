import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { AppModule } from '../app.module.js';
import { Audit } from '../audit/audit.service.js';
import { systemActor } from '../audit/system-actor.js';
import { readCommandConfig } from '../config.js';
import { FolderImports } from './folder-imports.service.js';
import { faultless, faultlessWith, removeWrittenFolders, writtenFolder, type Files } from './testing/written-folder.js';

describe('importing a folder with faults', () => {
  let database: TestDatabase;
  let registry: INestApplicationContext;
  let dataSource: DataSource;

  beforeEach(async () => {
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
  afterEach(async () => {
    removeWrittenFolders();
    await registry.close();
    await database.drop();
  });

  const load = (files: Files) =>
    registry.get(FolderImports).import(writtenFolder(files), { protocol: 'sample-export', dryRun: false });
  const problemsOf = ({ problems }: Awaited<ReturnType<typeof load>>) =>
    problems.map(({ file, line, column, code }) => [file.replace('.csv', ''), line, column, code]);
  const ask = async <T>(sql: string): Promise<T[]> => dataSource.query<T[]>(sql);

  it('stores nothing of a folder one of whose files is refused', async () => {
    const report = await load({ ...faultless, 'assessments_long.csv': 'patient_id,centre_code\n"ANNA1,N1\n' });
    expect(report).toMatchObject({ status: 'refused', counts: { rows: 0 }, problems: [{ code: 'COLUMN_MISSING' }] });
    expect(problemsOf(await load({ ...faultless, 'complications.csv': undefined }))).toEqual([
      ['complications', null, null, 'FILE_MISSING'],
    ]);
    expect(problemsOf(await load({ ...faultless, 'data_cut_date.txt': '30.6.2022' }))).toEqual([
      ['data_cut_date.txt', 1, null, 'DATE_INVALID'],
    ]);
    expect(
      await ask(
        "select count(*) as n from audit.event where action not in ('device models shipped', 'answers by a link opened')",
      ),
    ).toEqual([{ n: 0 }]);
    expect(await ask('select count(*) as n from registry.centre')).toEqual([{ n: 0 }]);
  });

  it('stores the good rows, reports the others and stores no row by half', async () => {
    const report = await load(
      faultlessWith({
        'patients.csv': [
          'CARLA1,N1,F,1985,XX,2020-01-01,2022-06-30,',
          'DORA1,W1,F,1985,,2020-01-01,2022-06-30,',
          'EMIL1,N1,M,1985,,2020-01-01,2022-06-30,2022-01-01',
          'FRIDA1,N1,F,1985,,2020-01-01,2022-06-30,',
          'GEORG1,N1,M,1985,,2020-01-01,2021-06-30,',
          'HANNA1,N1,F,1985,,,,',
        ],
        'procedures.csv': [
          'OP3,CARLA1,N1,2020-01-01,IMPLANT',
          'OP4,FRIDA1,N1,2020-01-02,IMPLANT',
          'OP5,GEORG1,N1,2020-01-01,IMPLANT',
          'OP6,GEORG1,N1,2019-12-31,CATHETER_REVISION',
          'OP7,GEORG1,N1,2021-01-01,IMPLANT',
          'OP8,GEORG1,N1,2021-07-01,EXPLANT',
          'OP9,GEORG1,S1,2021-02-01,EXPLANT',
        ],
        'complications.csv': [
          'CO2,GEORG1,2019-12-31,INFECTION,MILD',
          'CO3,GEORG1,2020-05-01,CSF_LEAK,',
          'CO4,NOBODY1,2020-05-01,CSF_LEAK,MILD',
          'CO5,GEORG1,2020-06-01,INFECTION,MILD',
          'CO6,GEORG1,2020-06-01,INFECTION,SEVERE',
          'CO7,GEORG1,1980-06-01,INFECTION,SEVERE',
        ],
        'assessments_long.csv': [
          'GEORG1,N1,2020-05-01,MAS_MEAN,5',
          'GEORG1,N1,2020-05-01,PAIN_NRS,3.5',
          'GEORG1,N1,2020-05-01,SITTING,0',
          'GEORG1,N1,2021-07-01,SITTING,1',
          'GEORG1,N1,2022-07-01,SITTING,1',
          'FRIDA1,N1,2020-05-01,SITTING,1',
          'ANNA1,N1,2021-03-02,MAS_MEAN,1.6',
        ],
      }),
    );
    expect(problemsOf(report)).toEqual([
      ['patients', 4, 'aetiology', 'CODE_UNKNOWN'],
      ['patients', 5, 'centre_code', 'CODE_UNKNOWN'],
      ['patients', 6, 'death_date', 'DATE_ORDER'],
      ['patients', 7, 'first_implant_date', 'PATIENT_CONFLICT'],
      ['patients', 9, 'last_contact_date', 'REQUIRED_MISSING'],
      ['procedures', 4, 'patient_id', 'PATIENT_REJECTED'],
      ['procedures', 5, 'patient_id', 'PATIENT_REJECTED'],
      ['procedures', 7, 'procedure_date', 'DATE_BEFORE_IMPLANT'],
      ['procedures', 8, 'procedure_date', 'DATE_ORDER'],
      ['procedures', 9, 'procedure_date', 'DATE_ORDER'],
      ['procedures', 10, 'centre_code', 'PATIENT_UNKNOWN'],
      ['complications', 3, 'onset_date', 'DATE_BEFORE_IMPLANT'],
      ['complications', 5, 'patient_id', 'PATIENT_UNKNOWN'],
      ['complications', 6, 'onset_date', 'DUPLICATE_CONFLICT'],
      ['complications', 7, 'onset_date', 'DUPLICATE_CONFLICT'],
      ['complications', 8, 'onset_date', 'DATE_BEFORE_IMPLANT'],
      ['assessments_long', 4, 'patient_id, visit_date, instrument_code', 'DUPLICATE_CONFLICT'],
      ['assessments_long', 6, 'score', 'OUT_OF_RANGE'],
      ['assessments_long', 7, 'score', 'NUMBER_INVALID'],
      ['assessments_long', 9, 'visit_date', 'DATE_ORDER'],
      ['assessments_long', 10, 'visit_date', 'DATE_FUTURE'],
      ['assessments_long', 11, 'patient_id', 'PATIENT_REJECTED'],
      ['assessments_long', 12, 'patient_id, visit_date, instrument_code', 'DUPLICATE_CONFLICT'],
    ]);
    expect(report.created).toEqual({
      centres: 2,
      patients: 3,
      procedures: 3,
      complications: 2,
      encounters: 3,
      assessments: 4,
    });
    expect(await ask('select pseudonym, last_contact_on, enrolled_on from registry.patient order by 1')).toEqual([
      { pseudonym: 'ANNA1', last_contact_on: '2022-06-30', enrolled_on: '2020-02-20' },
      { pseudonym: 'BRUNO1', last_contact_on: '2022-06-30', enrolled_on: '2021-05-10' },
      { pseudonym: 'GEORG1', last_contact_on: '2021-06-30', enrolled_on: '2020-01-01' },
    ]);
    expect(await ask('select source_record from registry.procedure order by 1')).toEqual([
      { source_record: 'OP1' },
      { source_record: 'OP2' },
      { source_record: 'OP5' },
    ]);
    expect(await ask('select source_record, grade, outcome from registry.complication order by 1')).toEqual([
      { source_record: 'CO1', grade: 2, outcome: 'UNKNOWN' },
      { source_record: 'CO3', grade: null, outcome: 'UNKNOWN' },
    ]);
    expect(await ask('select code, value from registry.score order by 1, 2')).toEqual([
      { code: 'MAS_MEAN', value: 3.25 },
      { code: 'PAIN_NRS', value: 0 },
      { code: 'SITTING', value: 0 },
      { code: 'SITTING', value: 2 },
    ]);
    expect(
      await ask(
        "select action from audit.event where action not in ('device models shipped', 'answers by a link opened')",
      ),
    ).toEqual([{ action: 'hospital export imported' }]);
  });

  it('adds rows that were corrected, to the visit that is already stored', async () => {
    const row = 'ANNA1,N1,2021-03-02,SITTING';
    const first = await load(faultlessWith({ 'assessments_long.csv': [`${row},9`] }));
    expect(first.counts).toMatchObject({ rejected: 1 });
    const second = await load(faultlessWith({ 'assessments_long.csv': [`${row},3`] }));
    expect(second).toMatchObject({
      counts: { accepted: 1, rejected: 0, unchanged: second.counts.rows - 1 },
      created: { encounters: 0, assessments: 1 },
    });
    expect(await ask('select count(*) as n from registry.encounter')).toEqual([{ n: 3 }]);
    expect(await ask(`select value from registry.score where code = 'SITTING' order by 1`)).toEqual([
      { value: 2 },
      { value: 3 },
    ]);
  });

  it('does not bring back what was voided, and takes what is right in its place', async () => {
    const row = 'ANNA1,N1,2021-03-02,SITTING';
    await load(faultlessWith({ 'assessments_long.csv': [`${row},3`] }));
    await registry.get(Audit).write(systemActor(), 'assessment voided', (tx) =>
      tx.query(
        `update registry.assessment a set status = 'VOIDED', change = 'VOIDED', change_reason = 'Of somebody else.'
         from registry.score s where s.assessment_id = a.id and s.code = 'SITTING' and s.value = 3`,
      ),
    );
    const again = await load(faultlessWith({ 'assessments_long.csv': [`${row},3`] }));
    expect(again.counts).toMatchObject({ accepted: 0, rejected: 0, unchanged: again.counts.rows });
    const right = await load(faultlessWith({ 'assessments_long.csv': [`${row},1`] }));
    expect(right).toMatchObject({ counts: { accepted: 1, rejected: 0 }, created: { encounters: 0, assessments: 1 } });
    expect(
      await ask(
        `select a.status, s.value from registry.assessment a join registry.score s on s.assessment_id = a.id
         where s.code = 'SITTING' and s.value in (1, 3) order by s.value`,
      ),
    ).toEqual([
      { status: 'COMPLETED', value: 1 },
      { status: 'VOIDED', value: 3 },
    ]);
  });

  it('rejects a centre known under another name with all that belongs to it', async () => {
    await load(faultless);
    const renamed = ['centre_code,centre_name', 'N1,Another Hospital', 'S1,South Hospital'];
    const report = await load({ ...faultless, 'centres.csv': renamed });
    expect(problemsOf(report).slice(0, 3)).toEqual([
      ['centres', 2, 'centre_name', 'DUPLICATE_CONFLICT'],
      ['patients', 2, 'centre_code', 'CENTRE_REJECTED'],
      ['procedures', 2, 'patient_id', 'PATIENT_REJECTED'],
    ]);
    expect(await ask('select name from registry.centre order by code')).toEqual([
      { name: 'North Hospital' },
      { name: 'South Hospital' },
    ]);
  });

  it('lets one import run at a time', async () => {
    const [first, second] = await Promise.allSettled([load(faultless), load(faultless)]);
    const outcomes = [first.status, second.status].toSorted();
    // Whoever comes second is turned away, or finds everything stored.
    if (outcomes[1] === 'rejected') {
      const reason = first.status === 'rejected' ? first.reason : second.status === 'rejected' ? second.reason : null;
      expect(reason).toMatchObject({ code: 'BUSY' });
    }
    expect(
      await ask(
        "select count(*) as n from audit.event where action not in ('device models shipped', 'answers by a link opened')",
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('rejects rows with characters the database refuses, wherever they stand', async () => {
    const report = await load(
      faultlessWith({
        'centres.csv': ['E\u00001,East Hospital', 'W1,West\u0000 Hospital'],
        'patients.csv': ['CAR\u0000LA1,N1,F,1985,,2020-01-01,2022-06-30,', 'DORA1,N1,F,1985,C\u0007P,,2022-06-30,'],
        'procedures.csv': ['OP\u00003,ANNA1,N1,2022-01-01,PUMP_REPLACEMENT'],
        'complications.csv': ['CO2,AN\u0000NA1,2021-01-01,INFECTION,'],
        'assessments_long.csv': ['ANNA1,N1,2021-03-02\u0000,PAIN_NRS,1', 'ANNA1,N1,2021-03-02,SITTING,\u00001'],
      }),
    );
    expect(problemsOf(report)).toEqual([
      ['centres', 4, 'centre_code', 'IDENTIFIER_INVALID'],
      ['centres', 5, 'centre_name', 'TEXT_INVALID'],
      ['patients', 4, 'patient_id', 'IDENTIFIER_INVALID'],
      ['patients', 5, 'aetiology', 'TEXT_INVALID'],
      ['procedures', 4, 'procedure_id', 'IDENTIFIER_INVALID'],
      ['complications', 3, 'patient_id', 'IDENTIFIER_INVALID'],
      ['assessments_long', 6, 'visit_date', 'TEXT_INVALID'],
      ['assessments_long', 7, 'score', 'TEXT_INVALID'],
    ]);
    expect(report.counts).toMatchObject({ accepted: 11, rejected: 8 });
  });

  it('takes a number for a score only where nobody can read it in two ways', async () => {
    const on = (day: string, instrument: string, score: string) => `ANNA1,N1,2021-04-${day},${instrument},${score}`;
    const report = await load(
      faultlessWith({
        'assessments_long.csv': [
          ...['-0', '05', '1.000', '01.0', '-0.0'].map((score, at) => on(`1${at}`, 'SITTING', score)),
          ...['0', '2', '1.0'].map((score, at) => on(`2${at}`, 'SITTING', score)),
          ...['0.25', '1.50', '1.000'].map((score, at) => on(`2${at}`, 'MAS_MEAN', score)),
        ],
      }),
    );
    expect(problemsOf(report)).toEqual(
      [6, 7, 8, 9, 10].map((line) => ['assessments_long', line, 'score', 'NUMBER_INVALID']),
    );
    expect(report.created).toMatchObject({ assessments: 4 + 6 });
  });

  it('repeats neither identifiers nor values in its report', async () => {
    const report = await load({
      ...faultless,
      'patients.csv': [
        faultless['patients.csv'][0],
        'SECRET-1,N1,SECRET-2,SECRET-3,SECRET-4,SECRET-5,SECRET-6,SECRET-7',
      ],
    });
    expect(report.problems.length).toBeGreaterThan(8);
    expect(JSON.stringify(report)).not.toMatch(/SECRET|ANNA|BRUNO/);
  });
});
