import { Role } from '../apps/api/src/access/role.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { ACCEPT, employ, enrol, enter, forgetCodes, invite, PASSWORD, type Employee } from './sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from './sign-in/visitor.js';

const REPLACE = 'mutation { replaceSecondFactor { enrolment { secret } } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const CHOOSE = 'mutation ($id: String!) { chooseRole(roleId: $id) { step } }';
const SWITCH = 'mutation ($id: ID!) { switchRole(roleId: $id) { role authenticatedAt expiresAt } }';
const NEXT_PASSWORD = 'harbour violin nectar candle';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const visitor = (): Visitor => new Visitor(registry.url);
const twoHats = (account: string): Promise<Employee> =>
  employ(registry, account, [
    [Role.CLINICIAN, registry.northfield.id],
    [Role.QUALITY, registry.northfield.id],
  ]);

/** Somebody signed in, and another browser with a copy of her cookie. */
async function robbed(account: string): Promise<{ owner: Visitor; thief: Visitor; employee: Employee }> {
  const employee = await employ(registry, account, [[Role.CLINICIAN, registry.northfield.id]]);
  const [owner, thief] = [visitor(), visitor()];
  await enrol(registry, owner, employee);
  thief.cookies.set('tonus', owner.cookies.get('tonus') ?? '');
  return { owner, thief, employee };
}

async function replaceBy(browser: Visitor): Promise<string> {
  const { replaceSecondFactor } = await browser.ask<{ replaceSecondFactor: { enrolment: { secret: string } } }>(
    REPLACE,
  );
  return replaceSecondFactor.enrolment.secret;
}

const pendingOf = async ({ personId }: Employee): Promise<number> => {
  const [{ begun }] = await registry.behind.query<[{ begun: number }]>(
    'select count(*) as begun from access.sign_in where person_id = $1',
    [personId],
  );
  return begun;
};

const beginAnew = { code: 'UNAUTHENTICATED', rule: 'BEGIN_ANEW' };

describe('a second factor about to be replaced by somebody with a copied cookie', () => {
  it('is not replaced once the owner has changed her password', async () => {
    const { owner, thief, employee } = await robbed('changes.password');
    const secret = await replaceBy(thief);
    await owner.ask(CHANGE, { input: { current: PASSWORD, next: NEXT_PASSWORD } });
    expect(await pendingOf(employee)).toBe(0);
    expect((await thief.refused(CONFIRM, { code: codeOf(secret) })).extensions).toMatchObject(beginAnew);
  });

  it('is not replaced once the owner has signed out', async () => {
    const { owner, thief, employee } = await robbed('signs.out');
    const secret = await replaceBy(thief);
    await owner.ask('mutation { signOut }');
    expect(await pendingOf(employee)).toBe(0);
    expect((await thief.refused(CONFIRM, { code: codeOf(secret) })).extensions).toMatchObject(beginAnew);
    await forgetCodes(registry, employee);
    await enter(owner, employee);
    expect(await owner.name()).toBe('Employee signs.out');
  });

  it('is not replaced without a live session of the same person', async () => {
    const { thief, employee } = await robbed('session.ended');
    const secret = await replaceBy(thief);
    await registry.behind.query('delete from access.login_session where person_id = $1', [employee.personId]);
    expect((await thief.refused(CONFIRM, { code: codeOf(secret) })).extensions).toMatchObject(beginAnew);

    const other = await robbed('somebody.else');
    const hers = await replaceBy(other.thief);
    await other.thief.ask('mutation { signInAsPersona(code: "clinician") { name } }');
    expect((await other.thief.refused(CONFIRM, { code: codeOf(hers) })).extensions).toMatchObject(beginAnew);
  });
});

describe('a sign-in half done elsewhere', () => {
  /** Password and code were right; only the role is to be chosen. */
  async function atTheChoice(employee: Employee): Promise<{ browser: Visitor; id: string | undefined }> {
    const browser = visitor();
    await forgetCodes(registry, employee);
    await browser.ask(SIGN_IN, { account: employee.account, password: PASSWORD });
    const { confirmSecondFactor } = await browser.ask<{ confirmSecondFactor: { roles: { id: string }[] } }>(CONFIRM, {
      code: codeOf(employee.secret),
    });
    return { browser, id: confirmSecondFactor.roles[0]?.id };
  }

  it('ends with a reset, while the one of the reset goes on', async () => {
    const employee = await twoHats('reset.elsewhere');
    await enrol(registry, visitor(), employee);
    const { browser, id } = await atTheChoice(employee);
    const code = await invite(registry, employee, 'RESET');
    const anew = visitor();
    const { acceptInvitation } = await anew.ask<{ acceptInvitation: { enrolment: { secret: string } } }>(ACCEPT, {
      input: { code, password: NEXT_PASSWORD },
    });
    expect((await browser.refused(CHOOSE, { id })).extensions).toMatchObject(beginAnew);
    await anew.ask(CONFIRM, { code: codeOf(acceptInvitation.enrolment.secret) });
    expect(await anew.ask(CHOOSE, { id })).toEqual({ chooseRole: { step: 'DONE' } });
  });

  it('ends when all other sessions are ended', async () => {
    const employee = await twoHats('ends.others');
    const owner = visitor();
    await enrol(registry, owner, employee);
    const [mine] = await registry.behind.query<{ id: string }[]>(
      'select id from access.membership where person_id = $1',
      [employee.personId],
    );
    await owner.ask(CHOOSE, { id: mine?.id });
    const { browser, id } = await atTheChoice(employee);
    await owner.ask('mutation { endOtherLoginSessions }');
    expect((await browser.refused(CHOOSE, { id })).extensions).toMatchObject(beginAnew);
    expect(await owner.name()).toBe('Employee ends.others');
  });
});

describe('changing over to another role', () => {
  it('proves nothing: the session ends when it would have, and is as fresh as it was', async () => {
    const employee = await twoHats('changes.over');
    const browser = visitor();
    await enrol(registry, browser, employee);
    const roles = await registry.behind.query<{ id: string }[]>(
      'select id from access.membership where person_id = $1 order by role',
      [employee.personId],
    );
    await browser.ask(CHOOSE, { id: roles[0]?.id });
    await registry.behind.query(
      `update access.login_session set started_at = now() - interval '11 hours', authenticated_at = now() - interval '11 hours',
              expires_at = now() + interval '1 hour' where person_id = $1`,
      [employee.personId],
    );
    const times = () =>
      registry.behind.query<{ role: string }[]>(
        'select role, started_at, authenticated_at, expires_at from access.login_session where person_id = $1',
        [employee.personId],
      );
    const [before] = await times();
    const handle = browser.cookies.get('tonus');

    await browser.ask(SWITCH, { id: roles[0]?.id });
    expect(await times()).toEqual([before]);
    expect(browser.cookies.get('tonus')).toBe(handle);

    const { switchRole } = await browser.ask<{ switchRole: { role: string; expiresAt: string } }>(SWITCH, {
      id: roles[1]?.id,
    });
    expect(await times()).toEqual([{ ...before, role: 'QUALITY' }]);
    expect(browser.cookies.get('tonus')).not.toBe(handle);
    expect(Date.parse(switchRole.expiresAt)).toBeLessThanOrEqual(Date.now() + 3_600_000);
    const copy = visitor();
    copy.cookies.set('tonus', handle ?? '');
    expect(await copy.name()).toBeNull();
  });
});
