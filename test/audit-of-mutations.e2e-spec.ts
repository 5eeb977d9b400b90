import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { buildSchema } from 'graphql';
import { Role } from '../apps/api/src/access/role.js';
import { changing, inJourneys, opening } from './audit/mutation-cases.js';
import { differences, told, watchedRows } from './audit/exact-trail.js';
import { assessAndSign, enrol, implant } from './permissions/patients-to-treat.js';
import { absent } from './permissions/targets.js';
import { startRegistry, type Registry } from './registry/registry.js';

const schema = buildSchema(readFileSync(new URL('../apps/api/schema.graphql', import.meta.url), 'utf8'));

let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const head = async (): Promise<number> => {
  const [{ sequence }] = await registry.behind.query<[{ sequence: number }]>('select sequence from audit.head()');
  return sequence;
};

describe('AUD-1: every mutation leaves exact old → new', () => {
  it('has a case for every mutation of the schema', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect([...Object.keys(changing), ...Object.keys(opening), ...inJourneys].sort()).toEqual(mutations.sort());
  });

  it.each(Object.entries(changing))('%s', async (_name, { by, query, variables }) => {
    const actor = await registry.actor(by, by === Role.ADMINISTRATOR ? null : registry.northfield);
    const clinician = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
    const somebody = await registry.actor(Role.CLINICIAN, registry.northfield);
    const patients = {
      ...(await enrol(clinician)),
      ...(await implant(clinician)),
      ...(await assessAndSign(clinician)),
    };
    const target = { ...absent, ...patients, centreCode: registry.northfield.code };
    const ground = { ...target, personId: somebody.personId, fresh: randomBytes(5).toString('hex') };
    const since = await head();
    const before = await watchedRows(registry.behind);
    await registry.clientOf(actor).ask(query, variables(ground));
    const changed = differences(before, await watchedRows(registry.behind));
    expect(changed).not.toEqual([]);
    expect(await told(registry.behind, since)).toEqual(changed);
    const events = await registry.behind.query(
      `select distinct e.person_id, e.role from audit.event e join audit.link l on l.event_seq = e.seq where l.sequence > $1`,
      [since],
    );
    expect(events).toEqual([{ person_id: actor.personId, role: by }]);
  });

  it.each(Object.entries(opening))('%s changes no record and leaves its event', async (_name, { query, kind }) => {
    const client = await registry.client('clinician');
    const since = await head();
    const before = await watchedRows(registry.behind);
    await client.ask(query);
    // The day of the last sign-in is kept beside the person.
    expect(await told(registry.behind, since)).toEqual(differences(before, await watchedRows(registry.behind)));
    const kinds = await registry.behind.query<{ kind: string }[]>(
      'select e.kind from audit.event e join audit.link l on l.event_seq = e.seq where l.sequence > $1',
      [since],
    );
    expect(kinds.map((event) => event.kind)).toContain(kind);
  });
});
