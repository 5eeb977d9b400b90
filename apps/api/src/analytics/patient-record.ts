import type { Rater } from '#libs/instruments/index';
import type { ProcedureType, WashOut } from '#libs/outcomes/index';
import type { Timeline } from '#libs/therapy/index';
import type { EntityManager } from 'typeorm';
import type { PatientKey } from '../audit/audit.service.js';
import { pathwayRecordJson } from '../therapy/timeline.sql.js';
import { washOutsOf } from '../therapy/trials/wash-outs.query.js';
import { pumpRecordJson, type PumpRecord } from './pump-record.js';

/** Everything recorded of one patient that an analysis needs, as it stands in the records. */
export interface PatientRecord {
  readonly centreId: number;
  readonly patientId: string;
  readonly protocolCode: string;
  readonly protocolVersion: string;
  readonly sex: string | null;
  readonly aetiology: string | null;
  readonly origin: string | null;
  readonly birthYear: number;
  readonly lastContactOn: string | null;
  readonly diedOn: string | null;
  readonly exitedOn: string | null;
  /** Day of the latest visit; null without one. Answers by a link are none: nobody asked what had happened. */
  readonly lastVisitOn: string | null;
  readonly procedures: readonly { id: string; type: ProcedureType; performedOn: string; catheterStays: boolean }[];
  /** Of the test boluses; a baseline lies outside them. */
  readonly washOuts: readonly WashOut[];
  /** Done ones that count, in order of visit; those not done have no value to analyse, drafts and voided ones must not. */
  readonly assessments: readonly RecordedAssessment[];
  readonly complications: readonly {
    id: string;
    typeCode: string;
    onsetOn: string;
    causedById: string | null;
  }[];
  /** Null without a pump in place. */
  readonly pump: PumpRecord | null;
  /** What the pathway follows from. */
  readonly timeline: Timeline;
}

export interface RecordedAssessment {
  readonly encounterId: string;
  /** Answered by a caregiver link, and not at a visit. */
  readonly byLink: boolean;
  readonly heldOn: string;
  readonly purpose: 'BASELINE' | 'FOLLOW_UP';
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly rater: Rater;
  /** Null when only totals were recorded. */
  readonly answers: Readonly<Record<string, StoredAnswer>> | null;
  /** Value by score code; scores without a value are left out. Null without any. */
  readonly scores: Readonly<Record<string, number>> | null;
}

interface StoredAnswer {
  readonly code?: string | null;
  readonly absence?: 'NOT_APPLICABLE' | 'NOT_DONE' | 'MISSING' | null;
  readonly reason?: string | null;
}

/** $1 centres and $2 ids of the patients asked for. */
export const patientRecords = `
  select p.centre_id as "centreId", p.id as "patientId", p.protocol_code as "protocolCode",
         p.protocol_version as "protocolVersion", p.sex, p.aetiology, p.origin, p.birth_year as "birthYear",
         p.last_contact_on as "lastContactOn", p.died_on as "diedOn", p.exited_on as "exitedOn",
         (select max(e.held_on) from registry.encounter e where e.centre_id = p.centre_id and e.patient_id = p.id
            and e.contact <> 'CAREGIVER_LINK') as "lastVisitOn",
         ${washOutsOf('p.centre_id', 'p.id')} as "washOuts",
         coalesce((
           select json_agg(json_build_object('id', q.id, 'type', q.type, 'performedOn', q.performed_on, 'catheterStays', exists (
                    select from registry.procedure_component a
                    where a.centre_id = q.centre_id and a.patient_id = q.patient_id and a.procedure_id = q.id and a.action = 'REVISED')))
           from registry.procedure q where q.centre_id = p.centre_id and q.patient_id = p.id), '[]') as procedures,
         coalesce((
           select json_agg(json_build_object(
                    'encounterId', e.id, 'byLink', e.contact = 'CAREGIVER_LINK', 'heldOn', e.held_on, 'purpose', e.purpose, 'instrumentCode', a.instrument_code,
                    'instrumentVersion', a.instrument_version, 'rater', a.rater, 'answers', a.answers,
                    'scores', (select json_object_agg(s.code, s.value) from registry.score s
                               where s.centre_id = a.centre_id and s.assessment_id = a.id and s.value is not null))
                  order by e.held_on, e.id)
           from registry.encounter e
           join registry.assessment a on a.centre_id = e.centre_id and a.patient_id = e.patient_id and a.encounter_id = e.id
           where e.centre_id = p.centre_id and e.patient_id = p.id and a.recording <> 'NOT_DONE'
             and a.status in ('COMPLETED', 'SIGNED')), '[]') as assessments,
         coalesce((
           select json_agg(json_build_object('id', c.id, 'typeCode', c.type_code, 'onsetOn', c.onset_on, 'causedById', c.caused_by_id))
           from registry.complication c where c.centre_id = p.centre_id and c.patient_id = p.id), '[]') as complications,
         (${pumpRecordJson}) as pump,
         (select ${pathwayRecordJson} from registry.centre c where c.id = p.centre_id) as timeline
  from registry.patient p
  join unnest($1::integer[], $2::uuid[]) as asked (centre_id, patient_id)
    on p.centre_id = asked.centre_id and p.id = asked.patient_id`;

/** One query however many patients; patients that no longer exist are absent from the result. */
export async function readPatientRecords(
  tx: EntityManager,
  patients: readonly PatientKey[],
): Promise<readonly PatientRecord[]> {
  return tx.query<PatientRecord[]>(patientRecords, [
    patients.map(({ centreId }) => centreId),
    patients.map(({ patientId }) => patientId),
  ]);
}
