import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { StoredRefill } from './refill.model.js';

/**
 * Records that a reservoir was found empty, as an event of its own in the transaction of the refill that found it: from
 * when on it was empty is not known, and with the refill it is over. What followed for the patient, as a withdrawal, is
 * another event. Recorded already for that day, it stays as it is. Call inside the door for writing.
 *
 * @param grade severity, 1 to 4
 */
export async function storeReservoirEmpty(
  tx: EntityManager,
  { centreId, patientId, refilledAt, recordedAt, recordedBy }: StoredRefill,
  grade: number,
): Promise<void> {
  await tx.query(
    `insert into registry.complication (centre_id, id, patient_id, type_code, onset_on, detected_on, grade, outcome, resolved_on, recorded_at, recorded_by)
     select $1, $2, $3, 'refill.reservoir-empty', found.day, found.day, $4, 'RECOVERED', found.day, $5, $6
     from registry.day_at($1, $7) as found (day)
     on conflict (centre_id, patient_id, type_code, onset_on) do nothing`,
    [centreId, uuid(), patientId, grade, recordedAt, recordedBy, refilledAt],
  );
}
