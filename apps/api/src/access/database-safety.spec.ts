import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { readConfig } from '../config.js';
import { openDatabase } from '../database.js';
import { createServer } from '../server.js';
import { refuseUnsafeDatabase, unsafeAspects } from './database-safety.js';

let database: TestDatabase;
let app: DataSource;
let superuser: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await openDatabase(database.urls.app, 1);
  superuser = await openDatabase(database.superuserUrl, 1);
});
afterAll(async () => {
  await app.destroy();
  await superuser.destroy();
  await database.drop();
});

const aspects = (dataSource = app) => unsafeAspects(dataSource, { durable: false });

describe('ISO-5: the catalogue of the database', () => {
  it('has nothing a row could get out by', async () => {
    expect(await aspects()).toEqual([]);
  });

  it.each([
    [
      'a table without forced policies',
      'create table registry.leak (n int); alter table registry.leak enable row level security',
      'registry.leak has no forced row-level security',
      'drop table registry.leak',
    ],
    [
      'a table without any policy',
      'create table audit.leak (n int); alter table audit.leak enable row level security, force row level security',
      'audit.leak has no policy',
      'drop table audit.leak',
    ],
    [
      'a view with its owner’s rights',
      'create view public.leak as select * from registry.patient',
      'public.leak shows rows with the rights of its owner',
      'drop view public.leak',
    ],
    [
      'a materialised view',
      'create materialized view analysis.leak as select * from registry.patient',
      'analysis.leak shows rows with the rights of its owner',
      'drop materialized view analysis.leak',
    ],
    [
      'a definer function nobody listed',
      `create function public.leak() returns bigint language sql security definer set search_path = pg_catalog, pg_temp as 'select 1::bigint'`,
      'public.leak runs with the rights of its owner and is not on the list',
      'drop function public.leak',
    ],
    [
      'a definer function that finds its tables by any path',
      'alter function sec.session() reset search_path',
      'sec.session runs with the rights of its owner and finds its tables by any path',
      'alter function sec.session() set search_path = pg_catalog, pg_temp',
    ],
  ])('is found to have %s', async (_what, sql, finding, undo) => {
    await superuser.query(sql);
    expect(await aspects()).toContain(finding);
    await superuser.query(undo);
    expect(await aspects()).toEqual([]);
  });
});

describe('ISO-6: the server refuses to start', () => {
  it('as a superuser, in one sentence that names all that is wrong', async () => {
    expect(await aspects(superuser)).toEqual(
      expect.arrayContaining(['it is a superuser', 'it bypasses row-level security', 'it may truncate tables']),
    );
    await expect(refuseUnsafeDatabase(superuser, { durable: false })).rejects.toThrow(
      /^The database is not safe to serve from: it is a superuser; /,
    );
  });

  // Roles belong to the whole cluster, which other tests use: each case makes one of its own.
  it.each([
    ['as a role that owns tables', 'it owns tables', (role: string) => `alter table registry.score owner to ${role}`],
    [
      'as a role that bypasses policies',
      'it bypasses row-level security',
      (role: string) => `alter role ${role} bypassrls`,
    ],
    [
      'as a role that may become the owner',
      'it may become the owner of the tables',
      (role: string) => `grant tonus_owner to ${role}`,
    ],
    ['as a role that may make roles', 'it may make roles', (role: string) => `alter role ${role} createrole`],
    [
      'as a role that may truncate',
      'it may truncate tables',
      (role: string) => `grant truncate on registry.score to ${role}`,
    ],
  ])('%s', async (_when, finding, sql) => {
    const role = `test_${randomBytes(6).toString('hex')}`;
    await superuser.query(`create role ${role} login; grant select on public.migrations to ${role}; ${sql(role)}`);
    const as = await openDatabase(database.urls.app.replace('tonus_app', role), 1);
    try {
      expect(await aspects(as)).toContain(finding);
    } finally {
      await as.destroy();
      await superuser.query(
        `alter table registry.score owner to tonus_owner; drop owned by ${role}; drop role ${role}`,
      );
    }
  });

  it('itself, before it answers anything', async () => {
    const config = readConfig({
      TONUS_APP_DATABASE_URL: database.superuserUrl,
      TONUS_AUTH_DATABASE_URL: database.urls.auth,
    });
    await expect(createServer({ ...config, durable: false })).rejects.toThrow(
      /not safe to serve from: it is a superuser/,
    );
  });

  it('with a migration that has not run', async () => {
    const migration = [1764100002000, 'CountVersions1764100002000'];
    await superuser.query('delete from public.migrations where name = $1', [migration[1]]);
    expect(await aspects()).toEqual(['the migration CountVersions1764100002000 is pending: run "npx tonus migrate"']);
    await superuser.query('insert into public.migrations (timestamp, name) values ($1, $2)', migration);
  });

  it('on a database that may lose what it acknowledged', async () => {
    expect(await unsafeAspects(app, { durable: true })).toEqual(['fsync is off']);
  });
});
