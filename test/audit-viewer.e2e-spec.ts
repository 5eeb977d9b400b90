import { Role } from '../apps/api/src/access/role.js';
import { recordPatients } from './audit/trail.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const EVENTS = `query ($filter: AuditEventFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    endCursor hasNextPage
    nodes { sequence kind action personName role centre reason asked details patientCount changeCount
      patients { id pseudonym }
      changes { record did redacted withheld patient { pseudonym } fields { name before after } } }
  }
}`;

interface Event {
  sequence: number;
  kind: string;
  action: string;
  role: string;
  patients: { id: string; pseudonym: string | null }[];
  patientCount: number;
  changes: {
    record: string;
    did: string;
    withheld: boolean;
    fields: { name: string; before: string | null; after: string | null }[];
  }[];
}
interface Page {
  auditEvents: { nodes: Event[]; endCursor: string; hasNextPage: boolean };
}

let registry: Registry;
let patientId: string;

beforeAll(async () => {
  registry = await startRegistry();
  [patientId = ''] = await recordPatients(registry, 2, 'TOLD');
});
afterAll(() => registry.close());

const eventsFor = async (client: GraphqlClient, filter: object = {}, page: object = {}): Promise<Event[]> =>
  (await client.ask<Page>(EVENTS, { filter, ...page })).auditEvents.nodes;

describe('the trail as it is shown', () => {
  it('tells the clinician of her centre what changed, field by field, old and new', async () => {
    const clinician = await registry.client('clinician');
    const [left, recorded] = await eventsFor(clinician, { patientId, actions: ['CHANGE'] });
    expect(left).toMatchObject({
      action: 'patient exited',
      role: 'COORDINATOR',
      patients: [{ id: patientId, pseudonym: 'TOLD-0' }],
      changes: [
        {
          record: 'Patient',
          did: 'UPDATE',
          withheld: false,
          fields: [
            { name: 'Left on', before: null, after: '2024-05-01' },
            { name: 'Reason for leaving', before: null, after: 'transfer' },
          ],
        },
      ],
    });
    expect(recorded?.changes[0]?.fields).toContainEqual({ name: 'Year of birth', before: null, after: '1970' });
  });

  it('tells a stranger nothing, and reading it is itself in the trail', async () => {
    expect(await eventsFor(await registry.stranger())).toEqual([]);
    const clinician = await registry.client('clinician');
    await eventsFor(clinician, { patientId });
    const [view] = await eventsFor(clinician, { patientId, actions: ['VIEW'] });
    expect(view).toMatchObject({ kind: 'VIEW', asked: ['auditEvents'], patients: [{ id: patientId }] });
  });

  it('tells the office which fields changed, and not to what', async () => {
    const office = await registry.client('administrator');
    const [left] = await eventsFor(office, { patientId, actions: ['CHANGE'] });
    expect(left).toMatchObject({
      patients: [{ id: patientId, pseudonym: null }],
      changes: [
        {
          record: 'Patient',
          withheld: true,
          fields: [
            { name: 'Left on', before: null, after: null },
            { name: 'Reason for leaving', before: null, after: null },
          ],
        },
      ],
    });
    const centres = await eventsFor(office, {}, { first: 100 });
    expect(JSON.stringify(centres)).toContain('Northfield Hospital');
    expect(JSON.stringify(centres)).not.toContain('TOLD');
  });

  it('tells a researcher her own questions alone', async () => {
    const one = registry.clientOf(await registry.actor(Role.RESEARCHER, registry.northfield));
    expect(await eventsFor(one)).toEqual([]);
    expect(await one.refused('{ auditTrail { events } }')).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('tells a coordinator who signed in at her centre, and a quality reviewer nothing', async () => {
    const coordinator = await registry.client('coordinator');
    const signedIn = await eventsFor(coordinator, { actions: ['SIGN_IN'] });
    expect(signedIn.length).toBeGreaterThan(0);
    const quality = await registry.client('quality');
    expect(await quality.refused(EVENTS)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('is found by pseudonym, person, period and kind, and turned page by page', async () => {
    const coordinator = await registry.client('coordinator');
    const found = await eventsFor(coordinator, { pseudonym: 'told-1', actions: ['CHANGE'] });
    expect(found.map(({ action }) => action)).toEqual(['patient exited', 'patient recorded']);
    expect(await eventsFor(coordinator, { pseudonym: 'NOBODY' })).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await eventsFor(coordinator, { from: today, to: today })).length).toBeGreaterThan(3);
    expect(await eventsFor(coordinator, { to: '2020-01-01' })).toEqual([]);
    expect(await eventsFor(coordinator, { from: '2120-01-01' })).toEqual([]);
    const first = await coordinator.ask<Page>(EVENTS, { filter: { actions: ['CHANGE'] }, first: 3 });
    const after = first.auditEvents.endCursor;
    const second = await coordinator.ask<Page>(EVENTS, { filter: { actions: ['CHANGE'] }, first: 3, after });
    const sequences = [first, second].flatMap(({ auditEvents }) => auditEvents.nodes.map(({ sequence }) => sequence));
    expect(sequences).toEqual([...sequences].sort((one, other) => other - one));
    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it('says how it stands', async () => {
    const office = await registry.client('administrator');
    const { auditTrail } = await office.ask<{ auditTrail: { events: number; verifiedAt: null } }>(
      '{ auditTrail { events checkpointSequence verifiedAt verifiedSound } }',
    );
    expect(auditTrail).toMatchObject({ events: expect.any(Number), verifiedAt: null });
  });
});
