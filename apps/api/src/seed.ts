import { generateCohort } from '#libs/cohort/index';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addPersonas, hasPersonas } from './access/people.js';
import { Records } from './access/records.js';
import { Audit } from './audit/audit.service.js';
import { insertRows } from './audit/insert-rows.js';
import { addSystemPerson, systemActor } from './audit/system-actor.js';
import { todayAt } from './calendar-day.js';
import { CentresService } from './centres/centres.service.js';
import { storeComplications } from './complications/complications.service.js';
import { Definitions } from './encounters/definitions.js';
import { storeEncounters } from './encounters/encounter-record.js';
import { ProtocolService } from './protocol/protocol.service.js';
import {
  addSyntheticCentres,
  batchesOf,
  SYNTHETIC_CENTRES,
  SYNTHETIC_SEED,
  syntheticClinicians,
  syntheticRecords,
  type SyntheticRecords,
} from './synthetic-records.js';
import { therapyTables } from './synthetic-therapy.js';
import { storeProgrammings, storeRefills } from './therapy/dosing/dose-records.js';
import { storeProcedures } from './therapy/therapy.service.js';

const PATIENTS_AT_ONCE = 50;

/** Patients who do not exist, for demonstrations: checked, scored and stored as if each visit had been entered. */
@Injectable()
export class SyntheticCohort {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly protocol: ProtocolService,
    private readonly definitions: Definitions,
  ) {}

  /**
   * Fills an empty registry, in one transaction: a start that is interrupted leaves it empty again. Where there are
   * patients already, only the personas to sign in as are added, when they are missing.
   *
   * @param patients how many to invent
   * @param progress told how many are stored so far
   * @returns false when the registry already has patients
   */
  async loadWhenEmpty(patients: number, progress: (stored: number) => void): Promise<boolean> {
    const [{ empty }] = await this.records.query<[{ empty: boolean }]>(
      'select not exists (select from registry.patient) as empty',
    );
    if (!empty || (patients === 0 && (await hasPersonas(this.records)))) {
      await this.addMissingPersonas();
      return false;
    }
    await this.audit.write(systemActor(), 'synthetic cohort loaded', async (tx) => {
      await tx.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      await addSystemPerson(tx);
      const centres = await addSyntheticCentres(tx, this.centres);
      const setting = {
        centres,
        protocol: this.protocol,
        definitions: this.definitions,
        clinicians: await syntheticClinicians(tx),
      };
      const cohort = generateCohort({
        seed: SYNTHETIC_SEED,
        patients,
        centres: SYNTHETIC_CENTRES,
        today: todayAt('UTC'),
      });
      let stored = 0;
      for (const batch of batchesOf(cohort, PATIENTS_AT_ONCE)) {
        await store(
          tx,
          batch.map((invented) => syntheticRecords(invented, setting)),
        );
        stored += batch.length;
        progress(stored);
      }
    });
    return true;
  }

  /** An imported registry has hospitals and patients, but nobody to sign in as: they join where most patients are. */
  private async addMissingPersonas(): Promise<void> {
    if (await hasPersonas(this.records)) return;
    const [largest] = await this.records.query<{ centre_id: number }[]>(
      'select centre_id from registry.patient group by centre_id order by count(*) desc, centre_id limit 1',
    );
    if (!largest) return;
    await this.audit.write(systemActor(), 'personas added', (tx) => addPersonas(tx, largest.centre_id));
  }
}

/** Rows of these are stored as they are, parents first; doses and refills by those who record them. */
const tablesWithoutStore = therapyTables.filter((table) => table !== 'refill' && table !== 'programming');

async function store(tx: EntityManager, records: readonly SyntheticRecords[]): Promise<void> {
  await insertRows(
    tx,
    'registry.patient',
    records.map(({ patient }) => patient),
  );
  await insertRows(
    tx,
    'registry.patient_identity',
    records.map(({ identity }) => identity),
  );
  await storeProcedures(
    tx,
    records.flatMap(({ procedures }) => procedures),
    new Map(records.flatMap(({ parts }) => [...parts])),
  );
  for (const table of tablesWithoutStore)
    await insertRows(
      tx,
      `registry.${table}`,
      records.flatMap(({ therapy }) => therapy[table]),
    );
  await storeRefills(
    tx,
    records.flatMap(({ therapy }) => therapy.refill),
  );
  await storeProgrammings(
    tx,
    records.flatMap(({ therapy }) => therapy.programming),
  );
  await storeEncounters(
    tx,
    records.flatMap(({ encounters }) => encounters),
  );
  await storeComplications(
    tx,
    records.flatMap(({ complications }) => complications),
  );
}
