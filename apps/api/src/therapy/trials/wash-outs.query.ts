import { WASH_OUT_HOURS, type WashOut } from '#libs/outcomes/index';
import type { Records } from '../../access/records.js';

/**
 * The time each test bolus of a patient takes to wear off, as one JSON list.
 *
 * @param centre and patient: columns of the statement around it
 */
export const washOutsOf = (centre: string, patient: string): string => `
  (select coalesce(json_agg(json_build_object(
            'fromOn', registry.day_at(b.centre_id, b.given_at),
            'toOn', registry.day_at(b.centre_id, b.given_at + interval '${WASH_OUT_HOURS} hours'))), '[]')
   from registry.trial_bolus b
   join registry.trial t on t.centre_id = b.centre_id and t.patient_id = b.patient_id and t.id = b.trial_id
   where b.centre_id = ${centre} and b.patient_id = ${patient} and b.voided_at is null and t.voided_at is null)`;

/** One query however many patients; those without a bolus have none. */
export async function readWashOuts(
  records: Pick<Records, 'query'>,
  centreId: number,
  patientIds: readonly string[],
): Promise<Map<string, WashOut[]>> {
  const rows = await records.query<{ patientId: string; washOuts: WashOut[] }[]>(
    `select p.id as "patientId", ${washOutsOf('p.centre_id', 'p.id')} as "washOuts"
     from registry.patient p where p.centre_id = $1 and p.id = any($2)`,
    [centreId, patientIds],
  );
  return new Map(rows.map(({ patientId, washOuts }) => [patientId, washOuts]));
}
