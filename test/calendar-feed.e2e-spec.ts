import { randomUUID } from 'node:crypto';
import { Role } from '../apps/api/src/access/role.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { rawRequest } from './registry/raw-request.js';
import { startRegistry, type Registry } from './registry/registry.js';

/** What nobody who holds the address may learn. */
const PLANTED = {
  pseudonym: 'TN-PLANTED',
  familyName: 'Okonkwo-Planted',
  givenName: 'Nneka-Planted',
  hospitalNumber: 'HN-314159',
  birthDate: '1980-05-05',
};

let registry: Registry;
let person: Actor;
let clinician: GraphqlClient;
let patientId: string;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const icsDay = (day: string): string => day.replaceAll('-', '');

/** A pump whose days are given, as the writing of its records would leave them. */
async function setPump(dueByOn: string, alarmOn: string, emptyOn: string): Promise<void> {
  await registry.behind.query('delete from analysis.pump where patient_id = $1', [patientId]);
  await registry.behind.query(
    `insert into analysis.pump (centre_id, patient_id, component_id, implanted_on, state, filled_at, filled_ml, as_of, volume_ml,
       concentration_ug_per_ml, daily_dose_ug, alarm_ml, unusable_ml, due_by_on, alarm_on, empty_on)
     values ($1, $2, $3, $4, 'COMPUTED', now(), 40, now(), 40, 2000, 400, 2, 1.4, $5, $6, $7)`,
    [registry.northfield.id, patientId, randomUUID(), inDays(-300), dueByOn, alarmOn, emptyOn],
  );
}

beforeAll(async () => {
  registry = await startRegistry();
  person = await registry.actor(Role.CLINICIAN, registry.northfield);
  clinician = registry.clientOf(person);
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym: PLANTED.pseudonym, birthYear: 1980, enrolledOn: inDays(-400), identity: identity() } },
  );
  patientId = recordPatient.id;
  // The target of the follow-up at 12 months, day 365, lies 65 days ahead.
  await clinician.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId, performedOn: inDays(-300), overrideReason: 'Emergency transfer.' },
  });
  await setPump(inDays(10), inDays(17), inDays(20));
});
afterAll(() => registry.close());

const identity = (): object => {
  const { familyName, givenName, hospitalNumber, birthDate } = PLANTED;
  return { familyName, givenName, hospitalNumber, birthDate };
};

async function createFeed(client: GraphqlClient): Promise<{ path: string; id: string }> {
  const { createCalendarFeed } = await client.ask<{ createCalendarFeed: { path: string; feed: { id: string } } }>(
    'mutation { createCalendarFeed { path feed { id } } }',
  );
  return { path: createCalendarFeed.path, id: createCalendarFeed.feed.id };
}

const read = (path: string, headers: Record<string, string> = {}) => rawRequest(`${registry.url}${path}`, { headers });

interface DueEvent {
  readonly uid: string;
  readonly on: string;
  readonly summary: string;
}

/** Lines of the calendar are folded at 75 characters (RFC 5545, 3.1). */
function eventsOf(text: string): DueEvent[] {
  const blocks = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  const value = (block: string, name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*)\\r$`, 'm').exec(block)?.[1] ?? '';
  return blocks.map((block) => ({
    uid: value(block, 'UID'),
    on: value(block, 'DTSTART'),
    summary: value(block, 'SUMMARY'),
  }));
}

describe('a calendar read by its secret address', () => {
  it('tells the days of the next 90 days, and leads to Today', async () => {
    const { path } = await createFeed(clinician);
    const answer = await read(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(eventsOf(answer.body).map(({ on, summary }) => [on, summary])).toEqual([
      [icsDay(inDays(10)), 'Refill due by today'],
      [icsDay(inDays(17)), 'Low-reservoir alarm date'],
      [icsDay(inDays(65)), 'Follow-up due'],
    ]);
    expect(answer.body.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:${registry.url}/clinic\r\n`);
  });

  it('holds nothing that identifies anybody', async () => {
    const { path } = await createFeed(clinician);
    const { body, headers } = await read(path);
    const told = `${body.replaceAll('\r\n ', '')} ${JSON.stringify(headers)}`;
    const components = await registry.behind.query<{ component_id: string }[]>(
      'select component_id from analysis.pump',
    );
    for (const secret of [
      ...Object.values(PLANTED),
      patientId,
      ...components.map((row) => row.component_id),
      person.name,
    ]) {
      expect(told).not.toContain(secret);
      expect(told).not.toContain(secret.replaceAll('-', ''));
    }
  });

  it('keeps the id of an event when its day moves, and shares none with another calendar', async () => {
    const { path } = await createFeed(clinician);
    const before = eventsOf((await read(path)).body);
    await setPump(inDays(30), inDays(37), inDays(40));
    const after = eventsOf((await read(path)).body);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]?.on).toBe(icsDay(inDays(30)));
    const colleague = registry.clientOf(await registry.actor(Role.COORDINATOR, registry.northfield));
    const others = eventsOf((await read((await createFeed(colleague)).path)).body);
    expect(others).toHaveLength(after.length);
    expect(others.filter(({ uid }) => after.some((own) => own.uid === uid))).toEqual([]);
    await setPump(inDays(10), inDays(17), inDays(20));
  });

  it('leaves out days that have passed, and those more than 90 days ahead', async () => {
    const { path } = await createFeed(clinician);
    await setPump(inDays(-1), inDays(91), inDays(94));
    expect(eventsOf((await read(path)).body).map(({ summary }) => summary)).toEqual(['Follow-up due']);
    await setPump(inDays(10), inDays(17), inDays(20));
  });

  it('shows nothing of another centre', async () => {
    const elsewhere = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.southbank));
    expect(eventsOf((await read((await createFeed(elsewhere)).path)).body)).toEqual([]);
  });

  it('is kept by nobody on the way, and neither gives nor heeds a cookie', async () => {
    const { path } = await createFeed(clinician);
    const answer = await read(path, { cookie: `tonus=${person.session}` });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    const [{ hashes }] = await registry.behind.query<[{ hashes: string }]>(
      `select string_agg(encode(token_hash, 'base64') || encode(token_hash, 'hex'), ' ') as hashes from access.calendar_feed`,
    );
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hashes).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('is in the trail once a day, under the name of its owner', async () => {
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    const { path } = await createFeed(registry.clientOf(actor));
    await Promise.all([read(path), read(path), read(path)]);
    const events = await registry.behind.query(
      `select kind, action, role, centre_id from audit.event where person_id = $1 and action = 'calendar read'`,
      [actor.personId],
    );
    expect(events).toEqual([
      { kind: 'VIEW', action: 'calendar read', role: 'CLINICIAN', centre_id: registry.northfield.id },
    ]);
  });
});

describe('the address of a calendar', () => {
  const gone = async (path: string): Promise<void> => {
    const answer = await read(path);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  };
  const hired = async () => {
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    return { actor, client: registry.clientOf(actor), ...(await createFeed(registry.clientOf(actor))) };
  };

  it('answers nothing when it is guessed, or cut short', async () => {
    const { path } = await hired();
    await gone(`/calendar/${Buffer.alloc(32).toString('base64url')}.ics`);
    await gone(`${path.slice(0, -5)}.ics`);
    await gone("/calendar/'; select 1 --.ics");
  });

  it('ends when it is revoked', async () => {
    const { client, path, id } = await hired();
    await client.ask('mutation ($id: ID!) { revokeCalendarFeed(id: $id) { id } }', { id });
    await gone(path);
    expect(await client.ask('{ calendarFeeds { id } }')).toEqual({ calendarFeeds: [] });
  });

  it('ends when another takes its place', async () => {
    const { client, path } = await hired();
    const next = await createFeed(client);
    await gone(path);
    expect((await read(next.path)).status).toBe(200);
  });

  it('ends with the role', async () => {
    const { actor, path } = await hired();
    const coordinator = registry.clientOf(await registry.actor(Role.COORDINATOR, registry.northfield));
    const [{ id }] = await registry.behind.query<[{ id: string }]>(
      'select id from access.membership where person_id = $1',
      [actor.personId],
    );
    await coordinator.ask('mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { id } }', {
      input: { membershipId: id, reason: 'She has left the hospital.' },
    });
    await gone(path);
  });

  it('ends with the account, and does not come back with it', async () => {
    const { actor, path } = await hired();
    const coordinator = registry.clientOf(await registry.actor(Role.COORDINATOR, registry.northfield));
    const input = { personId: actor.personId, expectedVersion: 1 };
    await coordinator.ask('mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { id } }', {
      input: { ...input, reason: 'Long leave.' },
    });
    await gone(path);
    await coordinator.ask('mutation ($input: EnablePersonInput!) { enablePerson(input: $input) { id } }', {
      input: { ...input, expectedVersion: 2 },
    });
    await gone(path);
  });
});

it('is read so often from one network, and no more', async () => {
  const limited = await startRegistry({}, { limits: { ...(await limits()), calendarReadsPerHour: 3 } });
  try {
    const path = `/calendar/${Buffer.alloc(32).toString('base64url')}.ics`;
    const answers = [];
    for (let at = 0; at < 4; at += 1) answers.push(await rawRequest(`${limited.url}${path}`, {}));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    await limited.close();
  }
}, 30_000);

const limits = async () => (await import('../apps/api/src/rates/limits.js')).noRateLimits;
