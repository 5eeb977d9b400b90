import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Audit } from '../audit/audit.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Assessment } from './assessment.entity.js';
import { Definitions } from './definitions.js';
import type { Encounter } from './encounter.entity.js';
import { encounterRecord, storeEncounters } from './encounter-record.js';
import type { RecordEncounterInput } from './record-encounter.input.js';
import type { Score } from './score.entity.js';

@Injectable()
export class EncountersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
    private readonly definitions: Definitions,
  ) {}

  async record(actor: Actor, input: RecordEncounterInput): Promise<Encounter> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    await this.definitions.refuseFuture(patient.centreId, input.heldOn);
    const record = encounterRecord(actor, patient, input, this.definitions.of(patient));
    await this.audit.write(actor, 'encounter recorded', (tx) => storeEncounters(tx, [record]));
    return record.encounter;
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Encounter[]> {
    return this.dataSource.query<Encounter[]>(
      `select centre_id as "centreId", id, patient_id as "patientId", held_on as "heldOn", purpose, contact, attestation,
              recorded_at as "recordedAt", recorded_by as "recordedBy"
       from registry.encounter where centre_id = $1 and patient_id = any($2) order by held_on, id`,
      [centreId, patientIds],
    );
  }

  /** Assessments of encounters, in the order they were recorded. */
  async assessmentsOf(centreId: number, encounterIds: readonly string[]): Promise<Assessment[]> {
    return this.dataSource.query<Assessment[]>(
      `select centre_id as "centreId", id, patient_id as "patientId", encounter_id as "encounterId", instrument_code as "instrumentCode",
              instrument_version as "instrumentVersion", engine_version as "engineVersion", rater, recording, answers as "storedAnswers", absence, reason
       from registry.assessment where centre_id = $1 and encounter_id = any($2) order by id`,
      [centreId, encounterIds],
    );
  }

  async scoresOf(centreId: number, assessmentIds: readonly string[]): Promise<Score[]> {
    return this.dataSource.query<Score[]>(
      `select centre_id as "centreId", patient_id as "patientId", assessment_id as "assessmentId", code, value, absence, reason, answered, expected
       from registry.score where centre_id = $1 and assessment_id = any($2) order by code`,
      [centreId, assessmentIds],
    );
  }
}
