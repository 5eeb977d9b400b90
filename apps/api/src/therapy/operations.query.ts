import type { Records } from '../access/records.js';
import type { Procedure } from './procedure.entity.js';

/** An operation, and whether another clinician is still to confirm it. */
export type ProcedureRow = Procedure & { readonly awaitsSecondSignOff: boolean };

/** Whether an operation is an implant after a negative trial that nobody else has confirmed; of the table's alias. */
export const awaitsSecondSignOff = (operation: string): string => `
  (${operation}.type = 'IMPLANT' and ${operation}.override_reason is not null and ${operation}.second_sign_off_by is null
   and coalesce((
     select t.conclusion from registry.trial t
     where t.centre_id = ${operation}.centre_id and t.patient_id = ${operation}.patient_id and t.voided_at is null
       and t.concluded_on <= ${operation}.performed_on and t.conclusion not in ('INCONCLUSIVE', 'ABORTED')
       and not exists (select from registry.procedure before
                       where before.centre_id = t.centre_id and before.patient_id = t.patient_id and before.type = 'IMPLANT'
                         and before.performed_on >= t.concluded_on and before.performed_on < ${operation}.performed_on)
     order by t.concluded_on desc, t.id desc limit 1) in ('NEGATIVE', 'POSITIVE_TONE_NEGATIVE_FUNCTION'), false))`;

const select = `
  select q.centre_id as "centreId", q.id, q.patient_id as "patientId", q.type, q.performed_on as "performedOn", q.pump_model as "pumpModel",
         q.catheter_model as "catheterModel", q.indication, q.explant_reason as "explantReason", q.surgeon_role as "surgeonRole", q.anaesthesia,
         q.duration_min as "durationMin", q.antibiotic_prophylaxis as "antibioticProphylaxis", q.discharged_on as "dischargedOn",
         q.reimplant_planned as "reimplantPlanned", q.override_reason as "overrideReason", q.reasons, q.version,
         q.second_sign_off_by as "secondSignOffBy", q.second_sign_off_at as "secondSignOffAt", q.source_record as "sourceRecord",
         q.recorded_at as "recordedAt", q.recorded_by as "recordedBy",
         ${awaitsSecondSignOff('q')} as "awaitsSecondSignOff"
  from registry.procedure q`;

/** In order of date. */
export const readOperations = (
  records: Records,
  centreId: number,
  patientIds: readonly string[],
): Promise<ProcedureRow[]> =>
  records.query<ProcedureRow[]>(
    `${select} where q.centre_id = $1 and q.patient_id = any($2) order by q.performed_on, q.type`,
    [centreId, patientIds],
  );

/** Null where it is absent or of a centre the person does not see. */
export async function findOperation(records: Records, centreId: number, id: string): Promise<ProcedureRow | null> {
  const [row] = await records.query<ProcedureRow[]>(`${select} where q.centre_id = $1 and q.id = $2`, [centreId, id]);
  return row ?? null;
}
