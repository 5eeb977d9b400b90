import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Records } from '../access/records.js';
import { Audit, type PatientKey } from '../audit/audit.service.js';
import { systemActor } from '../audit/system-actor.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { analysisTables, replaceStatement, type AnalysisTableName, type Row } from './analysis-tables.js';
import { derivePatient, type Definitions } from './derive-patient.js';
import { MODELS_LOCK } from './models-lock.js';
import { outcomeNumbers } from './outcome-numbers.js';
import { readPatientRecords, type PatientRecord } from './patient-record.js';

const tableNames = Object.keys(analysisTables) as AnalysisTableName[];
const replaceRows = replaceStatement();

/** Patients derived in one go: enough to spread the round trips, few enough to hold in memory. */
const BATCH = 500;

/** Keeps the analysis tables equal to what the records say. */
@Injectable()
export class AnalysisWriter implements OnModuleInit {
  private readonly definitions: Definitions;

  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    protocols: ProtocolService,
    instruments: InstrumentsService,
  ) {
    this.definitions = {
      protocol: (code, version) => protocols.exact(code, version),
      instrument: (code, version) => instruments.find(code, version),
    };
  }

  onModuleInit(): void {
    this.audit.project((tx, touched) => this.derive(tx, touched));
  }

  /**
   * Derives the rows of some patients anew, in the transaction that changed their records.
   *
   * The patients stay locked until it ends: of two writers to one patient the second derives after the first has
   * committed, and sees its records.
   */
  async derive(tx: EntityManager, patients: readonly PatientKey[]): Promise<void> {
    for (let from = 0; from < patients.length; from += BATCH)
      await this.deriveBatch(tx, patients.slice(from, from + BATCH));
  }

  /**
   * Derives everything from the records; whoever reads meanwhile sees each patient before or after, never in between.
   *
   * @param centreId null for all centres
   * @param progress told the number of patients done after each batch
   * @returns patients derived
   */
  async rebuild(centreId: number | null = null, progress: (patients: number) => void = () => {}): Promise<number> {
    let last: PatientKey = { centreId: 0, patientId: '00000000-0000-0000-0000-000000000000' };
    let done = 0;
    for (;;) {
      const batch = await this.records.query<PatientKey[]>(
        `select centre_id as "centreId", id as "patientId" from registry.patient
         where (centre_id, id) > ($1, $2) and ($3::integer is null or centre_id = $3) order by centre_id, id limit ${BATCH}`,
        [last.centreId, last.patientId, centreId],
      );
      const end = batch.at(-1);
      if (end === undefined) break;
      await this.records.writeAs(systemActor(), async (own) => this.deriveBatch(await own.manager(), batch));
      last = end;
      done += batch.length;
      progress(done);
    }
    await this.forgetPatientsWithoutRecord(centreId);
    return done;
  }

  private async deriveBatch(tx: EntityManager, patients: readonly PatientKey[]): Promise<void> {
    const keys = [patients.map(({ centreId }) => centreId), patients.map(({ patientId }) => patientId)];
    await tx.query(
      `select pg_advisory_xact_lock_shared(${MODELS_LOCK}) from registry.patient p
       where (p.centre_id, p.id) in (select * from unnest($1::integer[], $2::uuid[]))
       order by p.centre_id, p.id for no key update`,
      keys,
    );
    await tx.query(replaceRows, [...keys, ...(await this.rowsOf(tx, await readPatientRecords(tx, patients)))]);
  }

  /** What follows from records of patients: one JSON array of rows a table, in the order of the tables. */
  async rowsOf(tx: EntityManager, records: readonly PatientRecord[]): Promise<string[]> {
    const derived = records.map((record) => derivePatient(record, this.definitions));
    const numberOf = await outcomeNumbers(
      tx,
      derived.flatMap(({ outcomes }) => outcomes),
    );
    const rows = derived.map((patient) => patient.rows(numberOf));
    return tableNames.map((name): string => JSON.stringify(rows.flatMap((tables): readonly Row[] => tables[name])));
  }

  private async forgetPatientsWithoutRecord(centreId: number | null): Promise<void> {
    for (const name of tableNames)
      await this.records.query(
        `delete from analysis.${name} a
         where ($1::integer is null or a.centre_id = $1)
           and not exists (select from registry.patient p where p.centre_id = a.centre_id and p.id = a.patient_id)`,
        [centreId],
      );
  }
}
