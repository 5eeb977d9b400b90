import type { Records } from '../access/records.js';
import type { Procedure } from './procedure.entity.js';

/** An operation, and whether another clinician is still to confirm it. */
export type ProcedureRow = Procedure & { readonly awaitsSecondSignOff: boolean };

const select = `
  select q.centre_id as "centreId", q.id, q.patient_id as "patientId", q.type, q.performed_on as "performedOn", q.pump_model as "pumpModel",
         q.catheter_model as "catheterModel", q.indication, q.explant_reason as "explantReason", q.surgeon_role as "surgeonRole", q.anaesthesia,
         q.duration_min as "durationMin", q.antibiotic_prophylaxis as "antibioticProphylaxis", q.discharged_on as "dischargedOn",
         q.reimplant_planned as "reimplantPlanned", q.override_reason as "overrideReason", q.reasons, q.version,
         q.second_sign_off_by as "secondSignOffBy", q.second_sign_off_at as "secondSignOffAt", q.source_record as "sourceRecord",
         q.recorded_at as "recordedAt", q.recorded_by as "recordedBy",
         q.type = 'IMPLANT' and q.override_reason is not null and q.second_sign_off_by is null
           and coalesce((select t.conclusion from registry.trial t
                         where t.centre_id = q.centre_id and t.patient_id = q.patient_id and t.voided_at is null
                           and t.concluded_on <= q.performed_on
                         order by t.concluded_on desc, t.id desc limit 1) = 'NEGATIVE', false) as "awaitsSecondSignOff"
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
