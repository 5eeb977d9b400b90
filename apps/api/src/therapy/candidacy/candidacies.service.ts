import { Injectable } from '@nestjs/common';
import { checkCandidacy } from '#libs/therapy/index';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { refuseFuture } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse } from '../../plausibility.js';
import { aboutRecord, findingsAbout, including } from '../findings-about.js';
import { newRecord, recordColumns, type TherapyRecord } from '../therapy-record.js';
import { checkedOf, refuseUnfitting, treatmentOf } from './candidacy-entries.js';
import type { Candidacy } from './candidacy.model.js';
import type { RecordCandidacyInput } from './record-candidacy.input.js';

@Injectable()
export class CandidaciesService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async record(actor: Actor, input: RecordCandidacyInput): Promise<Candidacy> {
    refuseUnfitting(input);
    return this.audit.write(actor, 'candidacy recorded', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      refuseFuture(input.assessedOn, await this.centres.today(patient.centreId), 'assessedOn');
      const candidacy = candidacyOf(newRecord(actor, patient), input);
      const dates = await findingsAbout(tx, aboutRecord(candidacy), (timeline) => ({
        ...timeline,
        candidacies: including(timeline.candidacies, candidacy),
      }));
      candidacy.reasons = acceptOrRefuse([...unusual(input, patient.aetiologyCode), ...dates], input.reasons);
      await insertRows(tx, 'registry.candidacy', [candidacy]);
      return candidacy;
    });
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Candidacy[]> {
    return this.records.query<Candidacy[]>(
      `select ${recordColumns}, assessed_on as "assessedOn", outcome, outcome_note as "outcomeNote", onset_on as "onsetOn", congenital,
              distribution, trunk, dystonia, gmfcs, ais, injury_level as "injuryLevel", edss, mrs, weight_kg as "weightKg",
              height_cm as "heightCm", contraindications, treatments, features, caregiver, distance_km as "distanceKm"
       from registry.candidacy where centre_id = $1 and patient_id = any($2) and voided_at is null
       order by assessed_on, recorded_at, id`,
      [centreId, patientIds],
    );
  }
}

const unusual = (input: RecordCandidacyInput, aetiology: string | null) =>
  checkCandidacy({
    assessedOn: input.assessedOn,
    outcome: input.outcome,
    aetiology,
    onsetOn: input.onsetOn ?? null,
    weightKg: input.weightKg ?? null,
    contraindications: input.contraindications ?? [],
    treatments: (input.treatments ?? []).map(treatmentOf),
  });

const candidacyOf = (record: TherapyRecord, input: RecordCandidacyInput): Candidacy => ({
  ...record,
  assessedOn: input.assessedOn,
  outcome: input.outcome,
  outcomeNote: input.outcomeNote?.trim() || null,
  onsetOn: input.onsetOn ?? null,
  congenital: input.congenital ?? null,
  distribution: input.distribution ?? null,
  trunk: input.trunk ?? null,
  dystonia: input.dystonia ?? null,
  gmfcs: input.gmfcs ?? null,
  ais: input.ais ?? null,
  injuryLevel: input.injuryLevel ?? null,
  edss: input.edss ?? null,
  mrs: input.mrs ?? null,
  weightKg: input.weightKg ?? null,
  heightCm: input.heightCm ?? null,
  contraindications: (input.contraindications ?? []).map(checkedOf),
  treatments: (input.treatments ?? []).map(treatmentOf),
  features: (input.features ?? []).map(checkedOf),
  caregiver: input.caregiver ?? null,
  distanceKm: input.distanceKm ?? null,
});
