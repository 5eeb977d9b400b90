import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { Role } from '../apps/api/src/access/role.js';
import { asFarAsTold, differences, REMOVED, told, watchedRows, type Told } from './audit/exact-trail.js';
import type { Moment, MutationCase, Stage } from './audit/moment.js';
import { changing, handing } from './audit/mutation-cases.js';
import { settingUp, signingIn } from './audit/sign-in-cases.js';
import { openNeighbour } from './permissions/neighbour.js';
import { targetAt, type Hospital } from './permissions/targets.js';
import { startRegistry, type Registry } from './registry/registry.js';

const schema = buildSchema(readFileSync(new URL('../apps/api/schema.graphql', import.meta.url), 'utf8'));
const changesRecords = { ...settingUp, ...changing };
const changesNone = { ...handing, ...signingIn };

let registry: Registry;
let stage: Stage;

beforeAll(async () => {
  registry = await startRegistry();
  const hire = async (role: Role) => registry.clientOf(await registry.actor(role, registry.northfield));
  const at: Hospital = {
    registry,
    code: registry.northfield.code,
    clinician: await hire(Role.CLINICIAN),
    coordinator: await hire(Role.COORDINATOR),
    neighbour: await openNeighbour(registry),
  };
  stage = { registry, at, known: await targetAt(at) };
}, 60_000);
afterAll(() => registry.close());

interface TrailEvent {
  readonly event: string;
  readonly seq: number;
  readonly kind: string;
  readonly person: string | null;
  readonly role: Role | null;
  readonly details: { readonly of?: string } | null;
}

interface Left {
  readonly moment: Moment;
  readonly changed: readonly Told[];
  readonly trail: readonly Told[];
  readonly events: readonly TrailEvent[];
}

/** Does what a case has prepared, and finds what differs afterwards and what the trail tells of it. */
async function leftBy(name: string, { prepare }: MutationCase): Promise<Left> {
  const { behind } = registry;
  const moment = await prepare(stage, name);
  const [{ since }] = await behind.query<[{ since: number }]>('select sequence as since from audit.head()');
  const before = await watchedRows(behind);
  const answer = await moment.act();
  const changed = differences(before, await watchedRows(behind));
  const trail = await told(behind, since);
  // What an answer shows of patients is viewed, and has tests of its own.
  const events = await behind.query<TrailEvent[]>(
    `select e.seq, e.kind, e.kind || ' ' || e.action as event, e.person_id as person, e.role, e.details
     from audit.event e join audit.link l on l.event_seq = e.seq where l.sequence > $1 and e.kind <> 'VIEW' order by e.seq`,
    [since],
  );
  const [{ everything }] = await behind.query<[{ everything: string }]>(
    `select coalesce(jsonb_agg(jsonb_build_array(e.action, e.reason, e.details,
              (select jsonb_agg(jsonb_build_array(c.record, v.before, v.after))
               from audit.change c left join audit.value v on v.change_seq = c.seq where c.event_seq = e.seq))), '[]')::text as everything
     from audit.event e join audit.link l on l.event_seq = e.seq where l.sequence > $1`,
    [since],
  );
  const shown = [...(JSON.stringify(answer) ?? '').matchAll(/"(?:code|secret)":"([^"]{32,})"/g)].map(([, it]) => it);
  expect([...(moment.typed ?? []), ...shown].filter((secret) => everything.includes(secret ?? ''))).toEqual([]);
  return { moment, changed, trail, events };
}

describe('AUD-1: every mutation leaves exact old → new', () => {
  it('has a case for every mutation of the schema', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect([...Object.keys(changesRecords), ...Object.keys(changesNone)].sort()).toEqual(mutations.sort());
  });

  it.each(Object.entries(changesRecords))('%s', async (name, example) => {
    const { moment, changed, trail, events } = await leftBy(name, example);
    expect(changed).not.toEqual([]);
    expect(trail).toEqual(asFarAsTold(changed, trail));
    const removed = trail.filter(({ before, after }) => before === REMOVED || after === REMOVED);
    expect(removed.length > 0).toBe(name === 'approveErasure');
    expect(events.map(({ event }) => event)).toEqual(example.leaves);
    expect(events).toMatchObject(example.leaves.map(() => ({ person: moment.personId, role: moment.role })));
  });

  it.each(Object.entries(changesNone))('%s changes no watched record and leaves its event', async (name, example) => {
    const { moment, changed, trail, events } = await leftBy(name, example);
    expect(changed).toEqual([]);
    expect(trail).toEqual([]);
    expect(events.map(({ event }) => event)).toEqual(example.leaves);
    expect(events.map(({ person }) => person)).toEqual(events.map(() => moment.personId));
    // A sign-in that fails has no role yet.
    const last = events.at(-1);
    expect(last?.role).toBe(moment.role);
    if (moment.ofPerson !== undefined) expect(last?.details).toEqual({ of: moment.ofPerson });
    if (moment.aboutPatient !== undefined) {
      const about = await registry.behind.query('select patient_id as id from audit.about where event_seq = $1', [
        last?.seq,
      ]);
      expect(about).toEqual([{ id: moment.aboutPatient }]);
    }
  });
});
