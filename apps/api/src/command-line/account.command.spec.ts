import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { ACCEPT, enrol, PASSWORD } from '../../../../test/sign-in/staff.js';
import { codeOf, CONFIRM, SIGN_IN, Visitor } from '../../../../test/sign-in/visitor.js';
import { startRegistry, type Registry } from '../../../../test/registry/registry.js';
import { AppModule } from '../app.module.js';
import { runCommand } from './run-command.js';

let registry: Registry;
let secrets: string;
beforeAll(async () => {
  secrets = join(mkdtempSync(join(tmpdir(), 'tonus-accounts-')), 'secrets');
  registry = await startRegistry({ TONUS_SECRETS: secrets });
});
afterAll(async () => {
  await registry.close();
  rmSync(join(secrets, '..'), { recursive: true, force: true });
});

async function type(...line: readonly string[]) {
  let printed = '';
  let complained = '';
  const { app, auth, migrator, steward } = registry.databaseUrls;
  const code = await runCommand(line, {
    environment: {
      TONUS_APP_DATABASE_URL: app,
      TONUS_AUTH_DATABASE_URL: auth,
      TONUS_MIGRATOR_DATABASE_URL: migrator,
      TONUS_STEWARD_DATABASE_URL: steward,
      TONUS_SECRETS: secrets,
    },
    print: (text) => (printed += text),
    complain: (text) => (complained += text),
    openRegistry: (config) =>
      NestFactory.createApplicationContext(AppModule.with({ ...config, durable: false }), {
        logger: false,
        abortOnError: false,
      }),
  });
  return { code, printed, complained };
}

const codeIn = (printed: string): string => /\/invitation#(\S{43})$/m.exec(printed)?.[1] ?? '';
const visitor = () => new Visitor(registry.url);

describe('tonus account', () => {
  it('invites, lists, resets, signs out and disables a person, and the history says who did', async () => {
    const invited = await type(
      'account',
      'invite',
      'Amara.Osei',
      '--display',
      'Dr Amara Osei',
      '--role',
      'clinician',
      '--centre',
      'NORTH',
    );
    expect(invited).toMatchObject({ code: 0, complained: '' });
    expect((await type('account', 'list')).printed).toBe('amara.osei\tDr Amara Osei\tCLINICIAN NORTH\tinvited\n');

    const browser = visitor();
    const { acceptInvitation } = await browser.ask<{ acceptInvitation: { enrolment: { secret: string } } }>(ACCEPT, {
      input: { code: codeIn(invited.printed), password: PASSWORD },
    });
    await browser.ask(CONFIRM, { code: codeOf(acceptInvitation.enrolment.secret) });
    expect(await browser.name()).toBe('Dr Amara Osei');
    expect((await type('account', 'list')).printed).toContain('in use');

    expect(await type('account', 'end-sessions', 'amara.osei')).toMatchObject({ printed: '1 login session ended.\n' });
    expect(await browser.name()).toBeNull();

    const reset = await type('account', 'reset', 'amara.osei');
    const next = 'harbour violin nectar candle';
    await visitor().ask(ACCEPT, { input: { code: codeIn(reset.printed), password: next } });
    expect((await visitor().refused(SIGN_IN, { account: 'amara.osei', password: PASSWORD })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });

    expect(await type('account', 'disable', 'amara.osei')).toMatchObject({ code: 0 });
    expect((await visitor().refused(SIGN_IN, { account: 'amara.osei', password: next })).extensions).toMatchObject({
      rule: 'PASSWORD',
    });
    expect((await type('account', 'list')).printed).toContain('disabled');
    const events = await registry.behind.query<{ action: string }[]>(
      `select action from audit.event where person_id = '00000000-0000-7000-8000-000000000001' and action ~ 'person|credentials|login session' order by seq`,
    );
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person invited', 'login session ended', 'credentials reset', 'person disabled']),
    );
  }, 60_000);

  it.each([
    [['account', 'invite', 'x.y'], 64, /--display/],
    [['account', 'invite', 'x.y', '--display', 'X', '--role', 'boss'], 64, /CLINICIAN, QUALITY/],
    [['account', 'invite', 'x.y', '--display', 'X', '--role', 'QUALITY'], 64, /--centre/],
    [['account', 'invite', 'x y', '--display', 'X', '--role', 'ADMINISTRATOR'], 1, /An account name has/],
    [
      ['account', 'invite', 'x.y', '--display', 'X', '--role', 'QUALITY', '--centre', 'NOWHERE'],
      1,
      /no centre NOWHERE/,
    ],
    [['account', 'reset', 'nobody.here'], 1, /no such account/],
    [['account', 'reset'], 64, /Name one account/],
    [['secrets', 'rotate', 'everything'], 64, /totp-key/],
  ])('answers %j with one sentence', async (line, code, sentence) => {
    const answer = await type(...line);
    expect(answer).toMatchObject({ code, printed: '' });
    expect(answer.complained).toMatch(sentence);
  });
});

describe('SECR-2: rotation under load', () => {
  it('gives second factors a new key while people sign in with them', async () => {
    const staff = await Promise.all(
      ['rota.one', 'rota.two', 'rota.three'].map(async (account) => {
        const { printed } = await type(
          'account',
          'invite',
          account,
          '--display',
          account,
          '--role',
          'QUALITY',
          '--centre',
          'NORTH',
        );
        const [row] = await registry.behind.query<{ person_id: string }[]>(
          'select person_id from access.account where name = $1',
          [account],
        );
        expect(codeIn(printed)).toHaveLength(43);
        const employee = { personId: row?.person_id ?? '', account, secret: '' };
        await enrol(registry, visitor(), employee);
        return employee;
      }),
    );
    const before = readFileSync(join(secrets, 'totp-key'), 'utf8');
    let rotating = true;
    let signedIn = 0;
    const load = staff.map(async (employee) => {
      while (rotating) {
        await registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [
          employee.personId,
        ]);
        const browser = visitor();
        await browser.ask(SIGN_IN, { account: employee.account, password: PASSWORD });
        await browser.ask(CONFIRM, { code: codeOf(employee.secret) });
        signedIn += 1;
      }
    });
    const rotated = await type('secrets', 'rotate', 'totp-key');
    rotating = false;
    await Promise.all(load);
    expect(rotated).toMatchObject({ code: 0, printed: 'The key is new; 3 second factors were sealed anew.\n' });
    expect(signedIn).toBeGreaterThan(3);
    const after = readFileSync(join(secrets, 'totp-key'), 'utf8');
    expect(after).not.toBe(before);
    expect(after).not.toContain(',');
    for (const employee of staff) {
      await registry.behind.query('update access.credential set totp_last_step = null where person_id = $1', [
        employee.personId,
      ]);
      const browser = visitor();
      await browser.ask(SIGN_IN, { account: employee.account, password: PASSWORD });
      await browser.ask(CONFIRM, { code: codeOf(employee.secret) });
    }
  }, 60_000);
});
