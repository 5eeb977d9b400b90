import { Role } from '../apps/api/src/access/role.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { employ, enrol, enter, PASSWORD, type Employee } from './sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from './sign-in/visitor.js';

const ORIGIN = 'https://tonus.example.org';
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0';

/** A real registry behind a proxy that ends TLS: we are reached over plain HTTP, people over HTTPS. */
let registry: Registry;
let amara: Employee;
let priya: Employee;
let jonas: Employee;
beforeAll(async () => {
  registry = await startRegistry({ TONUS_MODE: 'production', TONUS_ORIGIN: ORIGIN, TONUS_LOG: 'errors' });
  amara = await employ(registry, 'amara.osei', [[Role.CLINICIAN, registry.northfield.id]]);
  priya = await employ(registry, 'priya.nair', [[Role.COORDINATOR, registry.northfield.id]]);
  jonas = await employ(registry, 'jonas.weber', [[Role.ADMINISTRATOR, null]]);
  for (const employee of [amara, priya, jonas]) await enrol(registry, visitor(), employee);
});
afterAll(() => registry.close());

const visitor = (userAgent?: string) => new Visitor(registry.url, ORIGIN, userAgent);

/** Signed in anew; the code of the present moment may have been used by a test before. */
async function signedIn(employee: Employee, userAgent?: string): Promise<Visitor> {
  const browser = visitor(userAgent);
  await registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [
    employee.personId,
  ]);
  await enter(browser, employee);
  return browser;
}

/** As the office would, without its rules: what counts here is the row. */
const inAnEvent = (sql: string, { personId }: Employee): Promise<unknown> =>
  registry.behind.transaction(async (tx) => {
    await tx.query(`select audit.open_event_of_registry('test right changed', gen_random_uuid())`);
    await tx.query(sql, [personId]);
  });

const SESSIONS = '{ account { sessions { id browser system role centreName current method } } }';
interface Sessions {
  account: {
    sessions: {
      id: string;
      browser: string | null;
      system: string | null;
      role: string;
      centreName: string | null;
      current: boolean;
      method: string;
    }[];
  };
}

describe('AUTH-2: the cookie of a login session', () => {
  it('is bound to this host and HTTPS, also behind a proxy, and unreadable to scripts', async () => {
    const browser = await signedIn(amara);
    const lines = browser.received.filter((line) => !/Expires=Thu, 01 Jan 1970/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-tonus(-sign-in)?=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
    const [{ kept }] = await registry.behind.query<[{ kept: number }]>(
      `select count(*) as kept from access.login_session where handle_hash = sha256(convert_to($1, 'UTF8'))`,
      [browser.cookies.get('__Host-tonus')],
    );
    expect(kept).toBe(1);
  });

  it('has its short name on plain HTTP of this machine only', async () => {
    const here = await startRegistry({
      TONUS_MODE: 'production',
      TONUS_ORIGIN: 'http://localhost:3000',
      TONUS_LOG: 'errors',
    });
    const someone = await employ(here, 'someone', [[Role.QUALITY, here.northfield.id]]);
    const browser = new Visitor(here.url, 'http://localhost:3000');
    await enrol(here, browser, someone);
    expect([...browser.cookies.keys()]).toEqual(['tonus']);
    expect(browser.received.join()).not.toMatch(/Secure/);
    await here.close();
  });

  it('is never one the browser brought along', async () => {
    const browser = visitor();
    const planted = 'A'.repeat(43);
    browser.cookies.set('__Host-tonus', planted);
    browser.cookies.set('__Host-tonus-sign-in', planted);
    await registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [
      amara.personId,
    ]);
    await browser.ask(SIGN_IN, { account: 'amara.osei', password: PASSWORD });
    const pending = browser.cookies.get('__Host-tonus-sign-in');
    expect(pending).not.toBe(planted);
    await browser.ask(CONFIRM, { code: codeOf(amara.secret) });
    expect(browser.cookies.get('__Host-tonus')).not.toBe(planted);
    expect(browser.cookies.get('__Host-tonus')).not.toBe(pending);
    const attacker = visitor();
    attacker.cookies.set('__Host-tonus', planted);
    expect(await attacker.name()).toBeNull();
    attacker.cookies.set('__Host-tonus', pending ?? '');
    expect(await attacker.name()).toBeNull();
  });

  it('is new at each sign-in, and the one before opens nothing', async () => {
    const browser = await signedIn(amara);
    const first = browser.cookies.get('__Host-tonus');
    await registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [
      amara.personId,
    ]);
    await enter(browser, amara);
    expect(browser.cookies.get('__Host-tonus')).not.toBe(first);
    const old = visitor();
    old.cookies.set('__Host-tonus', first ?? '');
    expect(await old.name()).toBeNull();
  });

  it('opens nothing after signing out, whoever kept a copy', async () => {
    const browser = await signedIn(amara);
    const copy = visitor();
    copy.cookies.set('__Host-tonus', browser.cookies.get('__Host-tonus') ?? '');
    expect(await copy.name()).toBe('Employee amara.osei');
    await browser.ask('mutation { signOut }');
    expect(browser.cookies.size).toBe(0);
    expect(await copy.name()).toBeNull();
  });

  it.each([
    [
      'disabled',
      'update access.person set disabled_at = now() where id = $1',
      'update access.person set disabled_at = null where id = $1',
    ],
    [
      'without the role',
      'delete from access.membership where person_id = $1',
      `insert into access.membership (id, person_id, role, centre_id) select gen_random_uuid(), $1, 'CLINICIAN', id from registry.centre where code = 'NORTH'`,
    ],
  ])('opens nothing from the next request on once the person is %s', async (_how, lose, giveBack) => {
    const browser = await signedIn(amara);
    expect(await browser.name()).toBe('Employee amara.osei');
    await inAnEvent(lose, amara);
    expect((await browser.refused('{ account { name } }')).extensions.code).toBe('UNAUTHENTICATED');
    await inAnEvent(giveBack, amara);
    expect(await browser.name()).toBeNull();
  });
});

describe('the list of login sessions', () => {
  it('shows the own ones by device, marks this one, and ends another within one request', async () => {
    await registry.behind.query('delete from access.login_session where person_id = $1', [amara.personId]);
    const hospital = await signedIn(amara, WINDOWS);
    const home = await signedIn(amara);
    const { account } = await home.ask<Sessions>(SESSIONS);
    const shared = { role: 'CLINICIAN', centreName: 'Northfield Hospital', method: 'PASSWORD' };
    expect(account.sessions.map(({ id: _id, ...rest }) => rest)).toEqual(
      expect.arrayContaining([
        { browser: 'Firefox', system: 'Linux', current: true, ...shared },
        { browser: 'Edge', system: 'Windows', current: false, ...shared },
      ]),
    );
    const other = account.sessions.find(({ current }) => !current);
    await home.ask('mutation ($id: ID!) { endLoginSession(id: $id) }', { id: other?.id });
    expect(await hospital.name()).toBeNull();
    expect(await home.name()).toBe('Employee amara.osei');
    expect(
      (await home.refused('mutation ($id: ID!) { endLoginSession(id: $id) }', { id: other?.id })).extensions.code,
    ).toBe('NOT_FOUND');
  });

  it('ends all others at once', async () => {
    const [one, two, here] = [await signedIn(amara), await signedIn(amara), await signedIn(amara)];
    const { endOtherLoginSessions } = await here.ask<{ endOtherLoginSessions: number }>(
      'mutation { endOtherLoginSessions }',
    );
    expect(endOtherLoginSessions).toBeGreaterThanOrEqual(2);
    expect([await one.name(), await two.name(), await here.name()]).toEqual([null, null, 'Employee amara.osei']);
  });

  it('is open to the coordinator for roles at her hospital, to the office for all, to others not', async () => {
    await registry.behind.query('delete from access.login_session where person_id = any($1)', [
      [amara.personId, jonas.personId],
    ]);
    const stranger = await employ(registry, 'south.bank', [[Role.CLINICIAN, registry.southbank.id]]);
    const south = visitor();
    await enrol(registry, south, stranger);
    const [clinic, coordinator, office] = [await signedIn(amara), await signedIn(priya), await signedIn(jonas)];
    const list = 'query ($id: ID!) { loginSessions(personId: $id) { id } }';
    const seen = async (browser: Visitor, { personId }: Employee) =>
      (await browser.ask<{ loginSessions: { id: string }[] }>(list, { id: personId })).loginSessions;
    expect(await seen(coordinator, amara)).toHaveLength(1);
    expect(await seen(coordinator, stranger)).toHaveLength(0);
    expect(await seen(coordinator, jonas)).toHaveLength(0);
    expect((await clinic.refused(list, { id: priya.personId })).extensions.code).toBe('FORBIDDEN');

    const [foreign] = await seen(office, stranger);
    const end = 'mutation ($id: ID!) { endLoginSession(id: $id) }';
    for (const browser of [clinic, coordinator])
      expect((await browser.refused(end, { id: foreign?.id })).extensions.code).toBe('NOT_FOUND');
    expect(await south.name()).toBe('Employee south.bank');
    await office.ask(end, { id: foreign?.id });
    expect(await south.name()).toBeNull();
    const [ofAmara] = await seen(coordinator, amara);
    await coordinator.ask(end, { id: ofAmara?.id });
    expect(await clinic.name()).toBeNull();
    const ended = await registry.behind.query<{ person_id: string }[]>(
      `select person_id from audit.event where action = 'login session ended' order by seq desc limit 2`,
    );
    expect(ended.map(({ person_id: by }) => by)).toEqual([priya.personId, jonas.personId]);
  });
});

describe('a real registry served from the database of a demonstration', () => {
  it('knows no personas, whatever was left of them', async () => {
    const browser = visitor();
    expect(
      (await browser.refused('mutation { signInAsPersona(code: "administrator") { name } }')).extensions.code,
    ).toBe('FORBIDDEN');
    expect(await browser.ask('{ registry { mode personas { code } } }')).toEqual({
      registry: { mode: 'PRODUCTION', personas: [] },
    });

    // A session the demonstration left open, and a password somebody gave a persona there.
    const [persona] = await registry.behind.query<{ id: string }[]>(
      `select id from access.person where persona = 'administrator'`,
    );
    const handle = 'B'.repeat(43);
    await registry.behind.query(
      `insert into access.login_session (handle_hash, person_id, role, expires_at) values (sha256(convert_to($1, 'UTF8')), $2, 'ADMINISTRATOR', now() + interval '1 hour')`,
      [handle, persona?.id],
    );
    browser.cookies.set('__Host-tonus', handle);
    expect(await browser.name()).toBeNull();
    await registry.writeAsItself('test account given to a persona', (tx) =>
      tx.query(`insert into access.account (person_id, name) values ($1, 'persona')`, [persona?.id]),
    );
    await registry.behind.query(
      `insert into access.credential (person_id, password_hash, totp_secret, totp_enrolled_at)
       select $1, password_hash, totp_secret, now() from access.credential where person_id = $2`,
      [persona?.id, jonas.personId],
    );
    expect((await visitor().refused(SIGN_IN, { account: 'persona', password: PASSWORD })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });
  });
});
