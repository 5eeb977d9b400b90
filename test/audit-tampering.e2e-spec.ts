import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { CONFIG } from '../apps/api/src/access/access.tokens.js';
import { Checkpoints, isAhead } from '../apps/api/src/audit/checkpoints.js';
import type { Config } from '../apps/api/src/config.js';
import { openDatabase } from '../apps/api/src/database.js';
import { recordPatients, verify } from './audit/trail.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let config: Config;

beforeAll(async () => {
  registry = await startRegistry();
  config = registry.app.get<Config>(CONFIG);
});
afterAll(() => registry.close());

describe('AUD-2: whatever a superuser does to the trail behind its back is detected', () => {
  const name = `tampered_${randomBytes(4).toString('hex')}`;
  const at = (url: string, database: string) => url.replace(/\/test_[0-9a-f]+\?/, `/${database}?`);
  let checkpoints: string;
  let asPostgres: Client;

  beforeAll(async () => {
    await recordPatients(registry, 6);
    await (await registry.client('clinician')).ask('{ patients { nodes { id } } }');
    await registry.app.get(Checkpoints).take(isAhead);
    checkpoints = join(config.secrets, 'before-tampering.jsonl');
    copyFileSync(config.checkpoints, checkpoints);
    asPostgres = new Client({ connectionString: at(registry.superuserUrl, 'postgres') });
    await asPostgres.connect();
    await registry.behind.destroy();
    await asPostgres.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [original()]);
    await asPostgres.query(`create database ${name} template ${original()} strategy file_copy`);
    await registry.behind.initialize();
  });
  afterAll(async () => {
    await asPostgres.query(`drop database if exists ${name} with (force)`);
    await asPostgres.end();
  });
  const original = () => /\/(test_[0-9a-f]+)\?/.exec(registry.superuserUrl)?.[1] ?? '';

  /** The verdict on a copy of the registry after somebody was at its tables. */
  async function afterTampering(sql: string, withCheckpoints = false) {
    const copy = `${name}_copy`;
    await asPostgres.query(`drop database if exists ${copy} with (force)`);
    await asPostgres.query(`create database ${copy} template ${name} strategy file_copy`);
    const behind = await openDatabase(at(registry.superuserUrl, copy), 1);
    await behind.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(sql);
    });
    await behind.destroy();
    const urls = Object.fromEntries(
      Object.entries(registry.databaseUrls).map(([role, url]) => [role, at(url, copy)]),
    ) as Registry['databaseUrls'];
    const verdict = await verify(registry, urls, withCheckpoints ? checkpoints : undefined);
    await asPostgres.query(`drop database if exists ${copy} with (force)`);
    return verdict;
  }

  const middle = `(select l.event_seq from audit.link l join audit.event e on e.seq = l.event_seq where e.action = 'patient exited' order by l.sequence limit 1)`;
  const rebuild = `do $$
    declare old bigint; events bigint[] := array(select event_seq from audit.link order by sequence);
    begin
      delete from audit.link;
      foreach old in array events loop
        if exists (select from audit.event where seq = old) then perform audit.append(old); end if;
      end loop;
    end $$`;

  it('and a copy left alone is sound', async () => {
    expect(await afterTampering('select 1', true)).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'edits who did it',
      `update audit.event set person_id = (select id from access.person order by id limit 1) where seq = ${middle}`,
    ],
    [
      'edits when it was done',
      `update audit.event set recorded_at = recorded_at + interval '1 microsecond' where seq = ${middle}`,
    ],
    ['edits a reason', `update audit.event set reason = 'asked for' where seq = ${middle}`],
    ['edits what was asked', `update audit.event set details = '{"fields": []}' where seq = ${middle}`],
    ['edits whom it is about', `delete from audit.about where event_seq = ${middle}`],
    [
      'edits a value',
      `update audit.value set after = after || '{"exit_reason": "died"}' where change_seq in (select seq from audit.change where event_seq = ${middle})`,
    ],
    [
      'edits a value and its digest',
      `update audit.value set after = after || '{"exit_reason": "died"}' where change_seq in (select seq from audit.change where event_seq = ${middle}); update audit.change c set digest = sha256(v.salt || convert_to(v.before::text || E'\\n' || v.after::text, 'UTF8')) from audit.value v where v.change_seq = c.seq and c.event_seq = ${middle}`,
    ],
    ['deletes an event', `delete from audit.event where seq = ${middle}`],
    [
      'deletes a change',
      `delete from audit.value where change_seq in (select seq from audit.change where event_seq = ${middle}); delete from audit.change where event_seq = ${middle}`,
    ],
    [
      'deletes a value',
      `delete from audit.value where change_seq in (select seq from audit.change where event_seq = ${middle})`,
    ],
    [
      'deletes a value and calls it redacted',
      `insert into audit.redaction select seq, ${middle} from audit.change where event_seq = ${middle}; delete from audit.value where change_seq in (select seq from audit.change where event_seq = ${middle})`,
    ],
    ['deletes a link', `delete from audit.link where event_seq = ${middle}`],
    [
      'inserts an event',
      `insert into audit.event (person_id, role, action, request_id) select person_id, role, 'never done', request_id from audit.event limit 1`,
    ],
    [
      'inserts an event and a link',
      `insert into audit.event (person_id, role, action, request_id) select person_id, role, 'never done', request_id from audit.event limit 1; insert into audit.link select max(sequence) + 1, (select max(seq) from audit.event), (array_agg(hash order by sequence desc))[1], sha256('x') from audit.link`,
    ],
    [
      'reorders events',
      `update audit.link set event_seq = -event_seq where sequence in (5, 6); update audit.link set event_seq = case sequence when 5 then (select -event_seq from audit.link where sequence = 6) else (select -event_seq from audit.link where sequence = 5) end where sequence in (5, 6)`,
    ],
    [
      'edits a record past the trail',
      `update registry.patient set birth_year = 1980 where pseudonym = (select min(pseudonym) from registry.patient)`,
    ],
    [
      'edits a column younger than the event',
      `update registry.patient set version = 7 where pseudonym = (select min(pseudonym) from registry.patient)`,
    ],
    [
      'deletes a record past the trail',
      `delete from registry.patient where pseudonym = (select min(pseudonym) from registry.patient)`,
    ],
    [
      'inserts a record past the trail',
      `insert into registry.patient select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'pseudonym', 'SMUGGLED'))).* from registry.patient p limit 1`,
    ],
    ['switches the watch off', `alter table registry.score disable trigger audit_insert`],
  ])('%s', async (_act, sql) => {
    const { code, said } = await afterTampering(sql);
    expect(said).toContain('The trail is BROKEN');
    expect(code).toBe(1);
  });

  it('names the first bad place', async () => {
    const [{ sequence }] = await registry.behind.query<[{ sequence: number }]>(
      `select sequence from audit.link where event_seq = ${middle}`,
    );
    const { said } = await afterTampering(`update audit.event set reason = 'asked for' where seq = ${middle}`);
    expect(said).toContain(`BROKEN, first at event ${sequence}:`);
  });

  const newest = `(select max(sequence) from audit.link)`;
  it.each([
    [
      'truncates the tail',
      `create temp table gone as select event_seq from audit.link where sequence > ${newest} - 4; delete from audit.link where sequence > ${newest} - 4; delete from audit.value where change_seq in (select seq from audit.change where event_seq in (select event_seq from gone)); delete from audit.change where event_seq in (select event_seq from gone); delete from audit.about where event_seq in (select event_seq from gone); delete from audit.event where seq in (select event_seq from gone)`,
      /the trail ends at event \d+, and a checkpoint signs event \d+/,
    ],
    [
      'edits an event and rebuilds the whole chain',
      `update audit.event set reason = 'asked for' where seq = ${middle}; ${rebuild}`,
      /is not the one that was signed/,
    ],
    [
      'deletes an event that changed nothing and rebuilds the chain',
      `delete from audit.link where event_seq = (select max(seq) from audit.event where kind = 'VIEW'); delete from audit.event where seq = (select max(seq) from audit.event where kind = 'VIEW'); ${rebuild}`,
      /is not the one that was signed|and a checkpoint signs/,
    ],
  ])('%s: the signed head tells', async (_act, sql, finding) => {
    const { code, said } = await afterTampering(sql, true);
    expect(said).toMatch(finding);
    expect(code).toBe(1);
  });

  it('does not take a checkpoint signed by another key', async () => {
    const forged = join(config.secrets, 'forged.jsonl');
    const [line] = readFileSync(checkpoints, 'utf8').split('\n');
    const genuine = JSON.parse(line ?? '') as object;
    writeFileSync(forged, `${JSON.stringify({ ...genuine, sequence: 3 })}\n`);
    const { code, said } = await verify(registry, registry.databaseUrls, forged);
    expect(code).toBe(1);
    expect(said).toContain('the checkpoint at event 3 is not signed by a key of this registry');
  });
});
