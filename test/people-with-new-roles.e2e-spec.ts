import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { ACCEPT, employ, enrol, PASSWORD, type Employee } from './sign-in/staff.js';
import { Visitor } from './sign-in/visitor.js';

const RESET = 'mutation ($input: NewLinkInput!) { resetCredentials(input: $input) { code } }';
const ADD = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { identities { subject } } }`;
const REMOVE = 'mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { id } }';
const LINK = 'mutation ($input: IdentityInput!) { linkIdentity(input: $input) { identities { subject } } }';
const SHOW = 'query ($code: String!) { invitation(code: $code) { name } }';

let registry: Registry;
let admin: GraphqlClient;
let coordinator: Actor;
let north: GraphqlClient;
beforeAll(async () => {
  registry = await startRegistry();
  admin = registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
  coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
  north = registry.clientOf(coordinator);
});
afterAll(() => registry.close());

const clinician = (account: string): Promise<Employee> =>
  employ(registry, account, [[Role.CLINICIAN, registry.northfield.id]]);

async function enrolled(account: string): Promise<Employee> {
  const employee = await clinician(account);
  await enrol(registry, new Visitor(registry.url), employee);
  return employee;
}

async function resetBy(by: GraphqlClient, { personId }: Employee): Promise<string> {
  return (await by.ask<{ resetCredentials: { code: string } }>(RESET, { input: { personId } })).resetCredentials.code;
}

const add = (by: GraphqlClient, { personId }: Employee, role: Role, centreCode?: string) =>
  by.ask<{ addMembership: { identities: { subject: string }[] } }>(ADD, { input: { personId, role, centreCode } });

const linkBy = (by: GraphqlClient, { personId }: Employee, subject: string): Promise<unknown> =>
  by.ask(LINK, { input: { personId, issuer: 'https://login.example.org', subject } });

/** Takes her only role away. */
async function dismiss({ personId }: { readonly personId: string }): Promise<void> {
  const [held] = await registry.behind.query<{ id: string }[]>(
    'select id from access.membership where person_id = $1',
    [personId],
  );
  await admin.ask(REMOVE, { input: { membershipId: held?.id, reason: 'Left the hospital' } });
}

async function expectNotGood(code: string): Promise<void> {
  const somebody = new Visitor(registry.url);
  const refusal = await somebody.refused(ACCEPT, { input: { code, password: PASSWORD } });
  expect(refusal.extensions).toMatchObject({ code: 'NOT_FOUND', rule: 'INVITATION' });
  expect((await somebody.refused(SHOW, { code })).extensions.code).toBe('NOT_FOUND');
}

describe('a link handed out before', () => {
  it.each([
    ['an administrator', 'becomes.admin', Role.ADMINISTRATOR, undefined],
    ['somebody of another centre as well', 'goes.south', Role.CLINICIAN, 'SOUTH'],
  ])('is no longer good once the person is %s', async (_title, account, role, centreCode) => {
    const person = await enrolled(account);
    const code = await resetBy(north, person);
    await add(admin, person, role, centreCode);
    await expectNotGood(code);
  });

  it('ends with the transaction that gives the role, whoever writes it', async () => {
    const person = await enrolled('by.hand');
    await resetBy(north, person);
    await registry.writeAsItself('role given', (tx) =>
      tx.query(`insert into access.membership (id, person_id, role) values (gen_random_uuid(), $1, 'ADMINISTRATOR')`, [
        person.personId,
      ]),
    );
    const [{ good }] = await registry.behind.query<[{ good: number }]>(
      'select count(*) as good from access.invitation where person_id = $1 and used_at is null and expires_at > now()',
      [person.personId],
    );
    expect(good).toBe(0);
  });

  it('is refused to somebody who manages the person no longer, also were it still open', async () => {
    const person = await enrolled('still.open');
    const code = await resetBy(north, person);
    await add(admin, person, Role.ADMINISTRATOR);
    await registry.behind.query(
      `update access.invitation set expires_at = now() + interval '1 day' where person_id = $1 and used_at is null`,
      [person.personId],
    );
    await expectNotGood(code);
  });

  it('is no longer good once whoever handed it out has lost the role', async () => {
    const person = await enrolled('outlives');
    const leaving = await registry.actor(Role.COORDINATOR, registry.northfield);
    const code = await resetBy(registry.clientOf(leaving), person);
    await dismiss(leaving);
    await expectNotGood(code);
  });

  it('opens the account while the coordinator manages the person, and an administrator always', async () => {
    const [here, both] = [await enrolled('stays.here'), await enrolled('works.in.both')];
    await add(admin, both, Role.CLINICIAN, 'SOUTH');
    for (const code of [await resetBy(north, here), await resetBy(admin, both)]) {
      const accepted = await new Visitor(registry.url).ask(ACCEPT, { input: { code, password: PASSWORD } });
      expect(accepted).toMatchObject({ acceptInvitation: { step: 'ENROL_SECOND_FACTOR' } });
    }
  });
});

describe('an identity a coordinator linked', () => {
  it.each([
    ['the office', 'linked.admin', Role.ADMINISTRATOR, undefined],
    ['another centre', 'linked.south', Role.QUALITY, 'SOUTH'],
  ])('is removed with a first role in %s, and the trail says so', async (_title, account, role, centreCode) => {
    const person = await clinician(account);
    await linkBy(north, person, account);
    expect(await add(admin, person, role, centreCode)).toEqual({ addMembership: { identities: [] } });
    const [event] = await registry.behind.query<{ action: string; changed: string[] }[]>(
      `select e.action, array_agg(c.relation || ' ' || c.did order by c.relation) as changed
       from audit.event e join audit.change c on c.event_seq = e.seq where e.action = 'role given'
       group by e.seq order by e.seq desc limit 1`,
    );
    expect(event?.changed).toEqual(['federated_identity DELETE', 'membership INSERT']);
    await linkBy(admin, person, `${account}, again`);
    const later = await add(admin, person, Role.COORDINATOR, 'SOUTH');
    expect(later.addMembership.identities).toEqual([{ subject: `${account}, again` }]);
  });

  it('is removed also when the role at the former centre was taken away first', async () => {
    const person = await clinician('moved.away');
    await linkBy(north, person, 'moved.away');
    await dismiss(person);
    expect(await add(admin, person, Role.CLINICIAN, 'SOUTH')).toEqual({ addMembership: { identities: [] } });
  });

  it('stays with a further role at the same centre', async () => {
    const person = await clinician('same.centre');
    await linkBy(north, person, 'same.centre');
    expect(await add(north, person, Role.QUALITY, 'NORTH')).toEqual({
      addMembership: { identities: [{ subject: 'same.centre' }] },
    });
  });
});
