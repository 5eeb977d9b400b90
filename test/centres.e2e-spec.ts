import { startRegistry, type Registry } from './registry/registry.js';
import type { GraphqlClient } from './registry/graphql-client.js';

interface Centre {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
}

const CENTRE = 'code name timeZone version';
const add = `mutation ($input: AddCentreInput!) { addCentre(input: $input) { ${CENTRE} } }`;
const correct = `mutation ($input: CorrectCentreInput!) { correctCentre(input: $input) { ${CENTRE} } }`;

let registry: Registry;
let office: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  office = await registry.client('administrator');
});
afterAll(() => registry.close());

const centres = async (): Promise<Centre[]> =>
  (await office.ask<{ centres: Centre[] }>(`{ centres { ${CENTRE} } }`)).centres;

describe('the centres of a registry', () => {
  it('are added by an administrator, and by nobody else', async () => {
    const input = { code: ' west ', name: 'Westmark Clinic', timeZone: 'europe/zurich' };
    const coordinator = await registry.client('coordinator');
    expect((await coordinator.refused(add, { input })).extensions.code).toBe('FORBIDDEN');
    const west = { code: 'WEST', name: 'Westmark Clinic', timeZone: 'Europe/Zurich', version: 1 };
    expect(await office.ask(add, { input })).toEqual({ addCentre: west });
    expect(await centres()).toContainEqual(west);
    expect((await office.refused(add, { input })).extensions).toMatchObject({ rule: 'DUPLICATE', field: 'code' });
    const written = await registry.behind.query(
      'select e.action, c.relation from audit.event e join audit.change c on c.event_seq = e.seq order by c.seq desc limit 1',
    );
    expect(written).toEqual([{ action: 'centre added', relation: 'centre' }]);
  });

  it.each(['Europe/Atlantis', '+01:00', 'UTC+1', ''])('have no time zone called "%s"', async (timeZone) => {
    const input = { code: 'EAST', name: 'Eastgate', timeZone };
    expect((await office.refused(add, { input })).extensions).toMatchObject({ rule: 'TIME_ZONE', field: 'timeZone' });
  });

  it('show a correction at once to whoever works there', async () => {
    const clinician = await registry.client('clinician');
    const own = '{ viewer { centre { name timeZone } } }';
    expect(await clinician.ask(own)).toMatchObject({ viewer: { centre: { name: 'Northfield Hospital' } } });
    const input = { code: 'NORTH', expectedVersion: 1, name: 'Northfield Infirmary', timeZone: 'Asia/Tokyo' };
    await office.ask(correct, { input });
    expect(await clinician.ask(own)).toEqual({
      viewer: { centre: { name: 'Northfield Infirmary', timeZone: 'Asia/Tokyo' } },
    });
  });

  it('refuse a correction made of an older version', async () => {
    const input = { code: 'SOUTH', expectedVersion: 1, name: 'Southbank', timeZone: 'Europe/London' };
    await office.ask(correct, { input });
    const refusal = await office.refused(correct, { input: { ...input, name: 'South Bank' } });
    expect(refusal.extensions).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
  });
});
