import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../apps/api/src/access/role.js';
import { StartUp } from '../apps/api/src/access/sign-in/start-up.js';
import {
  altered,
  CLIENT_ID,
  CLIENT_SECRET,
  HospitalProvider,
  signedByAnother,
  signedWithPublicKey,
  signedWithSharedSecret,
  unsigned,
  withClaims,
} from './oidc/hospital-provider.js';
import { freePort } from './registry/free-port.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { employ, type Employee } from './sign-in/staff.js';
import { Visitor } from './sign-in/visitor.js';

let registry: Registry;
let hospital: HospitalProvider;
let amara: Employee;
let secrets: string;
beforeAll(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  hospital = await HospitalProvider.start(`${origin}/sign-in/provider/callback`);
  secrets = mkdtempSync(join(tmpdir(), 'tonus-oidc-'));
  writeFileSync(join(secrets, 'oidc-client-secret'), CLIENT_SECRET, { mode: 0o600 });
  registry = await startRegistry({
    TONUS_MODE: 'production',
    TONUS_ORIGIN: origin,
    PORT: String(port),
    TONUS_LOG: 'errors',
    TONUS_SECRETS: secrets,
    TONUS_OIDC_ISSUER: hospital.issuer,
    TONUS_OIDC_CLIENT_ID: CLIENT_ID,
    TONUS_OIDC_NAME: 'Northfield Hospital',
    TONUS_OIDC_ACR: 'mfa',
  });
  amara = await employ(registry, 'amara.osei', [[Role.CLINICIAN, registry.northfield.id]]);
  await link('amara', amara);
});
afterAll(async () => {
  await registry.close();
  await hospital.stop();
  rmSync(secrets, { recursive: true, force: true });
});
beforeEach(() => Object.assign(hospital, { subject: 'amara', acr: 'mfa', askedSecondsAgo: 0, tampering: null }));

const link = (subject: string, { personId }: Employee): Promise<unknown> =>
  registry.writeAsItself('test identity linked', (tx) =>
    tx.query('insert into access.federated_identity (issuer, subject, person_id) values ($1, $2, $3)', [
      hospital.issuer,
      subject,
      personId,
    ]),
  );

/** Where the registry sends the browser, and where the provider sends it back to. */
async function throughProvider(browser: Visitor, query = ''): Promise<URL> {
  const left = await browser.fetch(`/sign-in/provider${query}`);
  expect(left.status).toBe(303);
  return hospital.visit(left.headers.get('location') ?? '');
}

async function signIn(browser: Visitor, query = ''): Promise<Response> {
  const back = await throughProvider(browser, query);
  return browser.fetch(`${back.pathname}${back.search}`);
}

const problemOf = async (browser: Visitor): Promise<string | null> =>
  (await browser.ask<{ signInProgress: { problem: string | null } }>('{ signInProgress { problem } }')).signInProgress
    .problem;

const INVALID = /did not sign you in, or its answer is not valid/;

describe('AUTH-1: signing in through the identity provider of the hospital', () => {
  it('asks with PKCE, state and nonce, and signs the linked person in', async () => {
    await registry.app.get(StartUp, { strict: false }).check();
    const browser = new Visitor(registry.url);
    expect(await browser.ask('{ registry { provider } }')).toEqual({ registry: { provider: 'Northfield Hospital' } });
    const done = await signIn(browser, '?to=/clinic/patients');
    expect([done.status, done.headers.get('location')]).toEqual([303, '/clinic/patients']);
    expect(await browser.ask('{ viewer { name role method } }')).toEqual({
      viewer: { name: 'Employee amara.osei', role: 'CLINICIAN', method: 'OIDC' },
    });
    const asked = Object.fromEntries(hospital.asked.at(-1) ?? []);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      acr_values: 'mfa',
      client_id: CLIENT_ID,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
    const [{ kept }] = await registry.behind.query<[{ kept: number }]>('select count(*) as kept from access.sign_in');
    expect(kept).toBe(0);
  });

  it('keeps tokens from the browser', async () => {
    const browser = new Visitor(registry.url);
    const done = await signIn(browser);
    expect(`${await done.text()} ${browser.received.join(' ')} ${done.headers.get('location')}`).not.toMatch(/eyJ/);
  });

  it.each([
    ['of another nonce', withClaims({ nonce: 'another' })],
    ['without a nonce', withClaims({ nonce: undefined })],
    ['of another issuer', withClaims({ iss: 'https://elsewhere.example' })],
    ['for another audience', withClaims({ aud: 'another client' })],
    ['for two audiences, and another client', withClaims({ aud: [CLIENT_ID, 'another'], azp: 'another' })],
    ['that has run out', withClaims({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['signed with the secret we share (HS256)', signedWithSharedSecret],
    ['signed with the public key (HS256)', signedWithPublicKey],
    ['without a signature (none)', unsigned],
    ['signed by somebody else', signedByAnother],
    ['altered after it was signed', altered],
  ])('refuses a token %s', async (_which, tampering) => {
    hospital.tampering = tampering;
    const browser = new Visitor(registry.url);
    await signIn(browser);
    expect(await browser.name()).toBeNull();
    expect(await problemOf(browser)).toMatch(INVALID);
    hospital.tampering = null;
    await signIn(browser);
    expect(await browser.name()).toBe('Employee amara.osei');
  });

  it('takes what it changed itself, so that the refusals above are for what was changed', async () => {
    hospital.tampering = withClaims({});
    const browser = new Visitor(registry.url);
    await signIn(browser);
    expect(await browser.name()).toBe('Employee amara.osei');
  });

  it.each([
    ['state', 'another'],
    ['state', null],
    ['iss', 'https://elsewhere.example'],
    ['iss', null],
    ['code', 'another'],
    ['code', null],
  ])('refuses an answer whose %s is %s', async (name, value) => {
    const browser = new Visitor(registry.url);
    const back = await throughProvider(browser);
    if (value === null) back.searchParams.delete(name);
    else back.searchParams.set(name, value);
    await browser.fetch(`${back.pathname}${back.search}`);
    expect(await browser.name()).toBeNull();
    expect(await problemOf(browser)).toMatch(INVALID);
  });

  it('refuses a code a second time, here and in another browser', async () => {
    const browser = new Visitor(registry.url);
    const back = await throughProvider(browser);
    const answer = `${back.pathname}${back.search}`;
    await browser.fetch(answer);
    expect(await browser.name()).toBe('Employee amara.osei');
    await browser.ask('mutation { signOut }');
    await browser.fetch(answer);
    expect(await browser.name()).toBeNull();
    expect(await problemOf(browser)).toMatch(/too late or a second time/);

    const thief = new Visitor(registry.url);
    await thief.fetch(answer);
    expect(await thief.name()).toBeNull();
  });

  it('refuses a stolen code in the sign-in of somebody else: it belongs to another verifier', async () => {
    const stolen = await throughProvider(new Visitor(registry.url));
    const thief = new Visitor(registry.url);
    const own = await throughProvider(thief);
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    await thief.fetch(`${own.pathname}${own.search}`);
    expect(await thief.name()).toBeNull();
    expect(await problemOf(thief)).toMatch(INVALID);
  });

  it('makes no account: who is not linked learns what to pass on', async () => {
    hospital.subject = 'ingrid';
    const browser = new Visitor(registry.url);
    await signIn(browser);
    expect(await browser.name()).toBeNull();
    expect(await problemOf(browser)).toContain(`issuer ${hospital.issuer}, subject ingrid`);
    const [{ people }] = await registry.behind.query<[{ people: number }]>(
      `select count(*) as people from access.federated_identity`,
    );
    expect(people).toBe(1);
  });

  it('refuses less assurance than this registry asks for', async () => {
    hospital.acr = 'pwd';
    hospital.tampering = withClaims({ acr: 'pwd' });
    const browser = new Visitor(registry.url);
    await signIn(browser);
    expect(await browser.name()).toBeNull();
    expect(await problemOf(browser)).toMatch(/less than this registry asks for/);
    hospital.tampering = withClaims({ acr: undefined, amr: ['pwd', 'mfa'] });
    await signIn(browser);
    expect(await browser.name()).toBe('Employee amara.osei');
  });

  it('leads back to pages of this registry only', async () => {
    for (const to of [
      '//elsewhere.example/',
      'https://elsewhere.example/',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const browser = new Visitor(registry.url);
      expect((await signIn(browser, `?to=${encodeURIComponent(to)}`)).headers.get('location')).toBe('/');
    }
  });
});

describe('proving again through the identity provider', () => {
  const aged = () =>
    registry.behind.query(
      `update access.login_session set authenticated_at = now() - interval '1 hour' where person_id = $1`,
      [amara.personId],
    );
  const fresh = async (browser: Visitor) =>
    (await browser.ask<{ account: { fresh: boolean } }>('{ account { fresh } }')).account.fresh;

  it('asks the person anew, and renews the handle', async () => {
    const browser = new Visitor(registry.url);
    await signIn(browser);
    await aged();
    expect(await fresh(browser)).toBe(false);
    expect((await browser.refused('mutation { reauthenticate(proof: {}) { name } }')).extensions).toMatchObject({
      rule: 'PROVIDER',
    });
    const before = browser.cookies.get('tonus');
    const done = await signIn(browser, '?again=1&to=/account');
    expect(done.headers.get('location')).toBe('/account');
    expect(Object.fromEntries(hospital.asked.at(-1) ?? [])).toMatchObject({ max_age: '0', prompt: 'login' });
    expect(await fresh(browser)).toBe(true);
    expect(browser.cookies.get('tonus')).not.toBe(before);
  });

  it('is not proved by an old sign-in at the provider, or by somebody else', async () => {
    const other = await employ(registry, 'other.person', [[Role.CLINICIAN, registry.northfield.id]]);
    await link('other', other);
    const browser = new Visitor(registry.url);
    await signIn(browser);
    await aged();
    hospital.tampering = withClaims({ auth_time: Math.floor(Date.now() / 1000) - 600 });
    await signIn(browser, '?again=1');
    expect(await fresh(browser)).toBe(false);
    hospital.tampering = withClaims({ auth_time: undefined });
    await signIn(browser, '?again=1');
    expect(await fresh(browser)).toBe(false);
    hospital.tampering = null;
    hospital.subject = 'other';
    await signIn(browser, '?again=1');
    expect(await fresh(browser)).toBe(false);
    expect(await browser.name()).toBe('Employee amara.osei');
  });
});

describe('a registry whose provider is half set up', () => {
  it('does not start without the secret the provider gave it', async () => {
    rmSync(join(secrets, 'oidc-client-secret'));
    await expect(registry.app.get(StartUp, { strict: false }).check()).rejects.toThrow(
      /TONUS_OIDC_CLIENT_SECRET is not set/,
    );
  });
});
