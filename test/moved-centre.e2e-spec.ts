import { v7 as uuid } from 'uuid';
import type { Actor } from '../apps/api/src/access/actor.js';
import { Role } from '../apps/api/src/access/role.js';
import { analysisTables } from '../apps/api/src/analytics/analysis-tables.js';
import { openDatabase } from '../apps/api/src/database.js';
import { dosingOf, type Dosing } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let dosing: Dosing;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  dosing = dosingOf(registry, clinician);
});
afterAll(() => registry.close());

const act = async (name: string, input: object): Promise<string> => (await dosing.act(name, input)).id;

const baseline = (patientId: string, heldOn: string, pain: string): Promise<string> =>
  act('recordEncounter', {
    ...{ patientId, heldOn, purpose: 'BASELINE', attestation: 'NONE' },
    reasons: [{ rule: 'D5', field: 'heldOn', reason: 'The only day she could come.' }],
    assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: pain }] }],
  });

/** Every derived row of every centre, in an order of its own. */
async function derived(): Promise<Record<string, object[]>> {
  const rows = await Promise.all(
    Object.keys(analysisTables).map(async (name) => {
      const list = await registry.behind.query<{ row: object }[]>(
        `select to_jsonb(t) as row from analysis.${name} t order by to_jsonb(t)::text`,
      );
      return [name, list.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(rows);
}

const correct = (expectedVersion: number, timeZone: string): Promise<unknown> =>
  registry.client('administrator').then((office) =>
    office.ask('mutation ($input: CorrectCentreInput!) { correctCentre(input: $input) { version } }', {
      input: { code: 'NORTH', expectedVersion, name: 'Northfield Hospital', timeZone },
    }),
  );

/** A bolus, a fill and a stop, each on the day before when seen from Chicago. */
async function treated(): Promise<string> {
  const patientId = await act('recordPatient', { birthYear: 1980, enrolledOn: '2024-01-02' });
  const trialId = await act('startTrial', { patientId, startedOn: '2024-03-03', route: 'LP_BOLUS' });
  await act('recordTestBolus', { trialId, givenAt: '2024-03-04T01:00:00Z', doseUg: 50 });
  await baseline(patientId, '2024-03-06', '7');
  await act('concludeTrial', { trialId, expectedVersion: 1, concludedOn: '2024-03-07', conclusion: 'INCONCLUSIVE' });
  await act('recordImplant', {
    ...{ patientId, performedOn: '2024-04-02', pump: { modelCode: 'synchromed-ii-40' } },
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  await dosing.refill(patientId, '2024-04-04T02:00:00Z', {
    ...{ filledMl: 20, concentrationUgPerMl: 2000 },
    programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 90, reason: 'start' },
  });
  await dosing.program(patientId, '2024-05-01T03:00:00Z', { mode: 'STOPPED', dailyDoseUg: 0, reason: 'infection' });
  return patientId;
}

const standing = async (patientId: string): Promise<object> => {
  const [row] = await registry.behind.query<[object]>(
    `select way.state, way.since_on, pump.filled_at at time zone c.time_zone as filled,
            (select count(*) from analysis.window_score s where s.patient_id = way.patient_id and s.window_code = 'BASELINE') as baselines
     from analysis.pathway way join analysis.pump pump using (centre_id, patient_id) join registry.centre c on c.id = way.centre_id
     where way.patient_id = $1`,
    [patientId],
  );
  return row;
};

describe('a centre whose time zone is mended', () => {
  it('is derived anew with the correction, by an administrator who sees none of its patients', async () => {
    const patientId = await treated();
    await dosing.running(20, 2000, 300);
    expect(await standing(patientId)).toMatchObject({ state: 'SUSPENDED', since_on: '2024-05-01', baselines: 0 });
    await correct(1, 'America/Chicago');
    // The bolus was a day earlier there, so that the visit lies after what it spoils.
    expect(await standing(patientId)).toMatchObject({ state: 'SUSPENDED', since_on: '2024-04-30', baselines: 1 });
    const moved = await derived();
    expect(moved['pump']).toHaveLength(2);
    await dosing.rebuild();
    expect(await derived()).toEqual(moved);
    await correct(2, 'Europe/London');
    expect(await standing(patientId)).toMatchObject({ since_on: '2024-05-01', baselines: 0 });
  }, 60_000);

  it('opens its records to nobody else, and at no other time', async () => {
    const app = await openDatabase(registry.databaseUrls.app, 1);
    const tried = async (actor: Actor, sql: string, first = 'select 1'): Promise<unknown> => {
      const runner = app.createQueryRunner();
      await runner.startTransaction();
      try {
        await runner.query(`select set_config('app.session', $1, true)`, [actor.session]);
        await runner.query(`select audit.open_event('tried by hand', null, $1)`, [uuid()]);
        await runner.query(first);
        return await runner.query(sql);
      } catch (error) {
        return (error as { driverError?: { code?: string } }).driverError?.code;
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    };
    const { id } = registry.northfield;
    const none = '00000000-0000-0000-0000-000000000000';
    const read = `select * from analysis.records_of_moving(${id}, '${none}', 10)`;
    const write = `select analysis.store_of_moving(${id}, array['${none}']::uuid[], array[]::jsonb[])`;
    const move = `update registry.centre set time_zone = 'Asia/Tokyo' where id = ${id}`;
    const other = `update registry.centre set time_zone = 'Asia/Tokyo' where id = ${registry.southbank.id}`;
    const office = await registry.actor(Role.ADMINISTRATOR, null);
    const member = await registry.actor(Role.CLINICIAN, registry.northfield);
    for (const sql of [read, write]) {
      expect(await tried(office, sql)).toBe('42501');
      expect(await tried(office, sql, other)).toBe('42501');
      expect(await tried(member, sql)).toBe('42501');
    }
    expect(await tried(office, read, move)).toHaveLength(2);
    const elsewhere = `select analysis.store_of_moving(${id}, array['${none}']::uuid[], array[jsonb_build_array(jsonb_build_array(${registry.southbank.id}, '${none}'))])`;
    expect(await tried(office, elsewhere, move)).toBe('42501');
    await app.destroy();
  });
});
