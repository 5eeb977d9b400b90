import { randomBytes, randomUUID } from 'node:crypto';
import { acts, type Reach } from '../apps/api/src/access/permission-matrix.js';
import { grantOf, isSessionAct, isToldOnce, mayDo } from '../apps/api/src/access/permissions.js';
import { Role } from '../apps/api/src/access/role.js';
import { attempts } from './permissions/attempts.js';
import type { Attempt } from './permissions/attempt.js';
import { openNeighbour } from './permissions/neighbour.js';
import { openSession } from './permissions/people-to-manage.js';
import { absent, renew, targetAt, type Hospital, type Target } from './permissions/targets.js';
import { GraphqlClient, type GraphqlAnswer } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

type Party = Role | 'NOBODY';
const parties: readonly Party[] = ['NOBODY', ...Object.values(Role)];
const names = Object.values(acts).flatMap((group) => Object.keys(group));
const everyPair = names.flatMap((name) => parties.map((party) => [name, party] as const));
/** Acts and roles by how far the right of the one to the other reaches, and whether the act is about somebody. */
const within = (reach: Reach, isAbout: boolean): [string, Role][] =>
  everyPair.flatMap(([name, party]) => {
    const is = party !== 'NOBODY' && !mayDo(name, null) && grantOf(name, party)?.reach === reach;
    return is && (attempts[name]?.about !== undefined) === isAbout ? [[name, party] as [string, Role]] : [];
  });

let registry: Registry;
const clients = new Map<Party, GraphqlClient>();
let northfield: Hospital;
let southbank: Hospital;
/** What nobody may change. */
let ours: Target;
let theirs: Target;

beforeAll(async () => {
  registry = await startRegistry();
  for (const party of parties) clients.set(party, (await workerAs(party)).client);
  const neighbour = await openNeighbour(registry);
  const hospital = async (centre: Registry['northfield']): Promise<Hospital> => {
    const hire = async (role: Role) => registry.clientOf(await registry.actor(role, centre));
    const [clinician, coordinator] = [await hire(Role.CLINICIAN), await hire(Role.COORDINATOR)];
    return { registry, code: centre.code, clinician, coordinator, neighbour };
  };
  northfield = await hospital(registry.northfield);
  southbank = await hospital(registry.southbank);
  ours = await targetAt(northfield);
  theirs = await targetAt(southbank);
  // Five people with a pump at Northfield, enough for the office to be told figures of it; one at Southbank is too few.
  for (let index = 0; index < 4; index += 1) await renew(ours, 'implanted', northfield);
}, 60_000);
afterAll(() => registry.close());

/** Somebody in a login session of her own, at Northfield where the role belongs to a hospital. */
async function workerAs(party: Party): Promise<{ readonly client: GraphqlClient; readonly personId: string | null }> {
  if (party === 'NOBODY') return { client: new GraphqlClient(registry.url), personId: null };
  const actor = await registry.actor(party, party === Role.ADMINISTRATOR ? null : registry.northfield);
  return { client: registry.clientOf(actor), personId: actor.personId };
}

/** A second factor, a role, another login session and a calendar feed. */
async function belongingsOf(
  personId: string,
): Promise<Pick<Target, 'membershipId' | 'loginSessionId' | 'calendarFeedId'>> {
  await registry.behind.query('insert into access.credential (person_id, totp_enrolled_at) values ($1, now())', [
    personId,
  ]);
  const [membership] = await registry.behind.query<[{ id: string }]>(
    'select id from access.membership where person_id = $1',
    [personId],
  );
  const calendarFeedId = randomUUID();
  await registry.behind.query(
    'insert into access.calendar_feed (id, membership_id, person_id, token_hash) values ($1, $2, $3, $4)',
    [calendarFeedId, membership.id, personId, randomBytes(32)],
  );
  return { membershipId: membership.id, loginSessionId: await openSession(registry, personId), calendarFeedId };
}

const attemptOf = (name: string): Attempt => {
  const attempt = attempts[name];
  if (!attempt) throw new Error(`test/permissions/attempts.ts lacks ${name}`);
  return attempt;
};

const send = (client: GraphqlClient, name: string, target: Target): Promise<GraphqlAnswer<unknown>> => {
  const { query, about, variables } = attemptOf(name);
  return client.send(query, { ...variables, ...about?.(target) });
};

/** Tries an act; one that opens or ends a login session in a session of its own. */
const attempt = async (name: string, party: Party, target: Target): Promise<GraphqlAnswer<unknown>> =>
  send(isSessionAct(name) ? (await workerAs(party)).client : (clients.get(party) as GraphqlClient), name, target);

/** Something untouched to do an act to, and somebody who does it: her own, where the act reaches no further. */
async function attemptAnew(name: string, party: Party, at: Hospital, known: Target): Promise<GraphqlAnswer<unknown>> {
  if (party !== 'NOBODY' && grantOf(name, party)?.reach === 'M') {
    const { client, personId } = await workerAs(party);
    return send(client, name, { ...known, ...(await belongingsOf(personId as string)) });
  }
  const { uses } = attemptOf(name);
  return attempt(name, party, uses ? await renew(known, uses, at) : known);
}

const codeOf = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code;

/** Done, or come as far as anybody could. */
function expectDone(name: string, { errors }: GraphqlAnswer<unknown>): void {
  const { endsWith } = attemptOf(name);
  expect(errors?.[0]?.extensions.rule ?? errors).toBe(endsWith);
}

describe('PERM-1: every act, by every role, at the own and at another centre', () => {
  it('is tried', () => {
    expect(Object.keys(attempts).sort()).toEqual([...names].sort());
  });

  it.each(everyPair)('%s by %s is allowed or refused as the matrix says', async (name, party) => {
    const role = party === 'NOBODY' ? null : party;
    if (!mayDo(name, role)) {
      const code = role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      // Whomever it is about: a refusal must not tell who exists.
      const refusals = await Promise.all([ours, theirs, absent].map((target) => attempt(name, party, target)));
      expect(refusals.map(codeOf)).toEqual([code, code, code]);
      expect(refusals.filter((refusal) => 'data' in refusal && refusal.data !== null)).toEqual([]);
      return;
    }
    expectDone(name, await attemptAnew(name, party, northfield, ours));
  });

  it.each(within('O', true))(
    '%s by %s finds nobody of another centre, exactly as if there were nobody',
    async (name, party) => {
      const elsewhere = await attempt(name, party, theirs);
      expect(elsewhere).toEqual(await attempt(name, party, absent));
      const { nothing } = attemptOf(name);
      if (nothing === undefined) expect(codeOf(elsewhere)).toBe('NOT_FOUND');
      else expect(elsewhere).toEqual({ data: { [name]: nothing } });
    },
  );

  it.each(within('M', true))(
    '%s by %s finds nothing of anybody else, exactly as if there were nothing',
    async (name, party) => {
      const answers = await Promise.all([ours, theirs, absent].map((target) => attempt(name, party, target)));
      expect(answers).toEqual(answers.map(() => answers[2]));
      const { nothing } = attemptOf(name);
      if (nothing === undefined) expect(codeOf(answers[0] as GraphqlAnswer<unknown>)).toBe('NOT_FOUND');
      else expect(answers[0]).toEqual({ data: { [name]: nothing } });
    },
  );

  it.each(within('O', false))('%s by %s shows nobody of another centre', async (name, party) => {
    const answer = JSON.stringify(await attempt(name, party, ours));
    expect(Object.values(theirs).filter((mark) => answer.includes(mark))).toEqual([]);
  });

  const figures = everyPair.filter(([name, party]) => party !== 'NOBODY' && grantOf(name, party)?.reach === 'A');

  it.each(figures)('%s by %s gives no figures of a few patients of another centre', async (name, party) => {
    const answer = await attempt(name, party, theirs);
    // Whoever works at a hospital may not pick another; the office may, and learns nothing of so few.
    expect(codeOf(answer)).toBe(party === Role.ADMINISTRATOR ? 'DISCLOSURE_BLOCKED' : 'FORBIDDEN');
  });

  const confirmed = everyPair.filter(([name, party]) => party !== 'NOBODY' && grantOf(name, party)?.reauthentication);

  it.each(confirmed)('%s by %s asks who it is once more when she proved it long ago', async (name, party) => {
    const { client, personId } = await workerAs(party);
    await registry.behind.query(
      `update access.login_session set authenticated_at = now() - interval '10 minutes' where person_id = $1`,
      [personId],
    );
    expect(codeOf(await send(client, name, ours))).toBe('REAUTH_REQUIRED');
  });

  const toldOnce = everyPair.filter(([name, party]) => party !== 'NOBODY' && isToldOnce(name) && mayDo(name, party));

  it.each(toldOnce)('%s by %s tells its secret once, however often it is asked', async (name, party) => {
    const { query, about, uses } = attemptOf(name);
    const variables = about?.(uses ? await renew(ours, uses, northfield) : ours);
    const key = randomUUID();
    const client = clients.get(party) as GraphqlClient;
    expect(await client.send(query, variables, key)).not.toHaveProperty('errors');
    const again = await client.send(query, variables, key);
    expect(again.data ?? null).toBeNull();
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', rule: 'ANSWER_GONE' });
  });

  it('leaves everybody of the other centre as they were', async () => {
    const query =
      'query ($id: ID!) { patient(id: $id) { diedOn encounters { contact } procedures { id } complications { outcome } } }';
    const read = async (id: string) => (await southbank.clinician.ask<{ patient: object }>(query, { id })).patient;
    expect(await read(theirs.enrolledId)).toEqual({ diedOn: null, encounters: [], procedures: [], complications: [] });
    expect(await read(theirs.implantedId)).toMatchObject({
      diedOn: null,
      encounters: [{ contact: 'IN_PERSON' }],
      complications: [{ outcome: 'NOT_RECOVERED' }],
    });
  });

  it.each(within('*', true))('%s by %s reaches the other centre as well', async (name, party) => {
    expectDone(name, await attemptAnew(name, party, southbank, theirs));
  });
});

describe('a request with a part that is not allowed', () => {
  it.each([
    ['an operation', '{ instruments { code } patients { total } }'],
    [
      'an operation in a fragment',
      '{ instruments { code } ...A } fragment A on Query { ... { p: patients { total } } }',
    ],
    ['a condition of an operation', '{ instruments { code } patients(filter: { search: "Okafor" }) { total } }'],
    ['something a directive leaves out', '{ instruments { code } patients @include(if: false) { total } }'],
  ])('is refused as a whole: %s', async (_title, query) => {
    for (const [party, code] of [
      ['NOBODY', 'UNAUTHENTICATED'],
      [Role.RESEARCHER, 'FORBIDDEN'],
    ] as const) {
      const answer = await (clients.get(party) as GraphqlClient).send(query);
      expect(codeOf(answer)).toBe(code);
      expect(answer).not.toHaveProperty('data');
    }
  });

  it('may read the schema when signed in, and not otherwise, however it asks', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Patient") { name } }',
      '{ registry { version } ...A } fragment A on Query { s: __schema { queryType { ...B } } } fragment B on __Type { name }',
    ]) {
      expect(codeOf(await (clients.get('NOBODY') as GraphqlClient).send(query))).toBe('UNAUTHENTICATED');
      expect(await (clients.get(Role.RESEARCHER) as GraphqlClient).send(query)).not.toHaveProperty('errors');
    }
  });
});
