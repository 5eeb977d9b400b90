import { Client } from 'pg';
import { enrol, hire, type Enrolled, type Staff } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let staff: Staff;
let adaeze: Enrolled;
let app: Client;

const OPEN_AND_ENTER = `select governance.enter_glass(governance.open_glass('NORTH', 'Okonkwo', '1980-05-05', 'No reason whatever at all.'))`;

/** As the server's own role in the login session of somebody, past everything the server does. */
const begin = async (session: string | null) => {
  await app.query('begin');
  await app.query(`select set_config('app.session', $1, true)`, [session]);
};
const openEvent = () => app.query(`select audit.open_event('tried', 'why', gen_random_uuid(), 'BREAK_GLASS')`);
const visible = async (): Promise<string[]> => {
  const { rows } = await app.query<{ id: string }>(
    `select id from registry.patient union select patient_id from registry.patient_identity
     union select patient_id from registry.score union select patient_id from analysis.window_score`,
  );
  return rows.map(({ id }) => id);
};
const recorded = () =>
  registry.behind.query<unknown[]>(
    `select (select count(*) from governance.glass_use) as uses, (select count(*) from audit.event where kind = 'BREAK_GLASS') as events`,
  );

beforeAll(async () => {
  registry = await startRegistry();
  staff = await hire(registry);
  adaeze = await enrol(staff.clinicianNorth, 'Okonkwo');
  app = new Client({ connectionString: registry.databaseUrls.app });
  await app.connect();
}, 60_000);
afterAll(async () => {
  await app.end();
  await registry.close();
});
afterEach(() => app.query('rollback'));

describe('PERM-3: nobody looks through break-glass that could still be rolled back', () => {
  it('shows nothing within the transaction that opens it, however it is asked', async () => {
    await begin(staff.clinicianSouth.actor.session ?? null);
    await openEvent();
    await app.query('savepoint before');
    await app.query(OPEN_AND_ENTER);
    expect(await visible()).toEqual([]);
    await app.query('savepoint within');
    expect(await visible()).toEqual([]);
    await app.query('rollback to within');
    await app.query('set constraints all immediate');
    expect(await visible()).toEqual([]);
  });

  it('leaves neither sight nor trace when it is rolled back', async () => {
    await begin(staff.clinicianSouth.actor.session ?? null);
    await openEvent();
    await app.query(OPEN_AND_ENTER);
    await app.query('rollback');
    await begin(staff.clinicianSouth.actor.session ?? null);
    expect(await visible()).toEqual([]);
    expect(await recorded()).toEqual([{ uses: 0, events: 0 }]);
  });

  it('opens one patient in one transaction', async () => {
    await begin(staff.clinicianSouth.actor.session ?? null);
    await openEvent();
    await app.query(OPEN_AND_ENTER);
    await expect(app.query(OPEN_AND_ENTER)).rejects.toMatchObject({ code: 'TN054' });
  });

  it('shows the patient once that it was opened is stored', async () => {
    await begin(staff.clinicianSouth.actor.session ?? null);
    await openEvent();
    await app.query(OPEN_AND_ENTER);
    await app.query('commit');
    expect(await recorded()).toEqual([{ uses: 1, events: 1 }]);
    await begin(staff.clinicianSouth.actor.session ?? null);
    expect(await visible()).toEqual([adaeze.id]);
    // Not only in a transaction without an identifier of its own.
    await app.query('select pg_current_xact_id()');
    expect(await visible()).toEqual([adaeze.id]);
  });
});
