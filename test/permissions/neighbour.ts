import { Role } from '../../apps/api/src/access/role.js';
import type { Centre } from '../../apps/api/src/centres/centre.entity.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

export const NEIGHBOUR = 'WEST';

/** Whom a hospital exchanges patients with. */
export interface Neighbour {
  readonly clinician: GraphqlClient;
  readonly coordinator: GraphqlClient;
}

/** A third hospital: both sides of a test have to do with it, and so never with each other. */
export async function openNeighbour(registry: Registry): Promise<Neighbour> {
  const office = registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
  await office.ask('mutation ($input: AddCentreInput!) { addCentre(input: $input) { code } }', {
    input: { code: NEIGHBOUR, name: 'Westmark Clinic', timeZone: 'Europe/Zurich' },
  });
  const [centre] = await registry.behind.query<[Centre]>('select * from registry.centre where code = $1', [NEIGHBOUR]);
  const hire = async (role: Role) => registry.clientOf(await registry.actor(role, centre));
  return { clinician: await hire(Role.CLINICIAN), coordinator: await hire(Role.COORDINATOR) };
}
