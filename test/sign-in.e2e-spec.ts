import { jest } from '@jest/globals';
import { Clock } from '../apps/api/src/access/clock.js';
import { Role } from '../apps/api/src/access/role.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { ACCEPT, employ, enrol, enter, forgetCodes, invite, PASSWORD } from './sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from './sign-in/visitor.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());
afterEach(() => jest.restoreAllMocks());

const visitor = () => new Visitor(registry.url);
const north = () => registry.northfield.id;
const clinician = (account: string) => employ(registry, account, [[Role.CLINICIAN, north()]]);

interface TrailRow {
  action: string;
  person_id: string | null;
}
const trailOf = async (personId: string): Promise<string[]> =>
  (
    await registry.behind.query<TrailRow[]>('select action from audit.event where person_id = $1 order by seq', [
      personId,
    ])
  ).map(({ action }) => action);

describe('a first sign-in', () => {
  it('goes from the invitation over password and second factor to a session', async () => {
    const amara = await clinician('amara.osei');
    const code = await invite(registry, amara);
    const browser = visitor();
    const invitation = await browser.ask('query ($code: String!) { invitation(code: $code) { name account reset } }', {
      code,
    });
    expect(invitation).toEqual({ invitation: { name: 'Employee amara.osei', account: 'amara.osei', reset: false } });

    const poor = await browser.refused(ACCEPT, { input: { code, password: 'amara.osei12345' } });
    expect(poor.extensions).toEqual({ code: 'VALIDATION_FAILED', rule: 'PASSWORD_COMMON', field: 'password' });
    const { acceptInvitation } = await browser.ask<{
      acceptInvitation: { step: string; enrolment: { secret: string; address: string } };
    }>(ACCEPT, {
      input: { code, password: PASSWORD },
    });
    expect(acceptInvitation.step).toBe('ENROL_SECOND_FACTOR');
    expect(acceptInvitation.enrolment.address).toMatch(
      /^otpauth:\/\/totp\/Tonus:amara.osei\?issuer=Tonus&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
    );
    expect(await browser.name()).toBeNull();

    const wrong = await browser.refused(CONFIRM, { code: '000000' });
    expect(wrong.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'CODE' });
    const { confirmSecondFactor } = await browser.ask<{ confirmSecondFactor: object }>(CONFIRM, {
      code: codeOf(acceptInvitation.enrolment.secret),
    });
    expect(confirmSecondFactor).toEqual({
      step: 'DONE',
      roles: [],
      viewer: { name: 'Employee amara.osei', role: 'CLINICIAN', method: 'PASSWORD', centre: { code: 'NORTH' } },
    });
    expect(await browser.name()).toBe('Employee amara.osei');
    expect(await trailOf(amara.personId)).toEqual([
      'invitation accepted',
      'sign-in failed',
      'second factor set',
      'signed in',
    ]);

    expect((await visitor().refused(ACCEPT, { input: { code, password: PASSWORD } })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('goes on where it stood when the page is reloaded', async () => {
    const reload = await clinician('reloading');
    const code = await invite(registry, reload);
    const browser = visitor();
    const { acceptInvitation } = await browser.ask<{ acceptInvitation: { enrolment: object } }>(ACCEPT, {
      input: { code, password: PASSWORD },
    });
    expect(await browser.ask('{ signInProgress { step enrolment { secret address } } }')).toEqual({
      signInProgress: { step: 'ENROL_SECOND_FACTOR', enrolment: acceptInvitation.enrolment },
    });
    expect(await visitor().ask('{ signInProgress { step } }')).toEqual({ signInProgress: { step: 'PASSWORD' } });
  });

  it('is not begun by an invitation that has run out, was replaced or belongs to somebody disabled', async () => {
    const late = await clinician('too.late');
    const code = await invite(registry, late, 'INVITATION', -1);
    expect((await visitor().refused(ACCEPT, { input: { code, password: PASSWORD } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const first = await invite(registry, late);
    await enrol(registry, visitor(), late);
    expect((await visitor().refused(ACCEPT, { input: { code: first, password: PASSWORD } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const gone = await invite(registry, late, 'RESET');
    await registry.writeAsItself('test employee disabled', (tx) =>
      tx.query('update access.person set disabled_at = now() where id = $1', [late.personId]),
    );
    expect((await visitor().refused(ACCEPT, { input: { code: gone, password: PASSWORD } })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('signing in', () => {
  it('asks for password and code, and says the same whatever of account and password is wrong', async () => {
    const ingrid = await clinician('ingrid.solberg');
    await enrol(registry, visitor(), ingrid);
    const browser = visitor();
    const unknown = await browser.refused(SIGN_IN, { account: 'nobody.at.all', password: PASSWORD });
    const wrong = await browser.refused(SIGN_IN, { account: 'ingrid.solberg', password: `${PASSWORD}!` });
    expect(wrong).toEqual(unknown);
    expect(wrong.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'PASSWORD' });
    await enter(browser, { ...ingrid, account: ' Ingrid.Solberg ' });
    expect(await browser.name()).toBe('Employee ingrid.solberg');
  });

  it('accepts each code once, and none of another time', async () => {
    const tomas = await clinician('tomas.ferreira');
    await enrol(registry, visitor(), tomas);
    const code = codeOf(tomas.secret);
    const first = visitor();
    await first.ask(SIGN_IN, { account: tomas.account, password: PASSWORD });
    await first.ask(CONFIRM, { code });
    const second = visitor();
    await second.ask(SIGN_IN, { account: tomas.account, password: PASSWORD });
    for (const used of [code, codeOf(tomas.secret, -1), codeOf(tomas.secret, 3), 'abcdef']) {
      expect((await second.refused(CONFIRM, { code: used })).extensions).toMatchObject({ rule: 'CODE' });
    }
    await second.ask(CONFIRM, { code: codeOf(tomas.secret, 1) });
    expect(await second.name()).toBe('Employee tomas.ferreira');
  });

  it('lets one of two requests with the same code in', async () => {
    const twice = await clinician('twice');
    await enrol(registry, visitor(), twice);
    const browsers = [visitor(), visitor(), visitor(), visitor()];
    await Promise.all(browsers.map((browser) => browser.ask(SIGN_IN, { account: 'twice', password: PASSWORD })));
    const answers = await Promise.all(browsers.map((browser) => browser.send(CONFIRM, { code: codeOf(twice.secret) })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('asks for the password again after five wrong codes', async () => {
    const guess = await clinician('guesser');
    await enrol(registry, visitor(), guess);
    const browser = visitor();
    await browser.ask(SIGN_IN, { account: 'guesser', password: PASSWORD });
    for (let at = 0; at < 5; at += 1) await browser.refused(CONFIRM, { code: '000000' });
    const right = await browser.refused(CONFIRM, { code: codeOf(guess.secret) });
    expect(right.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'BEGIN_ANEW' });
  });

  it('lets people with several roles choose one, and change over later', async () => {
    const both = await employ(registry, 'two.hats', [
      [Role.CLINICIAN, north()],
      [Role.QUALITY, registry.southbank.id],
    ]);
    await enrol(registry, visitor(), both);
    const browser = visitor();
    await browser.ask(SIGN_IN, { account: 'two.hats', password: PASSWORD });
    const { confirmSecondFactor } = await browser.ask<{
      confirmSecondFactor: { step: string; roles: { id: string; role: string; centreName: string }[] };
    }>(CONFIRM, {
      code: codeOf(both.secret),
    });
    expect(confirmSecondFactor.step).toBe('CHOOSE_ROLE');
    expect(confirmSecondFactor.roles.map(({ role, centreName }) => `${role} ${centreName}`)).toEqual([
      'CLINICIAN Northfield Hospital',
      'QUALITY Southbank Hospital',
    ]);
    expect(await browser.name()).toBeNull();
    const [first, second] = confirmSecondFactor.roles;
    const choose = 'mutation ($id: String!) { chooseRole(roleId: $id) { viewer { role centre { code } } } }';
    const stranger = await clinician('no.such.hat');
    const [foreign] = await registry.behind.query<{ id: string }[]>(
      'select id from access.membership where person_id = $1',
      [stranger.personId],
    );
    expect((await browser.refused(choose, { id: foreign?.id })).extensions.code).toBe('NOT_FOUND');
    expect(await browser.ask(choose, { id: first?.id })).toEqual({
      chooseRole: { viewer: { role: 'CLINICIAN', centre: { code: 'NORTH' } } },
    });
    const before = browser.cookies.get('tonus');
    const switchRole = 'mutation ($id: ID!) { switchRole(roleId: $id) { role centre { code } } }';
    expect(await browser.ask(switchRole, { id: second?.id })).toEqual({
      switchRole: { role: 'QUALITY', centre: { code: 'SOUTH' } },
    });
    expect(browser.cookies.get('tonus')).not.toBe(before);
    expect((await browser.refused(switchRole, { id: foreign?.id })).extensions.code).toBe('NOT_FOUND');
  });

  it('keeps out whoever is disabled or has no role, right password or not', async () => {
    const out = await clinician('left.the.house');
    await enrol(registry, visitor(), out);
    await registry.writeAsItself('test employee disabled', (tx) =>
      tx.query('update access.person set disabled_at = now() where id = $1', [out.personId]),
    );
    expect(
      (await visitor().refused(SIGN_IN, { account: 'left.the.house', password: PASSWORD })).extensions,
    ).toMatchObject({ rule: 'PASSWORD' });
    const bare = await employ(registry, 'no.role', []);
    const code = await invite(registry, bare);
    const browser = visitor();
    const { acceptInvitation } = await browser.ask<{ acceptInvitation: { enrolment: { secret: string } } }>(ACCEPT, {
      input: { code, password: PASSWORD },
    });
    expect(
      (await browser.refused(CONFIRM, { code: codeOf(acceptInvitation.enrolment.secret) })).extensions,
    ).toMatchObject({ code: 'FORBIDDEN', rule: 'NO_ROLE' });
    expect(await trailOf(bare.personId)).toContain('sign-in denied');
  });

  it('stores passwords as argon2id and second factors sealed for their person', async () => {
    const [priya, jonas] = [await clinician('priya.nair'), await clinician('jonas.weber')];
    await enrol(registry, visitor(), priya);
    await enrol(registry, visitor(), jonas);
    const rows = await registry.behind.query<{ password_hash: string; totp_secret: Buffer }[]>(
      'select password_hash, totp_secret from access.credential where person_id = any($1)',
      [[priya.personId, jonas.personId]],
    );
    for (const { password_hash: hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
    for (const { totp_secret: sealed } of rows) expect(sealed).toHaveLength(4 + 12 + 16 + 20);
    await registry.behind.query(
      'update access.credential set totp_secret = (select totp_secret from access.credential where person_id = $1) where person_id = $2',
      [priya.personId, jonas.personId],
    );
    const browser = visitor();
    await browser.ask(SIGN_IN, { account: 'jonas.weber', password: PASSWORD });
    expect((await browser.refused(CONFIRM, { code: codeOf(priya.secret) })).extensions.code).toBe('INTERNAL');
  });

  it('leaves nothing that was typed in the trail', async () => {
    const typed = 'a-password-typed-as-account-name';
    await visitor().refused(SIGN_IN, { account: typed, password: 'another secret thing typed' });
    const [{ found }] = await registry.behind.query<[{ found: number }]>(
      `select count(*) as found from audit.event e where e::text like '%' || $1 || '%' or e::text like '%another secret%'`,
      [typed],
    );
    expect(found).toBe(0);
  });
});

describe('AUTH-5: unknown accounts take as long as known ones', () => {
  it('differs by less than the spread of either', async () => {
    const known = await clinician('timing.known');
    await enrol(registry, visitor(), known);
    const times: Record<string, number[]> = { known: [], unknown: [], noPassword: [] };
    await clinician('timing.bare');
    const accounts = { known: 'timing.known', unknown: 'timing.nobody', noPassword: 'timing.bare' };
    const browser = visitor();
    for (let round = 0; round < 33; round += 1) {
      for (const [kind, account] of Object.entries(accounts)) {
        const begun = performance.now();
        await browser.refused(SIGN_IN, { account, password: 'wrong but long enough' });
        // The first rounds warm up.
        if (round >= 3) times[kind]?.push(performance.now() - begun);
      }
    }
    const quantile = (values: number[] = [], share: number) =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
    const median = (kind: string) => quantile(times[kind], 0.5);
    const spread = Math.max(
      ...Object.values(times).map((values) => quantile(values, 0.75) - quantile(values, 0.25)),
      1,
    );
    for (const kind of ['unknown', 'noPassword']) {
      expect(Math.abs(median(kind) - median('known'))).toBeLessThan(Math.max(spread, 0.15 * median('known')));
    }
  }, 60_000);
});

describe('a reset', () => {
  it('replaces password and second factor, and ends what the old ones had opened', async () => {
    const forgot = await clinician('forgetful');
    const before = visitor();
    await enrol(registry, before, forgot);
    expect(await before.name()).toBe('Employee forgetful');
    const code = await invite(registry, forgot, 'RESET');
    const browser = visitor();
    const { acceptInvitation } = await browser.ask<{
      acceptInvitation: { step: string; enrolment: { secret: string } };
    }>(ACCEPT, {
      input: { code, password: 'harbour violin nectar candle' },
    });
    expect(acceptInvitation.step).toBe('ENROL_SECOND_FACTOR');
    expect(await before.name()).toBeNull();
    expect((await visitor().refused(SIGN_IN, { account: 'forgetful', password: PASSWORD })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });
    await browser.ask(CONFIRM, { code: codeOf(acceptInvitation.enrolment.secret) });
    expect(await browser.name()).toBe('Employee forgetful');
  });
});

describe('a proof that it is still she', () => {
  const PROVE = 'mutation ($proof: ProofInput!) { reauthenticate(proof: $proof) { authenticatedAt } }';
  const REPLACE = 'mutation { replaceSecondFactor { step enrolment { secret } } }';

  it('is asked for by what needs a fresh one, and renews the handle', async () => {
    const mara = await clinician('mara.lindt');
    const browser = visitor();
    await enrol(registry, browser, mara);
    await registry.behind.query(
      `update access.login_session set authenticated_at = now() - interval '5 minutes 1 second' where person_id = $1`,
      [mara.personId],
    );
    expect((await browser.refused(REPLACE)).extensions.code).toBe('REAUTH_REQUIRED');
    expect((await browser.refused(PROVE, { proof: { password: PASSWORD, code: '000000' } })).extensions).toMatchObject({
      rule: 'CODE',
    });
    expect(
      (await browser.refused(PROVE, { proof: { password: 'not this', code: codeOf(mara.secret) } })).extensions,
    ).toMatchObject({ rule: 'PASSWORD' });
    expect((await browser.refused(PROVE, { proof: {} })).extensions).toMatchObject({ rule: 'PASSWORD' });
    const old = browser.cookies.get('tonus');
    await browser.ask(PROVE, { proof: { password: PASSWORD, code: codeOf(mara.secret) } });
    expect(browser.cookies.get('tonus')).not.toBe(old);
    const thief = visitor();
    thief.cookies.set('tonus', old ?? '');
    expect(await thief.name()).toBeNull();
    const { replaceSecondFactor } = await browser.ask<{
      replaceSecondFactor: { step: string; enrolment: { secret: string } };
    }>(REPLACE);
    const other = visitor();
    await forgetCodes(registry, mara);
    await enter(other, mara, 1);
    await browser.ask(CONFIRM, { code: codeOf(replaceSecondFactor.enrolment.secret) });
    expect(await other.name()).toBeNull();
    expect(await browser.name()).toBe('Employee mara.lindt');
    const next = visitor();
    await next.ask(SIGN_IN, { account: mara.account, password: PASSWORD });
    await next.refused(CONFIRM, { code: codeOf(mara.secret, 1) });
    await next.ask(CONFIRM, { code: codeOf(replaceSecondFactor.enrolment.secret, 1) });
    expect(await trailOf(mara.personId)).toEqual(
      expect.arrayContaining(['proved again', 'proof failed', 'second factor set']),
    );
  });

  it('is a click of a persona, who has nothing to prove with', async () => {
    const browser = visitor();
    await browser.ask('mutation { signInAsPersona(code: "clinician") { name } }');
    const old = browser.cookies.get('tonus');
    await browser.ask(PROVE, { proof: {} });
    expect(browser.cookies.get('tonus')).not.toBe(old);
    expect((await browser.refused(REPLACE)).extensions).toMatchObject({ rule: 'NO_PASSWORD' });
  });

  it('is asked for with a change of the password', async () => {
    const change = await clinician('changing');
    const browser = visitor();
    await enrol(registry, browser, change);
    const other = visitor();
    await enter(other, change);
    const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    const next = 'harbour violin nectar candle';
    expect((await browser.refused(CHANGE, { input: { current: 'not this', next } })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });
    expect((await browser.refused(CHANGE, { input: { current: PASSWORD, next: 'short' } })).extensions).toMatchObject({
      rule: 'PASSWORD_LENGTH',
      field: 'next',
    });
    expect((await browser.refused(CHANGE, { input: { current: PASSWORD, next: PASSWORD } })).extensions).toMatchObject({
      rule: 'SAME',
    });
    await browser.ask(CHANGE, { input: { current: PASSWORD, next } });
    expect(await browser.name()).toBe('Employee changing');
    expect(await other.name()).toBeNull();
    expect((await visitor().refused(SIGN_IN, { account: 'changing', password: PASSWORD })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });
    const [{ kept }] = await registry.behind.query<[{ kept: number }]>(
      'select count(*) as kept from access.idempotency_key where person_id = $1',
      [change.personId],
    );
    expect(kept).toBe(0);
  });
});

describe('time', () => {
  it('of an open session ends after 30 minutes without a request, and after 12 hours anyway', async () => {
    const idle = await clinician('idle.hands');
    const browser = visitor();
    await enrol(registry, browser, idle);
    const move = (column: string, interval: string) =>
      registry.behind.query(`update access.login_session set ${column} = now() - $1::interval where person_id = $2`, [
        interval,
        idle.personId,
      ]);
    await move('last_seen_at', '29 minutes');
    expect(await browser.name()).toBe('Employee idle.hands');
    await move('last_seen_at', '30 minutes 1 second');
    expect(await browser.name()).toBeNull();
    await move('last_seen_at', '0');
    expect(await browser.name()).toBe('Employee idle.hands');
    const [{ hours }] = await registry.behind.query<[{ hours: string }]>(
      'select extract(epoch from expires_at - started_at)::integer / 3600 as hours from access.login_session where person_id = $1',
      [idle.personId],
    );
    expect(Number(hours)).toBe(12);
    await move('expires_at', '1 second');
    expect(await browser.name()).toBeNull();
  });

  it('of a code is that of the server', async () => {
    const early = await clinician('early.bird');
    await enrol(registry, visitor(), early);
    const browser = visitor();
    await browser.ask(SIGN_IN, { account: 'early.bird', password: PASSWORD });
    jest.spyOn(registry.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 3_600_000));
    expect((await browser.refused(CONFIRM, { code: codeOf(early.secret) })).extensions).toMatchObject({ rule: 'CODE' });
    await browser.ask(CONFIRM, { code: codeOf(early.secret, 120) });
  });
});
