import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Clock } from '../apps/api/src/access/clock.js';
import { StartUp } from '../apps/api/src/access/sign-in/start-up.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { PASSWORD } from './sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from './sign-in/visitor.js';

const ORIGIN = 'https://tonus.example.org';
const SET_UP = 'mutation ($input: SetUpInput!) { setUpRegistry(input: $input) { step enrolment { secret } } }';
const administrator = { account: 'Jonas.Weber', name: 'Jonas Weber', password: PASSWORD };

let registry: Registry;
let secrets: string;
beforeEach(async () => {
  secrets = join(mkdtempSync(join(tmpdir(), 'tonus-set-up-')), 'secrets');
  registry = await startRegistry({
    TONUS_MODE: 'production',
    TONUS_ORIGIN: ORIGIN,
    TONUS_SECRETS: secrets,
    TONUS_LOG: 'errors',
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await registry.close();
  rmSync(join(secrets, '..'), { recursive: true, force: true });
});

const visitor = () => new Visitor(registry.url, ORIGIN);

/** What a start prints; null when it prints nothing. */
async function printed(): Promise<string | null> {
  const said: string[] = [];
  await registry.app.get(StartUp, { strict: false }).offerSetUp((sentence) => said.push(sentence));
  return /^ {4}([A-Za-z0-9_-]{43})$/m.exec(said.join('\n'))?.[1] ?? null;
}

describe('the first start of a real registry', () => {
  it('prints a code that makes one administrator, once', async () => {
    const code = await printed();
    const browser = visitor();
    const poor = await browser.refused(SET_UP, { input: { ...administrator, code, password: 'jonasweber12345678' } });
    expect(poor.extensions).toMatchObject({ rule: 'PASSWORD_COMMON', field: 'password' });
    const form = await browser.refused(SET_UP, { input: { ...administrator, code, account: 'jonas weber' } });
    expect(form.extensions).toMatchObject({ rule: 'FORM', field: 'account' });
    const { setUpRegistry } = await browser.ask<{ setUpRegistry: { step: string; enrolment: { secret: string } } }>(
      SET_UP,
      { input: { ...administrator, code } },
    );
    expect(setUpRegistry.step).toBe('ENROL_SECOND_FACTOR');
    expect(await browser.name()).toBeNull();
    expect(
      (await visitor().refused(SET_UP, { input: { ...administrator, account: 'second', code } })).extensions.code,
    ).toBe('NOT_FOUND');
    await browser.ask(CONFIRM, { code: codeOf(setUpRegistry.enrolment.secret) });
    expect(await browser.ask('{ viewer { name role } account { account } }')).toEqual({
      viewer: { name: 'Jonas Weber', role: 'ADMINISTRATOR' },
      account: { account: 'jonas.weber' },
    });
    expect(await printed()).toBeNull();
    const changes = await registry.behind.query<{ relation: string }[]>(
      `select c.relation from audit.change c join audit.event e on e.seq = c.event_seq where e.action = 'registry set up' order by c.seq`,
    );
    expect(changes.map(({ relation }) => relation)).toEqual(['person', 'account', 'membership']);
  });

  it('voids the code of the start before, and keeps none in the clear', async () => {
    const first = await printed();
    const second = await printed();
    expect(second).not.toBe(first);
    expect((await visitor().refused(SET_UP, { input: { ...administrator, code: first } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const rows = await registry.behind.query<object[]>('select invitation::text as everything from access.invitation');
    expect(JSON.stringify(rows)).not.toContain(second);
    expect(rows).toHaveLength(1);
    await visitor().ask(SET_UP, { input: { ...administrator, code: second } });
  });

  it('makes the code good for 60 minutes', async () => {
    const code = await printed();
    const clock = jest.spyOn(registry.app.get(Clock), 'now');
    clock.mockReturnValue(new Date(Date.now() + 60 * 60_000 + 1_000));
    expect((await visitor().refused(SET_UP, { input: { ...administrator, code } })).extensions.code).toBe('NOT_FOUND');
    clock.mockReturnValue(new Date(Date.now() + 59 * 60_000));
    expect(await visitor().ask(SET_UP, { input: { ...administrator, code } })).toMatchObject({
      setUpRegistry: { step: 'ENROL_SECOND_FACTOR' },
    });
  });

  it('makes one administrator of two requests at once', async () => {
    const code = await printed();
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((account) =>
        visitor().send(SET_UP, { input: { ...administrator, account: `${account}.first`, code } }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const [{ people }] = await registry.behind.query<[{ people: number }]>(
      'select count(*) as people from access.account',
    );
    expect(people).toBe(1);
  });
});

describe('the key of second factors', () => {
  it('is made at the first start, for this account alone', async () => {
    await registry.app.get(StartUp, { strict: false }).check();
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    expect(statSync(join(secrets, 'totp-key')).mode & 0o777).toBe(0o600);
  });

  it('must not be readable by others, wrong, or lost', async () => {
    const startUp = registry.app.get(StartUp, { strict: false });
    const code = await printed();
    const browser = visitor();
    const { setUpRegistry } = await browser.ask<{ setUpRegistry: { enrolment: { secret: string } } }>(SET_UP, {
      input: { ...administrator, code },
    });
    await browser.ask(CONFIRM, { code: codeOf(setUpRegistry.enrolment.secret) });
    const file = join(secrets, 'totp-key');
    const key = readFileSync(file, 'utf8');
    await startUp.check();
    chmodSync(file, 0o640);
    await expect(startUp.check()).rejects.toThrow(/Others can read .*totp-key/);
    chmodSync(file, 0o600);
    writeFileSync(file, 'c2hvcnQ');
    await expect(startUp.check()).rejects.toThrow(/needs 32 random ones/);
    rmSync(file);
    await expect(startUp.check()).rejects.toThrow(/stored under another key/);
    writeFileSync(file, key, { mode: 0o600 });
    await startUp.check();
    expect(
      (await visitor().refused(SIGN_IN, { account: 'jonas.weber', password: 'not this one at all' })).extensions.code,
    ).toBe('UNAUTHENTICATED');
  });
});
