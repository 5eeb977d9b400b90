import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CentresService } from '../centres/centres.service.js';
import { AnalysisWriter } from './analysis-writer.js';
import type { PatientRecord } from './patient-record.js';

/** Patients derived in one go. */
const BATCH = 500;

/** Before every id. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** Derives a hospital anew in the transaction that mends its time zone: instants are other days from then on. */
@Injectable()
export class MovedCentres implements OnModuleInit {
  constructor(
    private readonly centres: CentresService,
    private readonly writer: AnalysisWriter,
  ) {}

  onModuleInit(): void {
    this.centres.whenMoved((tx, centreId) => this.derive(tx, centreId));
  }

  private async derive(tx: EntityManager, centreId: number): Promise<void> {
    for (let after = NONE; ;) {
      const found = await tx.query<{ record: PatientRecord }[]>(
        'select record from analysis.records_of_moving($1, $2, $3)',
        [centreId, after, BATCH],
      );
      const records = found.map(({ record }) => record);
      const last = records.at(-1);
      if (last === undefined) return;
      const ids = records.map(({ patientId }) => patientId);
      await tx.query('select analysis.store_of_moving($1, $2, $3::jsonb[])', [
        centreId,
        ids,
        await this.writer.rowsOf(tx, records),
      ]);
      after = last.patientId;
    }
  }
}
