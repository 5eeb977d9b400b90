import type { Answers, Rater } from '#libs/instruments/index';
import type { AssessmentStatus, Recording } from '../encounters/assessment.entity.js';
import type { EncounterPurpose } from '../encounters/encounter.entity.js';
import type { AmendmentCategory, VersionChange } from './assessment-version.model.js';

/** Anything that runs a statement: an operation, a transaction, a connection of the command line. */
export type RunQuery = <T>(sql: string, parameters: readonly unknown[]) => Promise<T>;

export interface AssessmentKey {
  readonly centreId: number;
  readonly assessmentId: string;
}

export interface StoredScore {
  readonly code: string;
  readonly value: number | null;
  readonly absence: string | null;
  readonly reason: string | null;
  readonly answered: number;
  readonly expected: number;
}

/** One version of an assessment, whole: as it stands, or as it was kept when it ceased to. */
export interface VersionRow extends AssessmentKey {
  readonly version: number;
  readonly status: AssessmentStatus;
  readonly patientId: string;
  readonly encounterId: string;
  readonly heldOn: string;
  readonly purpose: EncounterPurpose;
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly engineVersion: string;
  readonly rater: Rater;
  readonly ratedBy: string | null;
  readonly relation: string | null;
  readonly recording: Recording;
  readonly answers: Answers | null;
  readonly absence: string | null;
  readonly reason: string | null;
  readonly scores: readonly StoredScore[];
  readonly change: VersionChange | null;
  readonly changeCategory: AmendmentCategory | null;
  readonly changeReason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

const content = (row: string): string =>
  `${row}.patient_id, ${row}.encounter_id, ${row}.instrument_code, ${row}.instrument_version, ${row}.engine_version,
   ${row}.rater, ${row}.rated_by, ${row}.relation, ${row}.recording, ${row}.answers, ${row}.absence, ${row}.reason`;

const madeBy = (row: string): string =>
  `${row}.change, ${row}.change_category, ${row}.change_reason, ${row}.changed_at, ${row}.changed_by`;

/** Every version of some assessments, oldest first. A voided one is kept as well as standing; it is told once. */
export function versionsOf(query: RunQuery, keys: readonly AssessmentKey[]): Promise<VersionRow[]> {
  return query<VersionRow[]>(
    `with asked as (select distinct * from unnest($1::integer[], $2::uuid[]) as asked (centre_id, assessment_id)),
     versions as (
       select v.centre_id, v.assessment_id, v.version, v.status, v.held_on, v.purpose, ${content('v')}, v.scores, ${madeBy('v')}
       from asked join registry.assessment_version v using (centre_id, assessment_id)
       union all
       select a.centre_id, a.id, a.version, a.status, e.held_on, e.purpose, ${content('a')},
              coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'value', s.value, 'absence', s.absence, 'reason', s.reason,
                                                            'answered', s.answered, 'expected', s.expected) order by s.code collate "C")
                        from registry.score s where s.centre_id = a.centre_id and s.assessment_id = a.id), '[]'),
              ${madeBy('a')}
       from asked
       join registry.assessment a on a.centre_id = asked.centre_id and a.id = asked.assessment_id
       join registry.encounter e on e.centre_id = a.centre_id and e.id = a.encounter_id
       where not exists (select from registry.assessment_version kept
                         where kept.centre_id = a.centre_id and kept.assessment_id = a.id and kept.version = a.version)
     )
     select v.centre_id as "centreId", v.assessment_id as "assessmentId", v.version, v.status, v.patient_id as "patientId",
            v.encounter_id as "encounterId", v.held_on as "heldOn", v.purpose, v.instrument_code as "instrumentCode",
            v.instrument_version as "instrumentVersion", v.engine_version as "engineVersion", v.rater, v.rated_by as "ratedBy", v.relation, v.recording, v.answers,
            v.absence, v.reason, v.scores, v.change, v.change_category as "changeCategory", v.change_reason as "changeReason",
            coalesce(v.changed_at, e.recorded_at) as "recordedAt", coalesce(v.changed_by, e.recorded_by) as "recordedBy"
     from versions v join registry.encounter e on e.centre_id = v.centre_id and e.id = v.encounter_id
     order by v.centre_id, v.assessment_id, v.version`,
    [keys.map(({ centreId }) => centreId), keys.map(({ assessmentId }) => assessmentId)],
  );
}
