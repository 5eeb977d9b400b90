import type { Actor } from '../../apps/api/src/access/actor.js';
import { Role } from '../../apps/api/src/access/role.js';
import type { Centre } from '../../apps/api/src/centres/centre.entity.js';
import { openNeighbour, type Neighbour } from '../permissions/neighbour.js';
import { renew, targetAt, type Target } from '../permissions/targets.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

interface Employee {
  readonly actor: Actor;
  readonly client: GraphqlClient;
}

/** One hospital with its people, whom requests are made of. */
export interface Hospital {
  readonly centre: Centre;
  readonly people: readonly Employee[];
  readonly target: Target;
}

async function hospital(registry: Registry, centre: Centre, neighbour: Neighbour): Promise<Hospital> {
  const people: Employee[] = [];
  for (const role of Object.values(Role)) {
    const actor = await registry.actor(role, role === Role.ADMINISTRATOR ? null : centre);
    people.push({ actor, client: registry.clientOf(actor) });
  }
  const clientAs = (role: Role) => people.find(({ actor }) => actor.role === role)!.client;
  const staff = { clinician: clientAs(Role.CLINICIAN), coordinator: clientAs(Role.COORDINATOR) };
  const at = { registry, code: centre.code, familyName: `${centre.code}LEAK`, neighbour, ...staff };
  const target = await targetAt(at);
  await renew(target, 'implanted', at);
  return { centre, people, target };
}

/** Two, who have nothing to do with each other but the same neighbour. */
export async function openHospitals(registry: Registry): Promise<[Hospital, Hospital]> {
  const neighbour = await openNeighbour(registry);
  return [
    await hospital(registry, registry.northfield, neighbour),
    await hospital(registry, registry.southbank, neighbour),
  ];
}
