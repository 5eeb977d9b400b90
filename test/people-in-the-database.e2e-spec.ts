import { v7 as uuid } from 'uuid';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import { openDatabase } from '../apps/api/src/database.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let app: DataSource;
let administrator: Actor;
let coordinator: Actor;

beforeAll(async () => {
  registry = await startRegistry();
  app = await openDatabase(registry.databaseUrls.app, 4);
  administrator = await registry.actor(Role.ADMINISTRATOR, null);
  coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
});
afterAll(async () => {
  await app.destroy();
  await registry.close();
});

/** A transaction of the role that serves requests, in somebody's login session and past every check of the API. */
async function begin(actor: Actor): Promise<QueryRunner> {
  const runner = app.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select set_config('app.session', $1, true)`, [actor.session]);
  await runner.query(`select audit.open_event('tried by hand', null, $1)`, [uuid()]);
  return runner;
}

/** What one statement does, as [rows, how many]; nothing of it stays. */
async function attempt(actor: Actor, sql: string, parameters: unknown[] = []): Promise<[unknown[], number]> {
  const runner = await begin(actor);
  try {
    return (await runner.query(sql, parameters)) as [unknown[], number];
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const rename = `update access.person set display_name = 'Mine', version = version + 1 where id = $1`;
const disable = 'update access.person set disabled_at = now(), version = version + 1 where id = $1';
const dismiss = 'delete from access.membership where person_id = $1';
const employ = 'insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)';
const link = `insert into access.federated_identity (issuer, subject, person_id) values ('https://login.example.org', $1, $2)`;
const invite = `insert into access.invitation (code_hash, purpose, person_id, invited_by, expires_at)
                values (sha256($1), 'RESET', $2, $3, now() + interval '1 day')`;

const policy = { code: '42501' };

describe('ISO-2: a coordinator, with the API out of the way', () => {
  it('changes somebody of her own centre', async () => {
    const { personId } = await registry.actor(Role.CLINICIAN, registry.northfield);
    expect((await attempt(coordinator, rename, [personId]))[1]).toBe(1);
    expect((await attempt(coordinator, dismiss, [personId]))[1]).toBe(1);
    await attempt(coordinator, employ, [uuid(), personId, 'QUALITY', registry.northfield.id]);
    await attempt(coordinator, link, ['own', personId]);
    await attempt(coordinator, invite, [Buffer.from('own'), personId, coordinator.personId]);
  });

  it.each([
    ['somebody of another centre', () => registry.actor(Role.CLINICIAN, registry.southbank)],
    ['an administrator', () => Promise.resolve(administrator)],
  ])('changes nothing of %s', async (_title, somebody) => {
    const { personId } = await somebody();
    for (const sql of [rename, disable, dismiss]) expect((await attempt(coordinator, sql, [personId]))[1]).toBe(0);
    const here = registry.northfield.id;
    await expect(attempt(coordinator, employ, [uuid(), personId, 'QUALITY', here])).rejects.toMatchObject(policy);
    await expect(attempt(coordinator, link, ['theirs', personId])).rejects.toMatchObject(policy);
    const code = [Buffer.from('theirs'), personId, coordinator.personId];
    await expect(attempt(coordinator, invite, code)).rejects.toMatchObject(policy);
  });

  it('sees no account, role, invitation or sign-in of another centre', async () => {
    const { personId } = await registry.actor(Role.CLINICIAN, registry.southbank);
    await registry.writeAsItself('account added', (tx) =>
      tx.query(`insert into access.account (person_id, name) values ($1, 'south.one')`, [personId]),
    );
    for (const table of ['account', 'membership', 'federated_identity', 'last_sign_in']) {
      const rows = await attempt(coordinator, `select person_id from access.${table} where person_id = $1`, [personId]);
      expect(rows).toEqual([]);
    }
  });

  it('makes nobody an administrator, and gives no role at another centre', async () => {
    const { personId } = await registry.actor(Role.CLINICIAN, registry.northfield);
    for (const [role, centre] of [
      ['ADMINISTRATOR', null],
      ['ADMINISTRATOR', registry.northfield.id],
      ['CLINICIAN', registry.southbank.id],
    ]) {
      await expect(attempt(coordinator, employ, [uuid(), personId, role, centre])).rejects.toMatchObject(policy);
    }
  });

  it('resets nothing of somebody who also works at another centre, only her roles here', async () => {
    const { personId } = await registry.actor(Role.CLINICIAN, registry.northfield);
    await registry.writeAsItself('role given', (tx) =>
      tx.query(employ, [uuid(), personId, 'CLINICIAN', registry.southbank.id]),
    );
    expect((await attempt(coordinator, rename, [personId]))[1]).toBe(0);
    await expect(attempt(coordinator, link, ['both', personId])).rejects.toMatchObject(policy);
    // The role here, and not the one at Southbank.
    expect((await attempt(coordinator, dismiss, [personId]))[1]).toBe(1);
  });

  it('reads no secret, whoever it belongs to', async () => {
    for (const sql of [
      'select password_hash from access.credential',
      'select totp_secret from access.credential',
      'select code_hash from access.invitation',
      'select handle_hash from access.login_session',
    ]) {
      await expect(attempt(administrator, sql)).rejects.toMatchObject(policy);
    }
  });
});

describe('an administrator', () => {
  it('cannot disable herself, nor take the role from herself', async () => {
    await expect(attempt(administrator, disable, [administrator.personId])).rejects.toMatchObject(policy);
    expect((await attempt(administrator, dismiss, [administrator.personId]))[1]).toBe(0);
  });

  it.each([
    ['take the role from each other', dismiss],
    ['disable each other', disable],
  ])('stays when the last two %s at the same time', async (_title, sql) => {
    const alone = await begin(administrator);
    await alone.query(`delete from access.membership where role = 'ADMINISTRATOR' and person_id <> $1`, [
      administrator.personId,
    ]);
    await alone.commitTransaction();
    await alone.release();
    const other = await registry.actor(Role.ADMINISTRATOR, null);
    const [mine, hers] = [await begin(administrator), await begin(other)];
    await mine.query(sql, [other.personId]);
    const second = hers.query(sql, [administrator.personId]).then(
      () => hers.commitTransaction(),
      async (error: unknown) => {
        await hers.rollbackTransaction();
        throw error;
      },
    );
    const outcome = expect(second).rejects.toMatchObject({ constraint: 'last_administrator' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await mine.commitTransaction();
    await outcome;
    await Promise.all([mine.release(), hers.release()]);
    const active = await registry.behind.query<{ id: string }[]>(
      `select p.id from access.person p join access.membership m on m.person_id = p.id
       where m.role = 'ADMINISTRATOR' and p.disabled_at is null`,
    );
    expect(active).toEqual([{ id: administrator.personId }]);
  });
});
