import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions, migrate, openDatabase } from '../apps/api/src/database.js';
import { checkRecords } from '../apps/api/src/audit/verify/check-records.js';
import { Findings } from '../apps/api/src/audit/verify/findings.js';
import { Snapshot } from '../apps/api/src/audit/verify/snapshot.js';
import { publishDefinitions } from '../apps/api/src/protocol/publish-definitions.js';
import { createTestDatabase, type TestDatabase } from '../test/database/database.js';

let database: TestDatabase;
let behind: DataSource;

/** A registry of the time before parts, with the operations of two patients. */
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  const options = dataSourceOptions(database.urls.migrator, 1);
  const earlier = new DataSource({
    ...options,
    migrations: (options.migrations as { name: string }[]).filter(
      ({ name }) => Number(name.slice(-13)) < 1764200000000,
    ),
    extra: { ...(options.extra as object), options: '-c role=tonus_owner' },
  } as DataSourceOptions);
  await earlier.initialize();
  await earlier.runMigrations({ transaction: 'each' });
  await publishDefinitions(earlier);
  await earlier.transaction(async (tx) => {
    await tx.query(`select audit.open_event_of_registry('operations recorded', gen_random_uuid())`);
    await tx.query(`
      insert into access.person (id, display_name) values ('00000000-0000-4000-8000-0000000000aa', 'Iris Hahn');
      insert into registry.centre (code, name, time_zone) values ('NORTH', 'Northfield Hospital', 'Europe/Berlin');
      insert into registry.patient (centre_id, id, pseudonym, birth_year, protocol_code, protocol_version, enrolled_on, recorded_by)
      select c.id, p.id::uuid, p.pseudonym, 1980, 'registry-core', '1.0.0', '2018-01-01', '00000000-0000-4000-8000-0000000000aa'
      from registry.centre c, (values ('00000000-0000-4000-8000-000000000001', 'ANNA-1'), ('00000000-0000-4000-8000-000000000002', 'BRUNO-2')) p (id, pseudonym);
      insert into registry.procedure (centre_id, id, patient_id, type, performed_on, pump_model, catheter_model, recorded_by)
      select c.id, gen_random_uuid(), ('00000000-0000-4000-8000-00000000000' || q.patient)::uuid, q.type, q.performed_on::date, q.pump, q.catheter,
             '00000000-0000-4000-8000-0000000000aa'
      from registry.centre c, (values
        (1, 'IMPLANT', '2018-02-01', 'SynchroMed II', 'Ascenda'),
        (1, 'CATHETER_REVISION', '2020-03-01', null, 'Indura'),
        (1, 'PUMP_REPLACEMENT', '2024-04-01', 'SynchroMed III', null),
        (2, 'IMPLANT', '2019-01-10', null, null),
        (2, 'EXPLANT', '2021-01-10', null, null),
        (2, 'IMPLANT', '2021-01-10', 'SynchroMed II', null)) q (patient, type, performed_on, pump, catheter);
    `);
  });
  await earlier.destroy();
  await migrate(database.urls.migrator);
  behind = await openDatabase(database.superuserUrl, 1);
});
afterAll(async () => {
  await behind.destroy();
  await database.drop();
});

const partsOf = (pseudonym: string) =>
  behind.query<unknown[]>(
    `select c.kind, c.model_text, c.implanted_on, c.explanted_on
     from registry.component c join registry.patient p on p.centre_id = c.centre_id and p.id = c.patient_id
     where p.pseudonym = $1 order by c.kind, c.implanted_on`,
    [pseudonym],
  );

describe('a registry from before parts were recorded', () => {
  it('has a part for each implant, replacement and revision, with the clock the operations tell', async () => {
    expect(await partsOf('ANNA-1')).toEqual([
      { kind: 'CATHETER', model_text: 'Ascenda', implanted_on: '2018-02-01', explanted_on: '2020-03-01' },
      { kind: 'CATHETER', model_text: 'Indura', implanted_on: '2020-03-01', explanted_on: null },
      { kind: 'PUMP', model_text: 'SynchroMed II', implanted_on: '2018-02-01', explanted_on: '2024-04-01' },
      { kind: 'PUMP', model_text: 'SynchroMed III', implanted_on: '2024-04-01', explanted_on: null },
    ]);
  });

  it('tells a re-implant on the day of the explant from the system that was removed', async () => {
    expect(await partsOf('BRUNO-2')).toEqual([
      { kind: 'CATHETER', model_text: null, implanted_on: '2019-01-10', explanted_on: '2021-01-10' },
      { kind: 'CATHETER', model_text: null, implanted_on: '2021-01-10', explanted_on: null },
      { kind: 'PUMP', model_text: null, implanted_on: '2019-01-10', explanted_on: '2021-01-10' },
      { kind: 'PUMP', model_text: 'SynchroMed II', implanted_on: '2021-01-10', explanted_on: null },
    ]);
  });

  it('has an event for each of them, so that the trail verifies', async () => {
    const told = await behind.query<{ relation: string; changes: number }[]>(
      `select c.relation, count(*)::int as changes from audit.change c join audit.event e on e.seq = c.event_seq
       where e.action = 'parts of earlier operations recorded' and c.did = 'INSERT' group by 1 order by 1`,
    );
    expect(told).toEqual([
      { relation: 'component', changes: 8 },
      // 8 began; 2 of Anna and 2 of Bruno ended; 1 pump and 1 catheter of Anna stayed
      { relation: 'procedure_component', changes: 8 + 4 + 2 },
    ]);
    const findings = new Findings();
    const steward = await openDatabase(database.urls.steward, 1);
    await Snapshot.of(steward, (snapshot) => checkRecords(snapshot, findings));
    await steward.destroy();
    expect(findings.told.filter(({ what }) => what.includes('component'))).toEqual([]);
  });
});
