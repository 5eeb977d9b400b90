import { jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { AppModule } from '../app.module.js';
import { Audit } from '../audit/audit.service.js';
import { SYSTEM_PERSON, systemActor } from '../audit/system-actor.js';
import { readCommandConfig } from '../config.js';
import { RegistryError } from '../errors.js';
import { FolderImports } from './folder-imports.service.js';
import { faultless, faultlessWith, removeWrittenFolders, writtenFolder, type Files } from './testing/written-folder.js';

describe('importing while others record', () => {
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
    await load(faultless);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    removeWrittenFolders();
    await registry.close();
    await database.drop();
  });

  const load = (files: Files) =>
    registry.get(FolderImports).import(writtenFolder(files), { protocol: 'sample-export', dryRun: false });
  const ask = async <T>(sql: string): Promise<T[]> => dataSource.query<T[]>(sql);
  const later = faultlessWith({
    'assessments_long.csv': ['ANNA1,N1,2022-03-02,MAS_MEAN,1', 'ANNA1,N1,2022-03-02,SITTING,9'],
  });

  /** Has something happen after the import has read what is stored and before it writes. */
  function beforeStoring(happening: () => Promise<unknown>) {
    const audit = registry.get(Audit);
    const write = audit.write.bind(audit);
    return jest.spyOn(audit, 'write').mockImplementation(async (...act: Parameters<Audit['write']>) => {
      await happening();
      return write(...act);
    });
  }

  it('adds to a visit that was recorded between plan and deed, and counts each row once', async () => {
    const audit = registry.get(Audit);
    const write = audit.write.bind(audit);
    let recorded = false;
    const writes = beforeStoring(async () => {
      if (recorded) return;
      recorded = true;
      await write(systemActor(), 'encounter recorded', (tx) =>
        tx.query(
          `insert into registry.encounter (centre_id, id, patient_id, held_on, purpose, contact, attestation, recorded_by)
           select centre_id, $1, id, '2022-03-02', 'FOLLOW_UP', 'IN_PERSON', 'NOT_ASKED', $2 from registry.patient where pseudonym = 'ANNA1'`,
          [uuid(), SYSTEM_PERSON],
        ),
      );
    });
    const report = await load(later);
    expect(writes).toHaveBeenCalledTimes(2);
    expect(report).toMatchObject({
      counts: { rows: 13, accepted: 1, rejected: 1, unchanged: 11 },
      created: { encounters: 0, assessments: 1 },
    });
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([[7, 'OUT_OF_RANGE']]);
    expect(
      await ask(
        `select e.held_on, count(a.id) as n from registry.encounter e
         left join registry.assessment a on a.centre_id = e.centre_id and a.encounter_id = e.id
         where e.held_on = '2022-03-02' group by 1`,
      ),
    ).toEqual([{ held_on: '2022-03-02', n: 1 }]);
  });

  it('gives up after three attempts with a sentence, and stores nothing', async () => {
    const writes = beforeStoring(() =>
      Promise.reject(new RegistryError('VALIDATION_FAILED', 'Someone was faster.', { rule: 'DUPLICATE' })),
    );
    await expect(load(later)).rejects.toMatchObject({
      code: 'BUSY',
      message: expect.stringMatching(/3 times in a row \(rule DUPLICATE\)\. Nothing was stored/),
    });
    expect(writes).toHaveBeenCalledTimes(3);
    expect(await ask('select count(*) as n from registry.encounter')).toEqual([{ n: 3 }]);
  });
});
