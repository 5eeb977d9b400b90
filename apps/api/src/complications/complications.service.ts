import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound, RegistryError } from '../errors.js';
import { storeDeath } from '../patients/death.js';
import { advanceLastContact } from '../patients/last-contact.js';
import type { Patient } from '../patients/patient.entity.js';
import { PatientsService } from '../patients/patients.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { ComplicationOutcome, type Complication } from './complication.entity.js';
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
    const protocol = this.protocol.exact(patient.protocolCode, patient.protocolVersion);
    if (!this.protocol.complicationType(protocol, input.type)) {
      throw new RegistryError(
        'VALIDATION_FAILED',
        'This complication is not in the taxonomy of the patient’s protocol.',
        { rule: 'CODE_UNKNOWN', field: 'type' },
      );
    }
    const today = await this.centres.today(patient.centreId);
    refuseFuture(input.onsetOn, today, 'onsetOn');
    if (input.detectedOn != null) refuseFuture(input.detectedOn, today, 'detectedOn');
    if (input.resolvedOn != null) refuseFuture(input.resolvedOn, today, 'resolvedOn');
    const diedOn = dayOfDeath(patient, input);
    if (diedOn !== null) refuseFuture(diedOn, today, 'diedOn');
    const complication = complicationOf(actor, patient, input);
    await this.audit.write(actor, 'complication recorded', async (tx) => {
      if (diedOn !== null && patient.diedOn === null) await storeDeath(tx, patient, diedOn);
      await storeComplications(tx, [complication]);
    });
    return complication;
  }

  /** Records how an open event ended; what it was before stays in the history. */
  async conclude(actor: Actor, input: ConcludeComplicationInput): Promise<Complication> {
    const complication = await this.findVisible(actor, input.complicationId);
    const patient = await this.patients.findVisible(actor, complication.patientId);
    const today = await this.centres.today(patient.centreId);
    if (input.resolvedOn != null) refuseFuture(input.resolvedOn, today, 'resolvedOn');
    const diedOn = dayOfDeath(patient, { ...input, onsetOn: complication.onsetOn });
    if (diedOn !== null) refuseFuture(diedOn, today, 'diedOn');
    await this.audit.write(actor, 'complication concluded', async (tx) => {
      if (diedOn !== null && patient.diedOn === null) await storeDeath(tx, patient, diedOn);
      await tx.query(
        `update registry.complication
         set outcome = $3, resolved_on = $4, grade = case when $3 = 'FATAL' then 5 else grade end
         where centre_id = $1 and id = $2`,
        [complication.centreId, complication.id, input.outcome, input.resolvedOn ?? null],
      );
    });
    return this.findVisible(actor, complication.id);
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
              serious, outcome, resolved_on as "resolvedOn", caused_by_id as "causedById", recorded_at as "recordedAt", recorded_by as "recordedBy"
       from registry.complication where centre_id = $1 and patient_id = any($2) order by onset_on, type_code`,
      [centreId, patientIds],
    );
  }
}

/** The day a fatal event led to, so that nothing is asked of the dead; null when the patient lives. */
function dayOfDeath(
  { diedOn: known }: Pick<Patient, 'diedOn'>,
  input: Pick<RecordComplicationInput, 'outcome' | 'onsetOn' | 'diedOn'>,
): string | null {
  const given = input.diedOn ?? null;
  if (input.outcome !== ComplicationOutcome.FATAL) {
    if (given === null) return known;
    throw deathRefused('A day of death belongs to a fatal outcome.');
  }
  const diedOn = known ?? given;
  if (diedOn === null) throw deathRefused('A fatal outcome needs the day of death.');
  if (given !== null && given !== diedOn) throw deathRefused(`The patient’s death is recorded for ${diedOn}.`);
  if (diedOn < input.onsetOn) throw deathRefused('Death cannot lie before the onset of what led to it.');
  return diedOn;
}

const deathRefused = (sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'D12', field: 'diedOn' });

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
