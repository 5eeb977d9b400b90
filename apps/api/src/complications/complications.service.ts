import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound } from '../errors.js';
import { storeDeath } from '../patients/death.js';
import { advanceLastContact } from '../patients/last-contact.js';
import type { Patient } from '../patients/patient.entity.js';
import type { PatientRow } from '../patients/patient.model.js';
import { PatientsService } from '../patients/patients.service.js';
import { acceptOrRefuse, type LimitReasonInput } from '../plausibility.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { because, versionConflict } from '../versions.js';
import type { Complication } from './complication.entity.js';
import { complicationFindings } from './complication-findings.js';
import { refuseUnfittingDays, unknownType, type CheckedComplication } from './complication-rules.js';
import type { CorrectComplicationInput } from './correct-complication.input.js';
import { concluded, corrected, storeChange } from './edited-complication.js';
import type { ConcludeComplicationInput, RecordComplicationInput } from './record-complication.input.js';

@Injectable()
export class ComplicationsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
    private readonly protocol: ProtocolService,
  ) {}

  async record(actor: Actor, input: RecordComplicationInput): Promise<Complication> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    const diedOn = await this.check(patient, input);
    const complication = await this.explained(complicationOf(actor, patient, input), input.reasons);
    await this.audit.write(actor, 'complication recorded', async (tx) => {
      if (diedOn !== null && patient.diedOn === null) await storeDeath(tx, patient, diedOn);
      await storeComplications(tx, [complication]);
    });
    return complication;
  }

  /** Records how an open event ended; what it was before stays in the history. */
  async conclude(actor: Actor, input: ConcludeComplicationInput): Promise<Complication> {
    const seen = await this.findAsSeen(actor, input);
    return this.edit(actor, 'complication concluded', { ...seen, changed: concluded(seen.complication, input), input });
  }

  /** Repairs what was recorded wrongly; what stood before stays in the history. */
  async correct(actor: Actor, input: CorrectComplicationInput): Promise<Complication> {
    const seen = await this.findAsSeen(actor, input);
    const changed = corrected(seen.complication, input);
    const explained = await this.explained(changed, [...(input.reasons ?? []), ...changed.reasons]);
    return this.edit(actor, 'complication corrected', { ...seen, changed: explained, input });
  }

  /** @throws IMPLAUSIBLE for what is unusual about its days and has no reason */
  private async explained(
    event: Complication,
    reasons: readonly LimitReasonInput[] | null | undefined,
  ): Promise<Complication> {
    return { ...event, reasons: acceptOrRefuse(await complicationFindings(this.records, event), reasons) };
  }

  private async edit(
    actor: Actor,
    action: string,
    { complication, patient, changed, input }: Seen & { changed: Complication; input: Given },
  ): Promise<Complication> {
    const event = { ...changed, type: changed.typeCode, diedOn: input.diedOn ?? null };
    const diedOn = await this.check(patient, event, complication.typeCode);
    const store = (tx: EntityManager): Promise<void> => storeChange(tx, { complication, changed, patient, diedOn });
    await this.audit.write(actor, action, store, because(input.reason));
    return this.findVisible(actor, complication.id);
  }

  /** @returns the day of death where the patient died, of this or otherwise */
  private async check(patient: PatientRow, event: CheckedComplication, storedType?: string): Promise<string | null> {
    const protocol = this.protocol.exact(patient.protocolCode, patient.protocolVersion);
    if (event.type !== storedType && !this.protocol.complicationType(protocol, event.type)) throw unknownType();
    return refuseUnfittingDays(patient, event, await this.centres.today(patient.centreId));
  }

  /** @throws VERSION_CONFLICT before any rule is judged by what the editor has not seen */
  private async findAsSeen(
    actor: Actor,
    { complicationId, expectedVersion }: { complicationId: string; expectedVersion: number },
  ): Promise<Seen> {
    const complication = await this.findVisible(actor, complicationId);
    if (complication.version !== expectedVersion) throw versionConflict('complication', complication.version);
    return { complication, patient: await this.patients.findVisible(actor, complication.patientId) };
  }

  private async findVisible(actor: Actor, id: string): Promise<Complication> {
    const [found] = await this.records.query<{ patient_id: string }[]>(
      'select patient_id from registry.complication where centre_id = $1 and id = $2',
      [ownCentre(actor), id],
    );
    const ofPatient = found ? await this.ofPatients(ownCentre(actor), [found.patient_id]) : [];
    const complication = ofPatient.find((each) => each.id === id);
    if (!complication) throw notFound('complication');
    return complication;
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Complication[]> {
    return this.records.query<Complication[]>(
      `select centre_id as "centreId", id, patient_id as "patientId", type_code as "typeCode", onset_on as "onsetOn", detected_on as "detectedOn", grade,
              serious, outcome, resolved_on as "resolvedOn", caused_by_id as "causedById", recorded_at as "recordedAt", recorded_by as "recordedBy", reasons, version
       from registry.complication where centre_id = $1 and patient_id = any($2) order by onset_on, type_code`,
      [centreId, patientIds],
    );
  }
}

/** An event as its editor saw it, and whom it befell. */
interface Seen {
  readonly complication: Complication;
  readonly patient: PatientRow;
}

interface Given {
  readonly diedOn?: string | null;
  readonly reason?: string | null;
}

/** The record an input stands for. */
export function complicationOf(
  actor: Actor,
  patient: Pick<Patient, 'centreId' | 'id'>,
  input: Omit<RecordComplicationInput, 'patientId'> & { sourceRecord?: string },
): Complication {
  return {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    typeCode: input.type,
    onsetOn: input.onsetOn,
    detectedOn: input.detectedOn ?? null,
    grade: input.grade,
    serious: input.serious ?? null,
    outcome: input.outcome,
    resolvedOn: input.resolvedOn ?? null,
    causedById: input.causedById ?? null,
    sourceRecord: input.sourceRecord ?? null,
    recordedAt: new Date(),
    recordedBy: actor.personId,
    reasons: [],
    version: 1,
  };
}

/** Stores events and notes that their patients were seen. Call inside the door for writing. */
export async function storeComplications(tx: EntityManager, complications: readonly Complication[]): Promise<void> {
  await insertRows(tx, 'registry.complication', complications);
  await advanceLastContact(
    tx,
    complications.map(({ centreId, patientId, onsetOn, detectedOn }) => ({
      centreId,
      patientId,
      day: detectedOn ?? onsetOn,
    })),
  );
}
