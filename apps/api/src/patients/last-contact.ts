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

/** A kind of record that proves contact: rows `r` of a table, each with the day it proves at the centre. */
interface Proof {
  readonly relation: string;
  readonly day: string;
  /** Which rows prove it; without, all do. */
  readonly where?: string;
  /** Whether rows can be voided; voided ones prove nothing. */
  readonly voidable?: boolean;
}

/**
 * Being operated on or watched after a test bolus is contact; otherwise somebody must have been asked for events. A
 * programming session asks nobody: where it belongs to a refill or an operation, that proves the contact.
 */
const proofs: readonly Proof[] = [
  { relation: 'registry.encounter', day: 'r.held_on', where: `r.attestation <> 'NOT_ASKED'` },
  { relation: 'registry.procedure', day: 'r.performed_on' },
  { relation: 'registry.complication', day: 'coalesce(r.detected_on, r.onset_on)' },
  {
    relation: 'registry.refill',
    day: 'registry.day_at(r.centre_id, r.refilled_at)',
    where: `r.attestation <> 'NOT_ASKED'`,
    voidable: true,
  },
  { relation: 'registry.trial_bolus', day: 'registry.day_at(r.centre_id, r.given_at)', voidable: true },
  {
    relation: 'registry.trial_response',
    // Hours planned ahead of the clock are no proof of them.
    day: `registry.day_at(r.centre_id, least(r.recorded_at, (
            select b.given_at + r.hours * interval '1 hour' from registry.trial_bolus b where b.centre_id = r.centre_id and b.id = r.bolus_id)))`,
    voidable: true,
  },
  {
    relation: 'registry.contact_attempt',
    day: 'registry.day_at(r.centre_id, r.attempted_at)',
    where: `r.attestation in ('NONE', 'EVENTS')`,
    voidable: true,
  },
];

const provedDays = proofs
  .map(
    ({ relation, day, where = 'true', voidable = false }) =>
      `select ${day} as day from ${relation} r
       where r.centre_id = $1 and r.patient_id = $2 and ${where} ${voidable ? 'and r.voided_at is null' : ''}`,
  )
  .join(' union all ');

/**
 * After a record that proved contact on a day was corrected: where that day was the patient's last contact, the latest
 * day left takes its place. A later one, as an importing hospital states, stays.
 */
export async function setBackLastContact(tx: EntityManager, { centreId, patientId, day }: Contact): Promise<void> {
  await tx.query(
    `update registry.patient p set last_contact_on = (select least(max(seen.day), p.died_on) from (${provedDays}) seen)
     where p.centre_id = $1 and p.id = $2 and p.last_contact_on = least($3::date, p.died_on)`,
    [centreId, patientId, day],
  );
}

/**
 * Takes back what a record that is voided had proved; one that never proved contact changes nothing. Call after it is
 * voided.
 *
 * @param relation schema-qualified table of the record
 */
export async function forgetContact(
  tx: EntityManager,
  relation: string,
  { centreId, id }: { readonly centreId: number; readonly id: string },
): Promise<void> {
  const proof = proofs.find((each) => each.relation === relation);
  if (!proof) return;
  const [proved] = await tx.query<{ patientId: string; day: string }[]>(
    `select r.patient_id as "patientId", ${proof.day} as day from ${relation} r
     where r.centre_id = $1 and r.id = $2 and ${proof.where ?? 'true'}`,
    [centreId, id],
  );
  if (proved) await setBackLastContact(tx, { centreId, ...proved });
}
