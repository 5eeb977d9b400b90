import type { EntityManager } from 'typeorm';
import { RegistryError } from '../errors.js';

/**
 * Records the day a patient died of something. Call inside the door for writing; the database refuses a day before
 * anything recorded.
 *
 * @throws VALIDATION_FAILED when another day was recorded meanwhile
 */
export async function storeDeath(
  tx: EntityManager,
  { centreId, id }: { centreId: number; id: string },
  diedOn: string,
): Promise<void> {
  const [, stored] = await tx.query<[unknown[], number]>(
    `update registry.patient set died_on = $3, version = version + 1
     where centre_id = $1 and id = $2 and died_on is null`,
    [centreId, id, diedOn],
  );
  if (stored === 1) return;
  const [patient] = await tx.query<{ died_on: string | null }[]>(
    'select died_on from registry.patient where centre_id = $1 and id = $2',
    [centreId, id],
  );
  if (patient?.died_on !== diedOn) throw otherDeath(patient?.died_on ?? '');
}

export const otherDeath = (diedOn: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', `The patient’s death is recorded for ${diedOn}.`, {
    rule: 'D12',
    field: 'diedOn',
  });
