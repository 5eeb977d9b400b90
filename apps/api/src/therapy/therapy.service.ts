import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { daysBetween, refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { advanceLastContact } from '../patients/last-contact.js';
import type { Patient } from '../patients/patient.entity.js';
import { PatientsService } from '../patients/patients.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import type { GivenByProcedure } from './components/given-parts.js';
import { storeParts } from './components/store-parts.js';
import { Procedure, ProcedureType } from './procedure.entity.js';
import type { RecordProcedureInput } from './record-procedure.input.js';
import { baselineNotBeforeImplant } from './therapy.errors.js';

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
    private readonly protocol: ProtocolService,
  ) {}

  async record(actor: Actor, input: RecordProcedureInput): Promise<Procedure> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    refuseFuture(input.performedOn, await this.centres.today(patient.centreId), 'performedOn');
    if (input.type === ProcedureType.IMPLANT && patient.firstImplantOn === null)
      await this.refuseLateBaseline(patient, input.performedOn);
    const procedure = procedureOf(actor, patient, input);
    await this.audit.write(actor, `${input.type.toLowerCase().replace('_', ' ')} recorded`, (tx) =>
      storeProcedures(tx, [procedure]),
    );
    return procedure;
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Procedure[]> {
    return this.records.query<Procedure[]>(
      `select centre_id as "centreId", id, patient_id as "patientId", type, performed_on as "performedOn", pump_model as "pumpModel",
              catheter_model as "catheterModel", indication, explant_reason as "explantReason", recorded_at as "recordedAt", recorded_by as "recordedBy"
       from registry.procedure where centre_id = $1 and patient_id = any($2) order by performed_on, type`,
      [centreId, patientIds],
    );
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

  /** The protocol says how close to the implant a baseline may lie; the day itself is too late where a baseline ends on day -1. */
  private async refuseLateBaseline(patient: Patient, performedOn: string): Promise<void> {
    const latestDay = this.protocol
      .exact(patient.protocolCode, patient.protocolVersion)
      .windows.find(({ baseline }) => baseline)?.toDay;
    const [last] = await this.records.query<{ held_on: string }[]>(
      `select held_on from registry.encounter where centre_id = $1 and patient_id = $2 and purpose = 'BASELINE' order by held_on desc limit 1`,
      [patient.centreId, patient.id],
    );
    if (last && latestDay !== undefined && daysBetween(performedOn, last.held_on) > latestDay)
      throw baselineNotBeforeImplant(last.held_on, performedOn);
  }
}

/** The record an input stands for. */
export function procedureOf(
  actor: Actor,
  patient: Pick<Patient, 'centreId' | 'id'>,
  input: Omit<RecordProcedureInput, 'patientId'> & { sourceRecord?: string },
): Procedure {
  return {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    type: input.type,
    performedOn: input.performedOn,
    pumpModel: input.pumpModel ?? null,
    catheterModel: input.catheterModel ?? null,
    indication: input.indication ?? null,
    explantReason: input.explantReason ?? null,
    sourceRecord: input.sourceRecord ?? null,
    recordedAt: new Date(),
    recordedBy: actor.personId,
  };
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
