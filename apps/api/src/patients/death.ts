import type { EntityManager } from 'typeorm';

/** Records the day a patient died. Call inside the door for writing; the database refuses a day before anything recorded. */
export async function storeDeath(
  tx: EntityManager,
  { centreId, id }: { centreId: number; id: string },
  diedOn: string,
): Promise<void> {
  await tx.query('update registry.patient set died_on = $3 where centre_id = $1 and id = $2', [centreId, id, diedOn]);
}
