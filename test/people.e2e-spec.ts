import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly accountName: string | null;
  readonly state: string;
  readonly version: number;
  readonly managed: boolean;
  readonly rolesManaged: boolean;
  readonly roles: readonly { readonly id: string; readonly role: string; readonly centre: { code: string } | null }[];
  readonly identities: readonly { readonly issuer: string; readonly subject: string }[];
}
interface Handed {
  readonly code: string;
  readonly expiresAt: string;
  readonly person: Person;
}

const PERSON =
  'id name accountName state version managed rolesManaged roles { id role centre { code } } identities { issuer subject }';
const HANDED = `code expiresAt person { ${PERSON} }`;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ${HANDED} } }`;
const LIST = `query ($filter: PersonFilter) { people(filter: $filter, first: 100) { total nodes { ${PERSON} } } }`;

/** The mutation of a name that answers with a person. */
const change = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${PERSON} } }`;
const correct = change('correctPerson', 'CorrectPersonInput');
const disable = change('disablePerson', 'DisablePersonInput');
const enable = change('enablePerson', 'EnablePersonInput');
const addRole = change('addMembership', 'AddMembershipInput');
const removeRole = change('removeMembership', 'RemoveMembershipInput');
const link = change('linkIdentity', 'IdentityInput');
const unlink = change('unlinkIdentity', 'IdentityInput');

let registry: Registry;
let administrator: Actor;
let admin: GraphqlClient;
let coordinator: Actor;
let north: GraphqlClient;
let south: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  administrator = await registry.actor(Role.ADMINISTRATOR, null);
  admin = registry.clientOf(administrator);
  coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
  north = registry.clientOf(coordinator);
  south = registry.clientOf(await registry.actor(Role.COORDINATOR, registry.southbank));
});
afterAll(() => registry.close());

let invited = 0;
async function invite(by: GraphqlClient, input: Partial<Record<string, unknown>> = {}): Promise<Handed> {
  invited += 1;
  const { invitePerson } = await by.ask<{ invitePerson: Handed }>(INVITE, {
    input: {
      name: `Sunniva Berg ${invited}`,
      accountName: `s.berg${invited}`,
      role: 'CLINICIAN',
      centreCode: 'NORTH',
      ...input,
    },
  });
  return invitePerson;
}

const ask = async (by: GraphqlClient, id: string): Promise<Person> =>
  (await by.ask<{ person: Person }>(`query ($id: ID!) { person(id: $id) { ${PERSON} } }`, { id })).person;

const people = async (by: GraphqlClient, filter = {}): Promise<Person[]> =>
  (await by.ask<{ people: { nodes: Person[] } }>(LIST, { filter })).people.nodes;

/** What the trail says was done last, to which fields. */
async function lastEvent(): Promise<{ action: string; reason: string | null; person_id: string; changed: string[] }> {
  const [event] = await registry.behind.query<
    [{ action: string; reason: string | null; person_id: string; changed: string[] }]
  >(
    `select e.action, e.reason, e.person_id, array_agg(c.relation order by c.seq) filter (where c.seq is not null) as changed
     from audit.event e left join audit.change c on c.event_seq = e.seq group by e.seq order by e.seq desc limit 1`,
  );
  return event;
}

describe('inviting somebody', () => {
  it('adds her with a role and an account, and tells the code of the link once', async () => {
    const { code, person, expiresAt } = await invite(north, { accountName: '  S.Berg@Example.org ' });
    expect(person).toMatchObject({
      accountName: 's.berg@example.org',
      state: 'INVITED',
      roles: [{ role: 'CLINICIAN', centre: { code: 'NORTH' } }],
    });
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
    expect(await lastEvent()).toMatchObject({
      action: 'person invited',
      person_id: coordinator.personId,
      changed: ['person', 'membership', 'account'],
    });
    const kept = await registry.behind.query<{ code_hash: Buffer }[]>(
      'select code_hash from access.invitation where person_id = $1',
      [person.id],
    );
    expect(kept.map(({ code_hash }) => code_hash)).toEqual([createHash('sha256').update(code).digest()]);
  });

  it('keeps the code nowhere, not even for a request that is repeated', async () => {
    const key = uuid();
    const input = { name: 'Once', accountName: 'told.once', role: 'QUALITY', centreCode: 'NORTH' };
    const first = await admin.send<{ invitePerson: Handed }>(INVITE, { input }, key);
    const code = first.data?.invitePerson.code ?? '';
    expect(code).toMatch(/^[\w-]{43}$/);
    const again = await admin.send(INVITE, { input }, key);
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', rule: 'ANSWER_GONE' });
    const tables = await registry.behind.query<{ name: string }[]>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('access', 'audit', 'registry')`,
    );
    for (const { name } of tables) {
      const found = await registry.behind.query(`select from ${name} t where t::text like $1`, [`%${code}%`]);
      expect(found).toEqual([]);
    }
  });

  it('gives her a new link, after which the former is no longer good', async () => {
    const { person, code } = await invite(admin);
    const { invitePersonAgain } = await north.ask<{ invitePersonAgain: Handed }>(
      `mutation ($input: NewLinkInput!) { invitePersonAgain(input: $input) { ${HANDED} } }`,
      { input: { personId: person.id } },
    );
    expect(invitePersonAgain.code).not.toBe(code);
    const show = 'query ($code: String!) { invitation(code: $code) { name account } }';
    const nobody = await registry.client();
    expect(await nobody.refused(show, { code })).toBeDefined();
    expect(await nobody.ask(show, { code: invitePersonAgain.code })).toEqual({
      invitation: { name: person.name, account: person.accountName },
    });
  });

  it('refuses an account name that is taken, or that nobody could type', async () => {
    const { person } = await invite(north);
    const input = { name: 'Other', accountName: person.accountName, role: 'QUALITY', centreCode: 'SOUTH' };
    expect((await south.refused(INVITE, { input })).extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      field: 'accountName',
    });
    expect((await south.refused(INVITE, { input: { ...input, accountName: 'Zoë' } })).message).toMatch(/3 to 100/);
  });

  it('offers new credentials only to whoever has some', async () => {
    const reset = `mutation ($input: NewLinkInput!) { resetCredentials(input: $input) { code person { state } } }`;
    const { person } = await invite(north);
    expect((await north.refused(reset, { input: { personId: person.id } })).extensions.code).toBe('VALIDATION_FAILED');
    await registry.behind.query(
      `insert into access.credential (person_id, totp_enrolled_at) values ($1, now()) on conflict do nothing`,
      [person.id],
    );
    const { resetCredentials } = await north.ask<{ resetCredentials: { person: Person } }>(reset, {
      input: { personId: person.id },
    });
    expect(resetCredentials.person.state).toBe('ACTIVE');
    await registry.behind.query(`update access.login_session set authenticated_at = now() - interval '6 minutes'
                                 where person_id = '${coordinator.personId}'`);
    expect((await north.refused(reset, { input: { personId: person.id } })).extensions.code).toBe('REAUTH_REQUIRED');
    await registry.behind.query('update access.login_session set authenticated_at = now()');
  });
});

describe('the list of people', () => {
  it('shows administrators everyone, with roles and state, and can be narrowed down', async () => {
    const { person } = await invite(admin, { name: 'Thea Lund', role: 'QUALITY', centreCode: 'SOUTH' });
    const all = await people(admin);
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([person.id, coordinator.personId]));
    expect(all.some(({ name }) => name === 'Registry')).toBe(false);
    expect(all.map(({ name }) => name.toLowerCase())).toEqual([...all.map(({ name }) => name.toLowerCase())].sort());
    const only = async (filter: object) => (await people(admin, filter)).map(({ name }) => name);
    expect(await only({ search: 'thea' })).toEqual(['Thea Lund']);
    expect(await only({ search: '%' })).toEqual([]);
    expect(await only({ roles: ['QUALITY'], centreCodes: ['SOUTH'] })).toEqual(['Thea Lund']);
    expect(await only({ states: ['DISABLED'] })).toEqual([]);
    expect(await only({ roles: ['ADMINISTRATOR'] })).toEqual(['Jonas Weber', 'Test administrator']);
  });

  it('is not open to those who look after nobody', async () => {
    const clinician = await registry.client('clinician');
    expect((await clinician.refused('{ people { total } }')).extensions.code).toBe('FORBIDDEN');
  });
});

describe('a coordinator', () => {
  it('sees the people of her centre only, and of them no role elsewhere', async () => {
    const { person } = await invite(north);
    await admin.ask(addRole, { input: { personId: person.id, role: 'QUALITY', centreCode: 'SOUTH' } });
    expect((await ask(north, person.id)).roles.map(({ centre }) => centre?.code)).toEqual(['NORTH']);
    const listed = await people(north);
    expect(listed.flatMap(({ roles }) => roles.map(({ centre }) => centre?.code ?? 'OFFICE'))).not.toContain('SOUTH');
    const { person: stranger } = await invite(south, { centreCode: 'SOUTH' });
    expect(listed.map(({ id }) => id)).not.toContain(stranger.id);
    const one = { id: stranger.id };
    expect((await north.refused('query ($id: ID!) { person(id: $id) { id } }', one)).extensions.code).toBe('NOT_FOUND');
  });

  it('cannot touch somebody of another centre, nor an administrator, nor make one', async () => {
    const { person } = await invite(south, { centreCode: 'SOUTH' });
    const code = async (query: string, input: object) => (await north.refused(query, { input })).extensions.code;
    const about = { personId: person.id, expectedVersion: 1 };
    expect(await code(correct, { ...about, name: 'Mine' })).toBe('NOT_FOUND');
    expect(await code(disable, { ...about, reason: 'No reason' })).toBe('NOT_FOUND');
    expect(await code(addRole, { personId: person.id, role: 'QUALITY', centreCode: 'NORTH' })).toBe('NOT_FOUND');
    expect(await code(removeRole, { membershipId: person.roles[0]?.id, reason: 'No reason' })).toBe('NOT_FOUND');
    const at = { name: 'New', accountName: 'new.one' };
    expect(await code(INVITE, { ...at, role: 'CLINICIAN', centreCode: 'SOUTH' })).toBe('NOT_FOUND');
    expect(await code(INVITE, { ...at, role: 'ADMINISTRATOR' })).toBe('FORBIDDEN');

    const { person: both } = await invite(admin);
    await admin.ask(addRole, { input: { personId: both.id, role: 'ADMINISTRATOR' } });
    expect(await ask(north, both.id)).toMatchObject({ managed: false, rolesManaged: false });
    expect(await code(correct, { personId: both.id, expectedVersion: 1, name: 'Mine' })).toBe('FORBIDDEN');
    expect(await code(removeRole, { membershipId: both.roles[0]?.id, reason: 'No reason' })).toBe('FORBIDDEN');
  });

  it('changes roles, but not the account, of somebody who also works elsewhere', async () => {
    const { person } = await invite(north);
    await admin.ask(addRole, { input: { personId: person.id, role: 'CLINICIAN', centreCode: 'SOUTH' } });
    expect(await ask(north, person.id)).toMatchObject({ managed: false, rolesManaged: true });
    const again = `mutation ($input: NewLinkInput!) { invitePersonAgain(input: $input) { code } }`;
    expect((await north.refused(again, { input: { personId: person.id } })).extensions.code).toBe('FORBIDDEN');
    await north.ask(addRole, { input: { personId: person.id, role: 'QUALITY', centreCode: 'NORTH' } });
    const twice = { input: { personId: person.id, role: 'QUALITY', centreCode: 'NORTH' } };
    expect((await north.refused(addRole, twice)).extensions).toMatchObject({ rule: 'DUPLICATE' });
  });
});

describe('roles and accounts', () => {
  it('end the login sessions of whoever loses them, at once', async () => {
    const clinician = await registry.actor(Role.CLINICIAN, registry.northfield);
    const client = registry.clientOf(clinician);
    await client.ask('{ today { date } }');
    const { roles } = await ask(north, clinician.personId);
    const reason = 'Left the hospital';
    await north.ask(removeRole, { input: { membershipId: roles[0]?.id, reason } });
    expect((await client.refused('{ today { date } }')).extensions.code).toBe('UNAUTHENTICATED');
    expect(await lastEvent()).toMatchObject({ action: 'role taken away', reason, changed: ['membership'] });
    expect((await ask(admin, clinician.personId)).roles).toEqual([]);
  });

  it('are disabled with a reason, and enabled again, without losing a name', async () => {
    const { person } = await invite(north);
    const input = { personId: person.id, expectedVersion: 1 };
    const reason = 'Long leave';
    expect(await north.ask(disable, { input: { ...input, reason } })).toMatchObject({
      disablePerson: { state: 'DISABLED', version: 2 },
    });
    expect(await lastEvent()).toMatchObject({ action: 'person disabled', reason });
    expect(await north.ask(enable, { input: { ...input, expectedVersion: 2 } })).toMatchObject({
      enablePerson: { state: 'LAPSED', name: person.name },
    });
  });

  it('refuse an edit made of an older version, and store nothing of it', async () => {
    const { person } = await invite(north);
    const input = { personId: person.id, expectedVersion: 1 };
    await admin.ask(correct, { input: { ...input, name: 'Sunniva Berg-Lie' } });
    const refusal = await north.refused(correct, { input: { ...input, name: 'Sunniva Lie' } });
    expect(refusal.extensions).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
    expect((await ask(north, person.id)).name).toBe('Sunniva Berg-Lie');
  });

  it('are vouched for by one provider identity each', async () => {
    const identity = { issuer: 'https://login.example.org', subject: 'user-1' };
    const [one, other] = [await invite(north), await invite(north)];
    expect(await north.ask(link, { input: { personId: one.person.id, ...identity } })).toMatchObject({
      linkIdentity: { state: 'ACTIVE', identities: [identity] },
    });
    expect((await north.refused(link, { input: { personId: other.person.id, ...identity } })).message).toMatch(
      /linked/,
    );
    expect(await north.ask(unlink, { input: { personId: one.person.id, ...identity } })).toMatchObject({
      unlinkIdentity: { state: 'INVITED', identities: [] },
    });
  });
});

describe('the office itself', () => {
  it('lets nobody disable herself or take the administrator role from herself', async () => {
    const own = await ask(admin, administrator.personId);
    const role = { membershipId: own.roles[0]?.id, reason: 'Enough of it' };
    expect((await admin.refused(removeRole, { input: role })).extensions).toMatchObject({ rule: 'OWN_ROLE' });
    const account = { personId: own.id, expectedVersion: own.version, reason: 'Enough of it' };
    expect((await admin.refused(disable, { input: account })).extensions).toMatchObject({ rule: 'OWN_ACCOUNT' });
  });
});
