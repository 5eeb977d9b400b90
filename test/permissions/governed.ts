import { v7 as uuid } from 'uuid';
import { Role } from '../../apps/api/src/access/role.js';
import type { Centre } from '../../apps/api/src/centres/centre.entity.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

/** What waits for a decision at a hospital. */
export interface Governed {
  /** Offered by the hospital. */
  readonly offeredId: string;
  /** Offered to the hospital. */
  readonly receivedId: string;
  readonly erasureId: string;
  readonly glassUseId: string;
}

export const nothingGoverned: Governed = {
  offeredId: uuid(),
  receivedId: uuid(),
  erasureId: uuid(),
  glassUseId: uuid(),
};

const known = new Map<string, Promise<GraphqlClient>>();

/** A coordinator of a hospital, the same one each time. */
function coordinatorOf(registry: Registry, centre: Centre): Promise<GraphqlClient> {
  const key = `${registry.url} ${centre.code}`;
  const coordinator =
    known.get(key) ?? registry.actor(Role.COORDINATOR, centre).then((actor) => registry.clientOf(actor));
  known.set(key, coordinator);
  return coordinator;
}

/** Offers, a request to erase and an emergency access, all open. */
export async function governAt(registry: Registry, centre: Centre): Promise<Governed> {
  const elsewhere = centre.code === registry.northfield.code ? registry.southbank : registry.northfield;
  const [here, there] = await Promise.all([coordinatorOf(registry, centre), coordinatorOf(registry, elsewhere)]);
  const act = async (client: GraphqlClient, name: string, input: object): Promise<string> => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    const answer = await client.ask<Record<string, { id: string }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input },
    );
    return answer[name]?.id ?? '';
  };
  const enrol = (client: GraphqlClient) => act(client, 'recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });
  const offer = async (client: GraphqlClient, toCentreCode: string) =>
    act(client, 'offerTransfer', { patientId: await enrol(client), toCentreCode, reason: 'The patient moves.' });

  const patientId = await enrol(here);
  const glassUseId = uuid();
  const stranger = await registry.actor(Role.CLINICIAN, elsewhere);
  await registry.behind.transaction(async (tx) => {
    // Past the history, which is not what is tried here.
    await tx.query('set local session_replication_role = replica');
    await tx.query(
      `insert into governance.glass_use (id, centre_id, patient_id, person_id, from_centre_id, reason) values ($1, $2, $3, $4, $5, $6)`,
      [glassUseId, centre.id, patientId, stranger.personId, elsewhere.id, 'An alarm of the pump.'],
    );
  });
  return {
    offeredId: await offer(here, elsewhere.code),
    receivedId: await offer(there, centre.code),
    erasureId: await act(here, 'requestErasure', {
      patientId,
      scope: 'RECORD',
      ground: 'OBJECTION',
      reason: 'Asked for.',
    }),
    glassUseId,
  };
}
