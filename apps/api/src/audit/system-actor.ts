import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Role } from '../access/role.js';

/** The registry itself, where no person is signed in: setting up, loading the synthetic cohort, imports from the command line. */
export const SYSTEM_PERSON = '00000000-0000-7000-8000-000000000001';

/** The registry acting for one hospital, or for none. */
export const systemActor = (centre: { id: number; code: string } | null = null): Actor => ({
  personId: SYSTEM_PERSON,
  name: 'Registry',
  role: centre ? Role.COORDINATOR : Role.ADMINISTRATOR,
  centreId: centre?.id ?? null,
  centreCode: centre?.code ?? null,
  requestId: randomUUID(),
  session: null,
});

/** Must exist before the first record, which names who recorded it. */
export async function addSystemPerson(tx: EntityManager): Promise<void> {
  await tx.query(`insert into access.person (id, display_name) values ($1, 'Registry') on conflict (id) do nothing`, [
    SYSTEM_PERSON,
  ]);
}
