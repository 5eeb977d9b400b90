import { v7 as uuid } from 'uuid';
import type { DataSource } from 'typeorm';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import { openDatabase } from '../apps/api/src/database.js';
import { complaintOf } from '../apps/api/src/errors.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let app: DataSource;
let author: Actor;
let colleague: Actor;
let patientId: string;
let goalId: string;

beforeAll(async () => {
  registry = await startRegistry();
  app = await openDatabase(registry.databaseUrls.app, 2);
  author = await registry.actor(Role.CLINICIAN, registry.northfield);
  colleague = await registry.actor(Role.CLINICIAN, registry.northfield);
  patientId = await act('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });
  goalId = await act('recordGoal', {
    ...{ patientId, agreedOn: '2020-01-10', category: 'pain', statement: 'Sits without pain', baselineLevel: -1 },
    levels: ['Cannot sit', '5 minutes', '20 minutes', '40 minutes', 'An hour'],
  });
  await act('recordImplant', { patientId, performedOn: '2020-05-01', overrideReason: 'Tried elsewhere.' });
});
afterAll(async () => {
  await app.destroy();
  await registry.close();
});

async function act(name: string, input: object): Promise<string> {
  const mutation = `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
  return (await registry.clientOf(author).ask<Record<string, { id: string }>>(mutation, { input }))[name]?.id ?? '';
}

/** The constraint one statement of the role that serves requests breaks, past the API; nothing of it stays. */
async function refusedTo(actor: Actor, sql: string, parameters: readonly unknown[]): Promise<string | null> {
  const runner = app.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`select set_config('app.session', $1, true)`, [actor.session]);
    await runner.query(`select audit.open_event('tried by hand', null, $1)`, [uuid()]);
    await runner.query(sql, [...parameters]);
    return null;
  } catch (error) {
    return complaintOf(error).constraint ?? String(error);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const forged = 'author_is_another';

describe('whoever writes past the API', () => {
  it('records in the own name only, in every table of the therapy that names who did', async () => {
    const event = `insert into registry.pathway_event (centre_id, id, patient_id, kind, happened_on, recorded_by)
                   values ($1, $2, $3, 'REFERRED', '2020', $4)`;
    const row = [registry.northfield.id, uuid(), patientId];
    expect(await refusedTo(author, event, [...row, author.personId])).toBeNull();
    expect(await refusedTo(author, event, [...row, colleague.personId])).toBe(forged);
    const held = await registry.behind.query<{ table: string }[]>(
      `select c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'authors_held' order by 1`,
    );
    // Records of the therapy are those that can be voided; parts and operations stay.
    const recorded = await registry.behind.query<{ table: string }[]>(
      `select table_name as table from information_schema.columns
       where table_schema = 'registry' and column_name = 'recorded_by' and (table_name in ('component', 'procedure')
         or table_name in (select v.table_name from information_schema.columns v
                           where v.table_schema = 'registry' and v.column_name = 'void_reason')) order by 1`,
    );
    expect(recorded).toHaveLength(11);
    const others = ['complication', 'encounter', 'patient'].map((table) => ({ table }));
    expect(held.map(({ table }) => table)).toEqual(
      expect.arrayContaining([...recorded, ...others].map(({ table }) => table)),
    );
    const forgedPatient = `insert into registry.patient (centre_id, id, pseudonym, birth_year, protocol_code, protocol_version, enrolled_on, recorded_by)
                           select centre_id, $1, 'TN-FORGED', 1980, protocol_code, protocol_version, '2020-01-01', $3 from registry.patient where id = $2`;
    expect(await refusedTo(author, forgedPatient, [uuid(), patientId, author.personId])).toBeNull();
    expect(await refusedTo(author, forgedPatient, [uuid(), patientId, colleague.personId])).toBe(forged);
  });

  it('records when it does, whatever moment a statement says', async () => {
    const runner = app.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select set_config('app.session', $1, true)`, [author.session]);
    await runner.query(`select audit.open_event('tried by hand', null, $1)`, [uuid()]);
    const stored: unknown = await runner.query(
      `insert into registry.pathway_event (centre_id, id, patient_id, kind, happened_on, recorded_by, recorded_at, voided_at, void_reason)
       values ($1, $2, $3, 'REFERRED', '2020', $4, '2020-01-01', '2020-01-02', 'Backdated.')
       returning recorded_at = now() as recorded, voided_at = now() as voided`,
      [registry.northfield.id, uuid(), patientId, author.personId],
    );
    expect(stored).toEqual([{ recorded: true, voided: true }]);
    const changed: unknown = await runner.query(
      `update registry.goal set recorded_at = '2020-01-01' where id = $1 and recorded_at > '2021-01-01'`,
      [goalId],
    );
    expect(changed).toMatchObject([[], 1]);
    const kept: unknown = await runner.query(
      `select recorded_at > '2021-01-01' as kept from registry.goal where id = $1`,
      [goalId],
    );
    expect(kept).toEqual([{ kept: true }]);
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('changes no name that stands, be it to the own one', async () => {
    const rename = 'update registry.goal set recorded_by = $2 where id = $1';
    expect(await refusedTo(author, rename, [goalId, colleague.personId])).toBe(forged);
    expect(await refusedTo(colleague, rename, [goalId, colleague.personId])).toBe(forged);
    const unlock = 'update registry.goal set locked_by = $2 where id = $1';
    expect(await refusedTo(colleague, unlock, [goalId, colleague.personId])).toBe(forged);
  });

  it('confirms an implant as herself, and not the own one', async () => {
    const confirm =
      'update registry.procedure set second_sign_off_by = $2, second_sign_off_at = now() where patient_id = $1';
    expect(await refusedTo(author, confirm, [patientId, colleague.personId])).toBe(forged);
    expect(await refusedTo(author, confirm, [patientId, author.personId])).toBe('procedure_second_person');
    expect(await refusedTo(colleague, confirm, [patientId, colleague.personId])).toBeNull();
  });

  it('is let through where it is the registry itself', async () => {
    await registry.writeAsItself('stored by a test', (tx) =>
      tx.query(
        `insert into registry.pathway_event (centre_id, id, patient_id, kind, happened_on, recorded_by)
         values ($1, $2, $3, 'REFERRED', '2020', $4)`,
        [registry.northfield.id, uuid(), patientId, colleague.personId],
      ),
    );
    const [event] = await registry.behind.query<object[]>(
      `select person_id from audit.event where action = 'stored by a test' order by seq desc limit 1`,
    );
    expect(event).not.toEqual({ person_id: colleague.personId });
  });
});
