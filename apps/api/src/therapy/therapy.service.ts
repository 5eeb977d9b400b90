import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound } from '../errors.js';
import { advanceLastContact } from '../patients/last-contact.js';
import { PatientsService } from '../patients/patients.service.js';
import type { GivenByProcedure } from './components/given-parts.js';
import { storeParts } from './components/store-parts.js';
import { storeFirstFill } from './dosing/first-fill.js';
import { OperationChecks } from './operation-checks.service.js';
import { findOperation, readOperations, type ProcedureRow } from './operations.query.js';
import type { Procedure } from './procedure.entity.js';
import type { RecordProcedureInput } from './record-procedure.input.js';

export interface TherapyClock {
  readonly protocolCode: string;
  readonly protocolVersion: string;
  readonly firstImplantOn: string | null;
}

@Injectable()
export class TherapyService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
    private readonly checks: OperationChecks,
  ) {}

  async record(actor: Actor, input: RecordProcedureInput): Promise<ProcedureRow> {
    const action = `${input.type.toLowerCase().replace('_', ' ')} recorded`;
    const id = await this.audit.write(actor, action, async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      const today = await this.centres.today(patient.centreId);
      refuseFuture(input.performedOn, today, 'performedOn');
      if (input.dischargedOn != null) refuseFuture(input.dischargedOn, today, 'dischargedOn');
      const { procedure, given, firstFill, timeZone } = await this.checks.ofNew(actor, patient, input);
      await storeProcedures(tx, [procedure], new Map([[procedure.id, given]]));
      if (firstFill !== null) await storeFirstFill(tx, firstFill, timeZone);
      return procedure.id;
    });
    return this.findVisible(actor, id);
  }

  /** @throws NOT_FOUND for an absent operation and for one of another centre alike */
  async findVisible(actor: Actor, id: string): Promise<ProcedureRow> {
    const row = await findOperation(this.records, ownCentre(actor), id);
    if (!row) throw notFound('operation');
    return row;
  }

  ofPatients(centreId: number, patientIds: readonly string[]): Promise<ProcedureRow[]> {
    return readOperations(this.records, centreId, patientIds);
  }

  /** Protocol and day 0 of patients, by id: what the window of a day follows from. */
  async clocks(centreId: number, patientIds: readonly string[]): Promise<Map<string, TherapyClock>> {
    const rows = await this.records.query<(TherapyClock & { id: string })[]>(
      `select p.id, p.protocol_code as "protocolCode", p.protocol_version as "protocolVersion",
              (select min(q.performed_on) from registry.procedure q
               where q.centre_id = p.centre_id and q.patient_id = p.id and q.type = 'IMPLANT') as "firstImplantOn"
       from registry.patient p where p.centre_id = $1 and p.id = any($2)`,
      [centreId, patientIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/**
 * Stores operations with what they did to the parts, and notes that their patients were seen. Call inside the door for
 * writing.
 *
 * @param given what is known of the parts beyond the type of the operation, by its id
 */
export async function storeProcedures(
  tx: EntityManager,
  procedures: readonly Procedure[],
  given: GivenByProcedure = new Map(),
): Promise<void> {
  await insertRows(tx, 'registry.procedure', procedures);
  await storeParts(tx, procedures, given);
  await advanceLastContact(
    tx,
    procedures.map(({ centreId, patientId, performedOn }) => ({ centreId, patientId, day: performedOn })),
  );
}
