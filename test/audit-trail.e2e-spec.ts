import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { CONFIG } from '../apps/api/src/access/access.tokens.js';
import { Role } from '../apps/api/src/access/role.js';
import { Audit, type WritingKind } from '../apps/api/src/audit/audit.service.js';
import { Checkpoints, isAhead } from '../apps/api/src/audit/checkpoints.js';
import type { Config } from '../apps/api/src/config.js';
import { recordPatients, verify } from './audit/trail.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let config: Config;

beforeAll(async () => {
  registry = await startRegistry();
  config = registry.app.get<Config>(CONFIG);
});
afterAll(() => registry.close());

describe('a trail nobody touched', () => {
  it('is sound while the server writes, with and without checkpoints', async () => {
    await recordPatients(registry, 3);
    await registry.app.get(Checkpoints).take(isAhead);
    const writing = recordPatients(registry, 5);
    expect(await verify(registry, registry.databaseUrls)).toEqual({
      code: 0,
      said: expect.stringMatching(/The trail is sound up to event \d+\.\n$/),
    });
    await writing;
    const elsewhere = join(config.secrets, 'copied.jsonl');
    copyFileSync(config.checkpoints, elsewhere);
    const { code, said } = await verify(registry, registry.databaseUrls, elsewhere);
    expect(said).toMatch(/Checkpoints: 1 signature checked against the chain; the newest signs event \d+/);
    expect(code).toBe(0);
  });

  it('cannot be checked without database, key or the file named', async () => {
    const nowhere = 'postgres://tonus@127.0.0.1:1/tonus';
    expect(await verify(registry, { app: nowhere, auth: nowhere, migrator: nowhere, steward: nowhere })).toEqual({
      code: 2,
      said: 'The trail cannot be checked: the database cannot be reached.\n',
    });
    expect(await verify(registry, registry.databaseUrls, '/nowhere/checkpoints')).toMatchObject({ code: 2 });
  });

  it.each([
    ['nothing but garbage', () => 'garbage\n'],
    ['one line spoilt', (whole: string) => `${whole}{"sequence":7,"ha\n`],
  ])('cannot be told sound by checkpoints with %s', async (_what, spoil) => {
    const spoilt = join(config.secrets, 'spoilt.jsonl');
    await registry.app.get(Checkpoints).take(isAhead);
    writeFileSync(spoilt, spoil(readFileSync(config.checkpoints, 'utf8')));
    const { code, said } = await verify(registry, registry.databaseUrls, spoilt);
    expect(said).toContain('; 1 line could not be read.');
    expect(said).toContain('Whether the trail is sound cannot be told');
    expect(code).toBe(2);
  });

  it('is told sound with an empty file of checkpoints, as with none', async () => {
    const empty = join(config.secrets, 'empty.jsonl');
    writeFileSync(empty, '');
    const { code, said } = await verify(registry, registry.databaseUrls, empty);
    expect(said).toContain('Checkpoints: none found');
    expect(code).toBe(0);
  });

  it('keeps records apart whose keys of several columns hold the same letters', async () => {
    const administrator = await registry.actor(Role.ADMINISTRATOR, null);
    const { personId } = await registry.actor(Role.CLINICIAN, registry.northfield);
    const link = 'mutation ($input: IdentityInput!) { linkIdentity(input: $input) { id } }';
    for (const [issuer, subject] of [
      ['https://idp.example/x', 'y/z'],
      ['https://idp.example/x/y', 'z'],
      ['https://idp.example/x', 'y%2Fz'],
    ]) {
      await registry.clientOf(administrator).ask(link, { input: { personId, issuer, subject } });
    }
    expect(await verify(registry, registry.databaseUrls)).toMatchObject({ code: 0 });
  });

  it('cannot be added to, changed or shortened by the role that serves requests', async () => {
    const coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
    const attempt = async (sql: string) => {
      const client = new Client({ connectionString: registry.databaseUrls.app });
      await client.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.session', $1, true)`, [coordinator.session]);
        await client.query(sql);
        return 'done';
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await client.end();
      }
    };
    for (const table of ['event', 'change', 'value', 'about', 'link', 'redaction']) {
      expect(await attempt(`delete from audit.${table}`)).toBe('42501');
      expect(await attempt(`truncate audit.${table}`)).toBe('42501');
      expect(await attempt(`insert into audit.${table} overriding system value select * from audit.${table}`)).toBe(
        '42501',
      );
    }
    expect(await attempt(`update audit.event set action = 'else'`)).toBe('42501');
    expect(await attempt(`select audit.append(1)`)).toBe('42501');
    expect(await attempt(`select audit.redact(array(select seq from audit.change))`)).toBe('42501');
    expect(await attempt(`select audit.open_event('patient recorded', null, gen_random_uuid(), 'VIEW')`)).toBe('22023');
    // Having the commit's triggers run early shuts the event.
    const early = `select audit.open_event('early', null, gen_random_uuid()); set constraints all immediate; update registry.patient set exit_reason = 'x'`;
    expect(await attempt(early)).toBe('TN001');
  });

  it('is written in read committed only', async () => {
    const coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
    const client = new Client({ connectionString: registry.databaseUrls.app });
    await client.connect();
    await client.query('begin isolation level repeatable read');
    await client.query(`select set_config('app.session', $1, true)`, [coordinator.session]);
    await client.query(`select audit.open_event('by an old snapshot', null, gen_random_uuid())`);
    await expect(client.query('commit')).rejects.toMatchObject({ code: 'TN005' });
    await client.end();
  });
});

describe('AUD-3: 50 parallel writers make one chain', () => {
  it('without a fork or a gap', async () => {
    const coordinator = await registry.actor(Role.COORDINATOR, registry.northfield);
    const [{ before }] = await registry.behind.query<[{ before: number }]>(
      'select max(sequence) as before from audit.link',
    );
    const clients = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const client = new Client({ connectionString: registry.databaseUrls.app });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(
      clients.map(async (client, at) => {
        for (let turn = 0; turn < 4; turn += 1) {
          await client.query('begin');
          await client.query(`select set_config('app.session', $1, true)`, [coordinator.session]);
          await client.query(`select audit.open_event('patient recorded', null, $1)`, [randomUUID()]);
          await client.query(
            `insert into registry.patient (centre_id, id, pseudonym, birth_year, protocol_code, protocol_version, enrolled_on, recorded_by)
             values ($1, $2, $3, 1970, 'registry-core', '1.0.0', '2024-01-01', $4)`,
            [registry.northfield.id, uuid(), `PARALLEL-${at}-${turn}`, coordinator.personId],
          );
          await client.query(turn === 3 && at % 5 === 0 ? 'rollback' : 'commit');
        }
        await client.end();
      }),
    );
    const [chain] = await registry.behind.query(
      `select count(*) as events, max(sequence) - $1 as length, count(distinct previous_hash) as predecessors from audit.link where sequence > $1`,
      [before],
    );
    expect(chain).toEqual({ events: 190, length: 190, predecessors: 190 });
    expect(await verify(registry, registry.databaseUrls)).toMatchObject({ code: 0 });
  });
});

describe('AUD-4: lawful redaction', () => {
  const redact = async (
    role: Role,
    kind: WritingKind,
    reason: string | null,
    patientId: string,
    did: readonly string[] = ['INSERT', 'UPDATE'],
  ) => {
    const actor = await registry.actor(role, role === Role.ADMINISTRATOR ? null : registry.northfield);
    return registry.app
      .get(Audit)
      .write(
        actor,
        'values redacted',
        (tx) =>
          tx.query<[{ n: number }]>(
            `select audit.redact(array(select seq from audit.change where patient_id = $1 and did = any($2))) as n`,
            [patientId, did],
          ),
        { kind, ...(reason === null ? {} : { reason }) },
      );
  };

  it('is nothing that the roles which sign in may do by themselves', async () => {
    const [patientId = ''] = await recordPatients(registry, 1);
    await expect(redact(Role.ADMINISTRATOR, 'REDACT', 'court order', patientId)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    expect(
      await registry.behind.query(
        `select r.rolname from pg_roles r where r.rolcanlogin and not r.rolsuper
           and has_function_privilege(r.oid, 'audit.redact(bigint[])', 'execute')`,
      ),
    ).toEqual([]);
  });

  it('is for the registry office alone, with a reason', async () => {
    // As a function of the owner would do it.
    await registry.behind.query('grant execute on function audit.redact(bigint[]) to tonus_app');
    const [patientId = ''] = await recordPatients(registry, 1);
    for (const [role, kind, reason] of [
      [Role.COORDINATOR, 'REDACT', 'asked for'],
      [Role.CLINICIAN, 'REDACT', 'asked for'],
      [Role.ADMINISTRATOR, 'CHANGE', 'asked for'],
      [Role.ADMINISTRATOR, 'REDACT', null],
    ] as const) {
      await expect(redact(role, kind, reason, patientId)).rejects.toMatchObject({ driverError: { code: 'TN006' } });
    }
  });

  it('removes value and salt, is recorded, and the chain still verifies', async () => {
    const [patientId = '', other = ''] = await recordPatients(registry, 2);
    expect(await redact(Role.ADMINISTRATOR, 'REDACT', 'court order', patientId, ['INSERT'])).toEqual([{ n: 1 }]);
    const [left] = await registry.behind.query(
      'select c.did from audit.value v join audit.change c on c.seq = v.change_seq where c.patient_id = $1',
      [patientId],
    );
    expect(left).toEqual({ did: 'UPDATE' });
    const [event] = await registry.behind.query(
      `select e.kind, e.reason, count(*) as changes from audit.redaction r join audit.event e on e.seq = r.event_seq
       join audit.change c on c.seq = r.change_seq where c.patient_id = $1 group by 1, 2`,
      [patientId],
    );
    expect(event).toEqual({ kind: 'REDACT', reason: 'court order', changes: 1 });
    const [{ kept }] = await registry.behind.query<[{ kept: number }]>(
      'select count(*) as kept from audit.value v join audit.change c on c.seq = v.change_seq where c.patient_id = $1',
      [other],
    );
    expect(kept).toBe(2);
    const { code, said } = await verify(registry, registry.databaseUrls);
    expect(said).toContain('1 redacted by an event that may');
    expect(code).toBe(0);
  });

  it('of the last value of a record that is still there counts as broken', async () => {
    const [patientId = ''] = await recordPatients(registry, 1);
    await redact(Role.ADMINISTRATOR, 'ERASE', 'court order', patientId);
    const { code, said } = await verify(registry, registry.databaseUrls);
    expect(said).toContain('a record of patient: it cannot be compared: its last value was redacted');
    expect(code).toBe(1);
  });
});
