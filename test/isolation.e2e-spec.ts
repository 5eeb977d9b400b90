import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Operation } from '../apps/api/src/access/operation.js';
import { Role } from '../apps/api/src/access/role.js';
import { openDatabase } from '../apps/api/src/database.js';
import { log } from '../apps/api/src/log/log.js';
import { openHospitals, type Hospital } from './isolation/hospitals.js';
import { storm } from './isolation/storm.js';
import { startRegistry, type Registry } from './registry/registry.js';

describe.each([
  ['ISO-1: 400 parallel requests of two hospitals on four connections', { connections: 4 }],
  ['ISO-2: the same with the guard of the API switched off', { connections: 4, guarded: false }],
])('%s', (_title, change) => {
  let registry: Registry;
  let hospitals: [Hospital, Hospital];

  beforeAll(async () => {
    registry = await startRegistry({}, change);
    // With the guard off the database refuses much, which is worth an alert anywhere else.
    log.level = 'silent';
    hospitals = await openHospitals(registry);
  }, 60_000);
  afterAll(async () => {
    log.level = 'error';
    await registry.close();
  });

  it('show nobody a row of the other hospital', () => storm(registry, hospitals), 60_000);

  it('change no row of the other hospital', async () => {
    const changes = await registry.behind.query<unknown[]>(
      `select c.relation, c.record from audit.change c join audit.event e on e.seq = c.event_seq
       where e.centre_id = any($1) and c.centre_id = any($1) and e.centre_id <> c.centre_id`,
      [hospitals.map(({ centre }) => centre.id)],
    );
    expect(changes).toEqual([]);
  });

  it('leave every connection without a login session', async () => {
    const pool = registry.app.get(DataSource);
    const left = await Promise.all(
      Array.from({ length: 8 }, () =>
        pool.query<[{ left: string | null; seen: number }]>(
          `select nullif(current_setting('app.session', true), '') as left, (select count(*) from registry.patient) as seen`,
        ),
      ),
    );
    expect(left.flat()).toEqual(Array.from({ length: 8 }, () => ({ left: null, seen: 0 })));
  });
});

describe('ISO-3: SQL of one’s own, sent as the role that serves requests', () => {
  let registry: Registry;
  let north: Hospital;
  let south: Hospital;
  let client: Client;

  beforeAll(async () => {
    registry = await startRegistry();
    [north, south] = await openHospitals(registry);
    client = new Client({ connectionString: registry.databaseUrls.app });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await registry.close();
  });

  const sessionOf = ({ people }: Hospital, role: Role): string =>
    people.find(({ actor }) => actor.role === role)!.actor.session!;

  /** Runs statements in one transaction that carries a handle, and undoes them. */
  async function as<T>(handle: string, work: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      await client.query(`select set_config('app.session', $1, true)`, [handle]);
      return await work();
    } finally {
      await client.query('rollback');
    }
  }

  async function tablesWithCentre(): Promise<string[]> {
    const rows = await registry.behind.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
       where column_name = 'centre_id' and table_schema in ('registry', 'analysis')
         and has_table_privilege('tonus_app', format('%I.%I', table_schema, table_name), 'SELECT')`,
    );
    return rows.map(({ name }) => name);
  }

  const centresSeen = async (): Promise<Record<string, number[]>> => {
    const seen: Record<string, number[]> = {};
    for (const table of await tablesWithCentre()) {
      const { rows } = await client.query<{ centre_id: number }>(`select distinct centre_id from ${table}`);
      if (rows.length > 0) seen[table] = rows.map(({ centre_id }) => centre_id);
    }
    return seen;
  };

  it('sees the own hospital in every table, and no other', async () => {
    const seen = await as(sessionOf(north, Role.CLINICIAN), centresSeen);
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(['registry.patient', 'registry.procedure', 'analysis.patient']),
    );
    expect([...new Set(Object.values(seen).flat())]).toEqual([north.centre.id]);
  });

  it.each([Role.RESEARCHER, Role.ADMINISTRATOR])('sees no patient as %s', async (role) => {
    const { rows } = await as(sessionOf(north, role), () => client.query('select 1 from registry.patient'));
    expect(rows).toEqual([]);
  });

  it.each([
    ['nothing', () => ''],
    ['a guessed handle', () => randomBytes(32).toString('base64url')],
    ['the hash of a handle', () => 'sha256'],
    ['the name of a centre', () => String(registry.southbank.id)],
    ['a quoted text', () => `' or '1'='1`],
  ])('sees nothing when it claims %s', async (_what, handle) => {
    expect(await as(handle(), centresSeen)).toEqual({});
  });

  it('sees nothing of what settings of other names claim', async () => {
    const seen = await as(sessionOf(north, Role.CLINICIAN), async () => {
      await client.query(
        `select set_config('app.centre', $1, true), set_config('app.role', 'ADMINISTRATOR', true), set_config('role', 'none', true)`,
        [String(south.centre.id)],
      );
      return centresSeen();
    });
    expect([...new Set(Object.values(seen).flat())]).toEqual([north.centre.id]);
  });

  it('sees nothing once the transaction has ended, though the connection is the same', async () => {
    await as(sessionOf(north, Role.CLINICIAN), centresSeen);
    expect(await centresSeen()).toEqual({});
  });

  it.each([
    ['read login sessions', 'select * from access.login_session'],
    ['read passwords', 'select * from access.credential'],
    ['read invitations', 'select * from access.invitation'],
    ['empty a table', 'truncate registry.score'],
    ['delete a patient', 'delete from registry.patient'],
    [
      'add to the trail',
      `insert into audit.event (person_id, role, action, request_id) values (gen_random_uuid(), 'CLINICIAN', 'forged', gen_random_uuid())`,
    ],
    ['change the trail', 'update audit.event set role = null'],
    ['switch policies off', 'alter table registry.patient disable row level security'],
    ['become the owner', 'set role tonus_owner'],
    ['become the steward', 'set role tonus_steward'],
    ['become another login', 'set session authorization tonus_steward'],
    ['make a table', 'create table registry.mine (n int)'],
    ['make a temporary table', 'create temporary table mine (n int)'],
    ['make a function', `create function public.mine() returns int language sql as 'select 1'`],
    ['silence the triggers', 'set session_replication_role = replica'],
    [
      'count a chosen centre',
      `select * from stats.outcomes_standing('registry-core', array['SOUTH'], null, null, null, null, null, null, null, current_date, true, 18, array[60])`,
    ],
  ])('may not %s', async (_what, sql) => {
    await expect(as(sessionOf(north, Role.CLINICIAN), () => client.query(sql))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('stores nothing at another hospital, nor moves a row there', async () => {
    const handle = sessionOf(north, Role.CLINICIAN);
    const move = 'update registry.patient set centre_id = $1';
    const open = `select audit.open_event('rows moved', null, gen_random_uuid())`;
    await expect(
      as(handle, async () => {
        await client.query(open);
        return client.query(move, [south.centre.id]);
      }),
    ).rejects.toMatchObject({ code: '42501' });
    const changed = await as(handle, async () => {
      await client.query(open);
      return client.query(`update registry.patient set sex = 'OTHER' where centre_id = $1`, [south.centre.id]);
    });
    expect(changed.rowCount).toBe(0);
  });

  it('shows no handle to whoever sees the statements of other connections', async () => {
    const handle = sessionOf(north, Role.CLINICIAN);
    const other = new Operation(registry.app.get(DataSource), { session: handle } as Actor, 'reads');
    await other.query('select 1 from registry.patient');
    const seen = async () =>
      (await client.query<{ query: string }>('select query from pg_stat_activity')).rows
        .map(({ query }) => query)
        .join();
    expect(await seen()).not.toContain(handle);
    await other.rollback();
    expect(await seen()).not.toContain(handle);
  });

  it('tells nobody else’s figures under a key all hospitals share', async () => {
    const forged = `insert into analysis.outcome (protocol_code, protocol_version, score_code, window_code, window_position,
        instrument_version, improvement, in_rule, response, key)
      values ('registry-core', '1.0.0', 'care-difficulty-8.mean', 'M12', 4, '1.0.0', 50, true, false, 'care-difficulty-8.mean|M12|1.0.0|-3.999|true|false')`;
    await expect(as(sessionOf(north, Role.CLINICIAN), () => client.query(forged))).rejects.toMatchObject({
      constraint: 'outcome_says_its_key',
    });
  });

  it('writes no history in another’s name', async () => {
    const handle = sessionOf(north, Role.CLINICIAN);
    const { actor } = north.people.find((each) => each.actor.role === Role.CLINICIAN)!;
    const event = await as(handle, async () => {
      const { rows } = await client.query<{ seq: string }>(
        `select audit.open_event('looked', null, gen_random_uuid()) as seq`,
      );
      return (await client.query('select person_id, role, centre_id from audit.event where seq = $1', [rows[0]!.seq]))
        .rows;
    });
    expect(event).toEqual([{ person_id: actor.personId, role: 'CLINICIAN', centre_id: north.centre.id }]);
    // An event of another transaction is not joined by naming it.
    const [{ seq }] = await registry.behind.query<[{ seq: number }]>('select max(seq) as seq from audit.event');
    await expect(
      as(handle, async () => {
        await client.query(`select set_config('tonus.audit_event', $1, true)`, [String(seq)]);
        return client.query(`update registry.patient set sex = 'OTHER'`);
      }),
    ).rejects.toMatchObject({ code: 'TN001' });
  });

  it('sees no row of another hospital in the trail by naming its event as the running one', async () => {
    const both = [north.centre.id, south.centre.id];
    await registry.writeAsItself('both changed', (tx) =>
      tx.query(`update registry.patient set sex = 'OTHER' where centre_id = any($1)`, [both]),
    );
    const shownOf = async (centres: readonly number[]) => {
      const [event] = await registry.behind.query<{ seq: number; changes: number[] }[]>(
        `select event_seq as seq, array_agg(seq) as changes from audit.change where patient_id is not null
         group by 1 having array_agg(distinct centre_id order by centre_id) = $1::integer[] order by 1 desc limit 1`,
        [centres.toSorted((one, other) => one - other)],
      );
      return as(sessionOf(north, Role.CLINICIAN), async () => {
        await client.query(`select set_config('tonus.audit_event', $1, true), pg_current_xact_id()`, [event!.seq]);
        const { rows } = await client.query<{ relation: string; centre: number | null }>(
          `select 'change' as relation, centre_id as centre from audit.change where event_seq = $1
           union select 'about', centre_id from audit.about where event_seq = $1
           union select 'value', (coalesce(after, before)->>'centre_id')::integer from audit.value where change_seq = any($2)
           order by 1`,
          [event!.seq, event!.changes],
        );
        return rows;
      });
    };
    expect(await shownOf([south.centre.id])).toEqual([]);
    const own = ['about', 'change', 'value'].map((relation) => ({ relation, centre: north.centre.id }));
    expect(await shownOf(both)).toEqual(own);
  });

  it('sees nothing from the instant the session is revoked, in a transaction already under way', async () => {
    const someone = await registry.actor(Role.CLINICIAN, registry.northfield);
    await as(someone.session!, async () => {
      expect((await client.query('select 1 from registry.patient')).rowCount).toBeGreaterThan(0);
      await registry.behind.query('delete from access.login_session where person_id = $1', [someone.personId]);
      expect((await client.query('select 1 from registry.patient')).rowCount).toBe(0);
    });
  });
});

describe('ISO-4: a transaction that is cut short', () => {
  let registry: Registry;
  let pool: DataSource;
  let clinician: Actor;

  beforeAll(async () => {
    registry = await startRegistry();
    const [north] = await openHospitals(registry);
    clinician = north.people.find(({ actor }) => actor.role === Role.CLINICIAN)!.actor;
    pool = await openDatabase(registry.databaseUrls.app, 1);
  }, 60_000);
  afterAll(async () => {
    await pool.destroy();
    await registry.close();
  });

  const patients = () =>
    registry.behind.query<[{ n: number }]>(`select count(*) as n from registry.patient where sex = 'OTHER'`);
  const change = async (): Promise<Operation> => {
    const operation = new Operation(pool, clinician, 'writes');
    await operation.query(`select audit.open_event('patients changed', null, gen_random_uuid())`);
    await operation.query(`update registry.patient set sex = 'OTHER'`);
    return operation;
  };

  it.each([
    [
      'by a statement that takes too long',
      (operation: Operation) => operation.query(`set local statement_timeout = 20; select pg_sleep(5)`),
      '57014',
    ],
    [
      'by waiting too long for a lock',
      async (operation: Operation) => {
        const blocker = registry.behind.createQueryRunner();
        await blocker.query('begin; lock table registry.score in access exclusive mode');
        try {
          return await operation.query('set local lock_timeout = 20; select 1 from registry.score');
        } finally {
          await blocker.query('rollback');
          await blocker.release();
        }
      },
      '55P03',
    ],
    [
      'by a connection that is killed',
      async (operation: Operation) => {
        const [{ pid }] = await operation.query<[{ pid: number }]>('select pg_backend_pid() as pid');
        await registry.behind.query('select pg_terminate_backend($1)', [pid]);
        return operation.query('select 1');
      },
      undefined,
    ],
  ])('%s stores nothing, and leaves nothing behind', async (_how, cut, code) => {
    const operation = await change();
    await expect(cut(operation)).rejects.toMatchObject(code === undefined ? {} : { driverError: { code } });
    await expect(operation.commit()).rejects.toThrow();
    expect(await patients()).toEqual([{ n: 0 }]);
    // The only connection of the pool serves the next one, who is nobody.
    const next = new Operation(pool, null, 'reads');
    expect(
      await next.query(
        `select nullif(current_setting('app.session', true), '') as left, count(*) as seen from registry.patient`,
      ),
    ).toEqual([{ left: null, seen: 0 }]);
    await next.rollback();
  });

  it('by a client that goes away stores nothing', async () => {
    const operation = await change();
    await operation.rollback();
    expect(await patients()).toEqual([{ n: 0 }]);
    await expect(operation.query('select 1')).rejects.toThrow('after the end of its operation');
  });
});
