import type { EntityManager } from 'typeorm';

export interface Contact {
  readonly centreId: number;
  readonly patientId: string;
  readonly day: string;
}

/** Moves the last day a patient is known to have been followed forward, never back and never past death. */
export async function advanceLastContact(tx: EntityManager, contacts: readonly Contact[]): Promise<void> {
  if (contacts.length === 0) return;
  await tx.query(
    `update registry.patient p set last_contact_on = least(seen.day, p.died_on)
     from (select "centreId" as centre_id, "patientId" as patient_id, max(day) as day
           from jsonb_to_recordset($1::jsonb) as contact("centreId" integer, "patientId" uuid, day date) group by 1, 2) seen
     where p.centre_id = seen.centre_id and p.id = seen.patient_id and (p.last_contact_on is null or p.last_contact_on < least(seen.day, p.died_on))`,
    [JSON.stringify(contacts)],
  );
}

/**
 * After a record that proved contact on a day was corrected: where that day was the patient's last contact, the latest
 * day left takes its place. A later one, as an importing hospital states, stays.
 */
export async function setBackLastContact(tx: EntityManager, { centreId, patientId, day }: Contact): Promise<void> {
  await tx.query(
    `update registry.patient p set last_contact_on = (
       select least(max(seen.day), p.died_on) from (
         select e.held_on as day from registry.encounter e where e.centre_id = $1 and e.patient_id = $2 and e.attestation <> 'NOT_ASKED'
         union all select q.performed_on from registry.procedure q where q.centre_id = $1 and q.patient_id = $2
         union all select coalesce(c.detected_on, c.onset_on) from registry.complication c where c.centre_id = $1 and c.patient_id = $2
         union all select registry.day_at(a.centre_id, a.attempted_at) from registry.contact_attempt a
           where a.centre_id = $1 and a.patient_id = $2 and a.attestation in ('NONE', 'EVENTS') and a.voided_at is null) seen)
     where p.centre_id = $1 and p.id = $2 and p.last_contact_on = least($3::date, p.died_on)`,
    [centreId, patientId, day],
  );
}
