import { randomUUID } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { getDataSourceToken } from '@nestjs/typeorm';
import { newHandle } from '../apps/api/src/access/handles.js';
import { AUTH } from '../apps/api/src/access/auth-store.js';
import { countedInDatabase } from '../apps/api/src/rates/limiter.js';
import { noRateLimits, rateLimits } from '../apps/api/src/rates/limits.js';
import { LoginThrottle } from '../apps/api/src/rates/login-throttle.js';
import { RateLimited } from '../apps/api/src/rates/rate-limited.js';
import { Rates } from '../apps/api/src/rates/rates.js';
import { issue, OPEN } from './caregiver/answers.js';
import { rawRequest, type RawAnswer } from './registry/raw-request.js';
import { startRegistry, type Registry } from './registry/registry.js';

const SIGN_IN = 'mutation { signInAsPersona(code: "clinician") { name } }';
const TEN = `{ ${Array.from({ length: 10 }, (_, index) => `q${String(index)}: viewer { name }`).join(' ')} }`;
const DEATH =
  'mutation { recordDeath(input: {patientId: "018f0000-0000-7000-8000-000000000000", expectedVersion: 1, diedOn: "2020-01-01"}) { id } }';

let registry: Registry;
let behindProxy: Registry;

beforeAll(async () => {
  [registry, behindProxy] = await Promise.all([
    startRegistry({}, { limits: rateLimits }),
    startRegistry({}, { limits: rateLimits, trustedProxies: ['127.0.0.1'] }),
  ]);
});
afterAll(async () => {
  await registry.close();
  await behindProxy.close();
});

const send = (query: string, headers: Record<string, string> = {}, to = registry): Promise<RawAnswer> =>
  rawRequest(`${to.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: to.url, ...headers },
    body: JSON.stringify({ query }),
  });

async function signIn(headers: Record<string, string> = {}, to = registry): Promise<{ cookie: string }> {
  const answer = await send(SIGN_IN, headers, to);
  return { cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '' };
}

/** How many requests pass until one is refused. */
async function passing(most: number, request: (index: number) => Promise<RawAnswer>): Promise<number> {
  for (let sent = 0; sent < most; sent += 1) {
    const answer = await request(sent);
    if (answer.body.includes('RATE_LIMITED')) {
      expect(answer.status).toBe(429);
      expect(answer.headers['retry-after']).toMatch(/^[1-9]\d?$/);
      expect(answer.body).toMatch(/Try again in \d+ seconds?\./);
      return sent;
    }
  }
  return most;
}

describe('RATE-1: a login session', () => {
  it('asks 600 fields a minute, however they are put into requests', async () => {
    const session = await signIn();
    expect(await passing(30, () => send(TEN, session))).toBe(30);
    const hidden = `query { ...A ... { ...A } } fragment A on Query { ${TEN.slice(1, -1).split(' q').slice(0, 6).join(' q')} }`;
    expect(await passing(60, () => send(hidden, session))).toBe(30);
    expect((await send('{ viewer { name } }', await signIn())).status).toBe(200);
  });

  it('acts 60 times a minute, and may always ask and leave', async () => {
    const session = await signIn();
    expect(await passing(70, () => send(DEATH, session))).toBe(60);
    expect((await send('{ viewer { name } }', session)).body).toContain('Osei');
    expect((await send('mutation { signOut }', session)).body).toContain('"signOut":true');
    expect((await send('{ viewer { name } }', session)).body).not.toContain('Osei');
  });
});

describe('RATE-1: somebody who is not signed in', () => {
  it('is counted by address, whatever address and cookie the request claims', async () => {
    const before = await passing(100, (index) =>
      send(TEN, {
        'x-forwarded-for': `198.51.100.${String(index)}`,
        forwarded: `for=198.51.100.${String(index)}`,
        'x-real-ip': '198.51.100.7',
        cookie: `tonus=${String(index).repeat(43).slice(0, 43)}`,
      }),
    );
    // Those who signed in above came from the same address.
    expect(before).toBeGreaterThan(50);
    expect(before).toBeLessThanOrEqual(60);
  });

  it('is counted by the address a trusted proxy saw, not by what the client wrote before it', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const forged = await passing(100, (index) =>
      send(TEN, from(`198.51.100.${String(index)}, 203.0.113.9`), behindProxy),
    );
    expect(forged).toBe(60);
    expect((await send('{ viewer { name } }', from('203.0.113.10'), behindProxy)).status).toBe(200);
    const sameHousehold = (index: number) => from(`2001:db8:1:2:${index.toString(16)}::1`);
    expect(await passing(100, (index) => send(TEN, sameHousehold(index), behindProxy))).toBe(60);
    expect((await send('{ viewer { name } }', from('2001:db8:1:3::1'), behindProxy)).status).toBe(200);
  });
});

describe('RATE-1: guessing a password', () => {
  const OWNER = 'amara.osei@northfield.example';
  const AT_WORK = '203.0.113.1';
  let throttle: LoginThrottle;

  beforeAll(() => (throttle = registry.app.get(LoginThrottle)));
  beforeEach(() => registry.behind.query('delete from access.rate'));

  /** Another process on the same database. */
  const elsewhere = () =>
    new LoginThrottle({
      limits: rateLimits,
      count: (allowance) => countedInDatabase(registry.app.get<DataSource>(getDataSourceToken(AUTH)), allowance),
    });

  async function guess(account: string, address: string, by = throttle): Promise<'looked at' | RateLimited> {
    try {
      await by.beforeAttempt(account, address);
    } catch (refused) {
      if (refused instanceof RateLimited) return refused;
      throw refused;
    }
    await by.failed(account, address);
    return 'looked at';
  }

  async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
    const began = Date.now();
    await work();
    return Date.now() - began;
  }

  it('is slowed down after five failures, more with each, and told how long in words', async () => {
    for (let failure = 0; failure < 5; failure += 1) {
      expect(await millisecondsOf(() => guess(OWNER, AT_WORK))).toBeLessThan(500);
    }
    expect(await millisecondsOf(() => guess(OWNER, AT_WORK))).toBeGreaterThan(900);
    expect(await millisecondsOf(() => guess(OWNER, AT_WORK))).toBeGreaterThan(1_900);
    expect(await millisecondsOf(() => guess(OWNER, AT_WORK))).toBeGreaterThan(3_900);
    const refused = await guess(OWNER, AT_WORK);
    expect(refused).toBeInstanceOf(RateLimited);
    expect((refused as RateLimited).message).toMatch(
      /^This sign-in has failed several times\. Try again in [78] seconds\.$/,
    );
    expect((refused as RateLimited).extensions.http.headers.get('retry-after')).toMatch(/^[78]$/);
  }, 30_000);

  it('is not faster with many attempts at once, in another process, or with the account typed otherwise', async () => {
    const attempts = Array.from({ length: 40 }, (_, index) =>
      guess(index % 2 ? OWNER : ` ${OWNER.toUpperCase()}`, AT_WORK, index % 3 ? throttle : elsewhere()),
    );
    const looked = (await Promise.all(attempts)).filter((outcome) => outcome === 'looked at').length;
    expect(looked).toBeGreaterThanOrEqual(5);
    expect(looked).toBeLessThanOrEqual(10);
  }, 30_000);

  it('from elsewhere keeps nobody out: the owner signs in without delay', async () => {
    for (let failure = 0; failure < 12; failure += 1) await guess(OWNER, '198.51.100.1');
    for (let address = 2; address < 60; address += 1) {
      for (let failure = 0; failure < 3; failure += 1) await guess(OWNER, `198.51.100.${String(address)}`);
    }
    expect(await millisecondsOf(() => throttle.beforeAttempt(OWNER, AT_WORK))).toBeLessThan(500);
    await throttle.succeeded(OWNER, AT_WORK);
  }, 60_000);

  it('from the same hospital delays the owner by seconds, and her success ends it', async () => {
    for (let failure = 0; failure < 6; failure += 1) await guess(OWNER, AT_WORK);
    const waited = await millisecondsOf(() => throttle.beforeAttempt(OWNER, AT_WORK));
    expect(waited).toBeGreaterThan(1_000);
    expect(waited).toBeLessThan(5_000);
    await throttle.succeeded(OWNER, AT_WORK);
    expect(await millisecondsOf(() => guess(OWNER, AT_WORK))).toBeLessThan(500);
  }, 30_000);

  it('of many accounts is refused after 100 in an hour; who signs in there still may', async () => {
    await throttle.beforeAttempt(OWNER, AT_WORK);
    await throttle.succeeded(OWNER, AT_WORK);
    let looked = 0;
    for (let account = 0; account < 130; account += 1) {
      if ((await guess(`person-${String(account)}`, AT_WORK)) === 'looked at') looked += 1;
    }
    expect(looked).toBe(100);
    const refused = await guess('somebody', AT_WORK, elsewhere());
    expect((refused as RateLimited).message).toMatch(
      /^There have been too many attempts to sign in from your network\. Try again in \d+ minutes\.$/,
    );
    await throttle.beforeAttempt(OWNER, AT_WORK);
    await throttle.succeeded(OWNER, AT_WORK);
    expect(await guess('somebody', '203.0.113.2')).toBe('looked at');
  }, 60_000);

  it('that succeeds is not counted: a whole hospital signs in from one address', async () => {
    for (let person = 0; person < 150; person += 1) {
      await throttle.beforeAttempt(`person-${String(person)}`, AT_WORK);
      await throttle.succeeded(`person-${String(person)}`, AT_WORK);
    }
  }, 30_000);

  it('leaves no account and no address in the table', async () => {
    await guess(OWNER, AT_WORK);
    const rows = JSON.stringify(await registry.behind.query('select * from access.rate'));
    expect(rows).toContain('login-failures');
    expect(rows).not.toMatch(/osei|203\.0/);
  });
});

describe('RATE-1: what may be done a few times', () => {
  it('ends with ten exports of a person in a day, and ten attempts at a link in an hour', async () => {
    const rates = registry.app.get(Rates);
    for (let time = 0; time < 10; time += 1) {
      await rates.countExport('018f0000-0000-7000-8000-000000000000');
      await rates.countLinkAttempt('203.0.113.1');
    }
    await expect(rates.countExport('018f0000-0000-7000-8000-000000000000')).rejects.toThrow(
      /as many exports .* Try again in 24 hours\.$/,
    );
    await expect(rates.countLinkAttempt('203.0.113.1')).rejects.toThrow(/Try again in 60 minutes\.$/);
    await rates.countExport('018f0000-0000-7000-8000-000000000001');
  });

  it('lets ten unknown links of an address be tried, and still opens one that is good', async () => {
    const another = await startRegistry({}, { limits: { ...noRateLimits, linkAttemptsPerHour: 10 } });
    const clinician = await another.client('clinician');
    const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
      'mutation { recordPatient(input: { birthYear: 1980 }) { id } }',
    );
    const { token } = await issue(clinician, { patientId: recordPatient.id });
    const tried = async (link: string, forged: string): Promise<string | undefined> => {
      const { body } = await send(OPEN, { 'tonus-link': link, 'x-forwarded-for': forged }, another);
      return (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
    };
    const codes: (string | undefined)[] = [];
    for (let time = 0; time < 12; time += 1) codes.push(await tried(newHandle(), `198.51.100.${String(time)}`));
    expect(codes).toEqual([...Array<string>(10).fill('NOT_FOUND'), 'RATE_LIMITED', 'RATE_LIMITED']);
    expect(await tried(token, '198.51.100.99')).toBeUndefined();
    await another.close();
  });
});
