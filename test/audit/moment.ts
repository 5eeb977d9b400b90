import type { Asker } from '../../apps/api/src/access/permission-matrix.js';
import { Role } from '../../apps/api/src/access/role.js';
import type { AuditEventKind } from '../../apps/api/src/audit/event-kind.js';
import type { Hospital, Target } from '../permissions/targets.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

/** Where mutations are tried: Northfield, and what there is to act on. */
export interface Stage {
  readonly registry: Registry;
  readonly at: Hospital;
  readonly known: Target;
}

/** Everything is prepared for one mutation; what is done now must be in the trail, and nothing else. */
export interface Moment {
  /** Who the trail must say did it; null where nobody is known. */
  readonly personId: string | null;
  readonly role: Asker | null;
  readonly act: () => Promise<unknown>;
  /** What was typed and must not be found in the trail; secrets of the answer must not either. */
  readonly typed?: readonly string[];
  /** Person the details of the event must name. */
  readonly ofPerson?: string;
  /** Patient the event must be about, where no change of a record says so. */
  readonly aboutPatient?: string;
}

type EventName = `${AuditEventKind} ${string}`;

export interface MutationCase {
  /** The events it leaves, in their order: kind and action. */
  readonly leaves: readonly EventName[];
  readonly prepare: (stage: Stage, name: string) => Promise<Moment>;
}

export type MutationCases = Readonly<Record<string, MutationCase>>;

export interface Worker {
  readonly personId: string;
  readonly role: Role;
  readonly client: GraphqlClient;
}

/** Somebody in a login session of her own, at Northfield where the role belongs to a hospital and none is named. */
export async function workerAs(registry: Registry, role: Role, centre = registry.northfield): Promise<Worker> {
  const actor = await registry.actor(role, role === Role.ADMINISTRATOR ? null : centre);
  return { personId: actor.personId, role, client: registry.clientOf(actor) };
}
