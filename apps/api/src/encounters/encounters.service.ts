import { Injectable } from '@nestjs/common';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { notFound } from '../errors.js';
import { PatientsService } from '../patients/patients.service.js';
import { acceptOrRefuse } from '../plausibility.js';
import { Recording, type Assessment } from './assessment.entity.js';
import { Definitions } from './definitions.js';
import { completeDraft } from './drafts/visit-drafts.service.js';
import { EncounterPurpose, type Encounter } from './encounter.entity.js';
import { encounterRecord, storeEncounters } from './encounter-record.js';
import { refuseOtherGoals, refuseOtherRaters } from './who-and-what-is-rated.js';
import type { RecordEncounterInput } from './record-encounter.input.js';
import { visitFindings } from './visit-findings.js';

const select = `select centre_id as "centreId", id, patient_id as "patientId", held_on as "heldOn", purpose, contact, attestation,
  recorded_at as "recordedAt", recorded_by as "recordedBy", reasons, active_seconds as "activeSeconds", from_paper as "fromPaper",
  antispastics, antispastics_absence as "antispasticsAbsence",
  caregiver_link_id as "caregiverLinkId", version from registry.encounter`;

@Injectable()
export class EncountersService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
    private readonly definitions: Definitions,
  ) {}

  async record(actor: Actor, input: RecordEncounterInput): Promise<Encounter> {
    const { draftId, draftRevision } = input;
    const patient = await this.patients.findVisible(actor, input.patientId);
    const { centreId, id: patientId } = patient;
    await this.definitions.refuseFuture(patient.centreId, input.heldOn);
    await refuseOtherRaters(this.records, input.assessments);
    const onlyLocked = input.purpose !== EncounterPurpose.BASELINE;
    await refuseOtherGoals(this.records, { centreId, id: patientId, onlyLocked }, input.assessments);
    const definitions = this.definitions.of(patient);
    const { encounter, assessments } = encounterRecord(actor, patient, input, definitions);
    // What was not done looks back on nothing.
    const instruments = assessments
      .filter(({ assessment }) => assessment.recording !== Recording.NOT_DONE)
      .map(({ assessment: each }) => definitions.findInstrument(each.instrumentCode, each.instrumentVersion));
    const found = await visitFindings(this.records, encounter, instruments);
    const explained = { ...encounter, reasons: acceptOrRefuse(found, input.reasons) };
    await this.audit.write(actor, 'encounter recorded', async (tx) => {
      // First: of two who save the same draft, the second waits here and is told that it has ended.
      if (draftId != null) {
        await completeDraft(tx, { centreId, patientId }, { draftId, revision: draftRevision ?? null });
      }
      await storeEncounters(tx, [{ encounter: explained, assessments }]);
    });
    return explained;
  }

  /** @throws VALIDATION_FAILED where an amended assessment rates what is no goal of its patient */
  refuseOtherGoals(
    { centreId, patientId }: Pick<Assessment, 'centreId' | 'patientId'>,
    rating: Parameters<typeof refuseOtherGoals>[2][number],
  ): Promise<void> {
    return refuseOtherGoals(this.records, { centreId, id: patientId, onlyLocked: false }, [rating]);
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Encounter[]> {
    return this.records.query<Encounter[]>(
      `${select} where centre_id = $1 and patient_id = any($2) order by held_on, id`,
      [centreId, patientIds],
    );
  }

  /** @throws NOT_FOUND for an absent contact and for one of another centre alike */
  async findVisible(actor: Actor, id: string): Promise<Encounter> {
    const [found] = await this.records.query<Encounter[]>(`${select} where centre_id = $1 and id = $2`, [
      ownCentre(actor),
      id,
    ]);
    if (!found) throw notFound('visit');
    return found;
  }

  /** An assessment as it stands, voided or not. */
  async findAssessment(actor: Actor, id: string): Promise<Assessment> {
    const [found] = await this.assessments('a.id = $2', [ownCentre(actor), id]);
    if (!found) throw notFound('assessment');
    return found;
  }

  /** Assessments of encounters that count, with their scores, in the order they were recorded. */
  assessmentsOf(centreId: number, encounterIds: readonly string[]): Promise<Assessment[]> {
    return this.assessments(`a.encounter_id = any($2) and a.status in ('COMPLETED', 'SIGNED')`, [
      centreId,
      encounterIds,
    ]);
  }

  /** Those that should not have been recorded. */
  voidedAssessmentsOf(centreId: number, encounterIds: readonly string[]): Promise<Assessment[]> {
    return this.assessments(`a.encounter_id = any($2) and a.status = 'VOIDED'`, [centreId, encounterIds]);
  }

  private async assessments(condition: string, [centreId, ...rest]: [number, unknown]): Promise<Assessment[]> {
    const assessments = await this.records.query<Assessment[]>(
      `select a.centre_id as "centreId", a.id, a.patient_id as "patientId", a.encounter_id as "encounterId",
              a.instrument_code as "instrumentCode", a.instrument_version as "instrumentVersion", a.engine_version as "engineVersion",
              a.rater, a.rated_by as "ratedById", a.relation, a.recording, a.answers as "storedAnswers", a.absence, a.reason, a.version, a.status,
              coalesce((
                select json_agg(json_build_object(
                         'code', s.code, 'value', s.value, 'absence', s.absence, 'reason', s.reason, 'answered', s.answered,
                         'expected', s.expected) order by s.code)
                from registry.score s where s.centre_id = a.centre_id and s.assessment_id = a.id), '[]') as scores
       from registry.assessment a where a.centre_id = $1 and ${condition} order by a.id`,
      [centreId, ...rest],
    );
    for (const assessment of assessments) {
      const { patientId, id: assessmentId } = assessment;
      assessment.scores = assessment.scores.map((score) => ({ ...score, centreId, patientId, assessmentId }));
    }
    return assessments;
  }
}
