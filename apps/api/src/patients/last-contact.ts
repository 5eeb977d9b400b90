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
