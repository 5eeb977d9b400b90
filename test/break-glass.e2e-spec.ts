import { Client } from 'pg';
import { Role } from '../apps/api/src/access/role.js';
import { enrol, hire, seenAs, type Enrolled, type Staff } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';

const OPEN = `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { patientId until } }`;
const USES = `{ breakGlassUses { id patientId pseudonym openedBy reason overdue verdict note reviewedBy fromCentre { code } centre { code } } }`;
const REVIEW = `mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { verdict note reviewedBy overdue } }`;

interface Use {
  readonly id: string;
  readonly patientId: string | null;
  readonly pseudonym: string | null;
  readonly overdue: boolean;
  readonly verdict: string | null;
}

let registry: Registry;
let staff: Staff;
let adaeze: Enrolled;
let other: Enrolled;

const emergency = (over: object = {}) => ({
  input: {
    centreCode: 'NORTH',
    knownAs: 'okonkwo',
    bornOn: '1980-05-05',
    reason: 'Pump alarm and rising spasticity in our emergency department.',
    ...over,
  },
});

const behind = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  registry.behind.query<T[]>(sql, parameters);

/** The clock of an open access, moved by so many minutes. */
const passes = async (minutes: number) => {
  await behind(
    `update access.login_session set glass_until = glass_until - make_interval(mins => $1) where glass_until is not null`,
    [minutes],
  );
};

beforeAll(async () => {
  registry = await startRegistry();
  staff = await hire(registry);
  adaeze = await enrol(staff.clinicianNorth, 'Okonkwo');
  other = await enrol(staff.clinicianNorth, 'Achebe', '1975-01-02');
}, 60_000);
afterAll(() => registry.close());

describe('PERM-3: break-glass expires, notifies, queues for review', () => {
  it('shows one patient of another centre, and nothing else, to nobody else', async () => {
    const { clinicianSouth, coordinatorSouth } = staff;
    expect(await seenAs(clinicianSouth, adaeze.id)).toBeNull();
    const { openBreakGlass } = await clinicianSouth.client.ask<{
      openBreakGlass: { patientId: string; until: string };
    }>(OPEN, emergency());
    expect(openBreakGlass.patientId).toBe(adaeze.id);
    expect(Date.parse(openBreakGlass.until) - Date.now()).toBeLessThanOrEqual(60 * 60_000);
    expect(Date.parse(openBreakGlass.until) - Date.now()).toBeGreaterThan(59 * 60_000);

    expect(await seenAs(clinicianSouth, adaeze.id)).toMatchObject({
      pseudonym: adaeze.pseudonym,
      identity: { familyName: 'Okonkwo' },
      encounters: [{ heldOn: '2020-01-10' }, { heldOn: '2020-08-01' }],
    });
    expect(await seenAs(clinicianSouth, other.id)).toBeNull();
    expect(await seenAs(coordinatorSouth, adaeze.id)).toBeNull();
  });

  it('tells the page whom, where and until when', async () => {
    const { viewer } = await staff.clinicianSouth.client.ask<{ viewer: { permissions: string[] } }>(
      '{ viewer { centre { code } permissions breakGlass { patientId pseudonym until } } }',
    );
    expect(viewer).toMatchObject({
      centre: { code: 'NORTH' },
      breakGlass: { patientId: adaeze.id, pseudonym: adaeze.pseudonym },
    });
    expect(viewer.permissions).toContain('patient');
    expect(viewer.permissions.filter((name) => /^record|^today|^patients$|outcomes/.test(name))).toEqual([]);
  });

  it('refuses to write in words, and lists nobody', async () => {
    const { client } = staff.clinicianSouth;
    const refusal = await client.refused('mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { id } }', {
      input: { patientId: adaeze.id, expectedVersion: 1, diedOn: '2024-01-01' },
    });
    expect(refusal).toMatchObject({
      message: expect.stringContaining('may only read'),
      extensions: { code: 'FORBIDDEN' },
    });
    for (const query of [
      '{ patients { total } }',
      '{ today { followUps { due } } }',
      '{ outcomes { population { patients } } }',
      USES,
    ])
      expect((await client.refused(query)).extensions.code).toBe('FORBIDDEN');
  });

  it('is held by the database too, past the API', async () => {
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      await app.query(`begin; set local app.session = '${staff.clinicianSouth.actor.session}'`);
      expect((await app.query('select id from registry.patient')).rows).toEqual([{ id: adaeze.id }]);
      expect((await app.query('select distinct patient_id from registry.encounter')).rows).toEqual([
        { patient_id: adaeze.id },
      ]);
      expect((await app.query(`update registry.patient set sex = 'MALE'`)).rowCount).toBe(0);
      await app.query('savepoint before_insert');
      await expect(
        app.query(`insert into registry.patient_identity values ($1, $2, 'X', 'Y', '1980-01-01', 'Z')`, [
          registry.northfield.id,
          other.id,
        ]),
      ).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback to before_insert');
      await expect(
        app.query(
          `select * from stats.complication_rates('registry-core', null, null, null, null, null, null, null, null, current_date, false, 5, true)`,
        ),
      ).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });

  it('notifies the centre of the patient, and queues for its coordinators and the registry office', async () => {
    const { clinicianNorth, coordinatorNorth, coordinatorSouth, administrator } = staff;
    const usesOf = async (worker: Staff['administrator']) =>
      (await worker.client.ask<{ breakGlassUses: Use[] }>(USES)).breakGlassUses;
    for (const worker of [clinicianNorth, coordinatorNorth]) {
      expect(await usesOf(worker)).toMatchObject([
        {
          pseudonym: adaeze.pseudonym,
          openedBy: staff.clinicianSouth.actor.name,
          fromCentre: { code: 'SOUTH' },
          overdue: false,
          verdict: null,
        },
      ]);
    }
    expect(await usesOf(coordinatorSouth)).toEqual([]);
    // The office learns that it happened, and not to whom.
    expect(await usesOf(administrator)).toMatchObject([
      { patientId: null, pseudonym: null, reason: emergency().input.reason },
    ]);
  });

  it('leaves its trace under the centre of the patient', async () => {
    expect(
      await behind(
        `select e.kind, e.action, c.centre_id from audit.event e join audit.change c on c.event_seq = e.seq and c.relation = 'glass_use'
         where e.person_id = $1`,
        [staff.clinicianSouth.actor.personId],
      ),
    ).toEqual([{ kind: 'BREAK_GLASS', action: 'break-glass asked for', centre_id: registry.northfield.id }]);
    const [views] = await behind<{ count: number }>(
      `select count(*) from audit.event e join audit.about a on a.event_seq = e.seq
       where e.kind = 'VIEW' and e.person_id = $1 and e.centre_id = $2 and a.patient_id = $3`,
      [staff.clinicianSouth.actor.personId, registry.northfield.id, adaeze.id],
    );
    expect(views?.count).toBeGreaterThan(0);
  });

  it('ends by itself after 60 minutes', async () => {
    await passes(59);
    expect(await seenAs(staff.clinicianSouth, adaeze.id)).not.toBeNull();
    await passes(1);
    expect(await seenAs(staff.clinicianSouth, adaeze.id)).toBeNull();
    expect(await staff.clinicianSouth.client.ask('{ viewer { centre { code } breakGlass { until } } }')).toEqual({
      viewer: { centre: { code: 'SOUTH' }, breakGlass: null },
    });
  });

  it('is overdue when nobody has reviewed it within 72 hours', async () => {
    await behind(
      `set session_replication_role = replica; update governance.glass_use set opened_at = opened_at - interval '72 hours 1 minute'; reset session_replication_role`,
    );
    const { breakGlassUses } = await staff.coordinatorNorth.client.ask<{ breakGlassUses: Use[] }>(USES);
    expect(breakGlassUses).toMatchObject([{ overdue: true }]);
  });

  it('is reviewed once, with a note where it was not justified', async () => {
    const { coordinatorNorth, coordinatorSouth, administrator } = staff;
    const [use] = (await coordinatorNorth.client.ask<{ breakGlassUses: Use[] }>(USES)).breakGlassUses;
    const review = (over: object = {}) => ({
      input: { id: use?.id, verdict: 'NOT_JUSTIFIED', note: 'Nobody was in danger.', ...over },
    });
    expect(await coordinatorNorth.client.refused(REVIEW, review({ note: null }))).toMatchObject({
      extensions: { field: 'note' },
    });
    expect((await coordinatorSouth.client.refused(REVIEW, review())).extensions.code).toBe('NOT_FOUND');
    expect(await coordinatorNorth.client.ask(REVIEW, review())).toEqual({
      reviewBreakGlass: {
        verdict: 'NOT_JUSTIFIED',
        note: 'Nobody was in danger.',
        reviewedBy: coordinatorNorth.actor.name,
        overdue: false,
      },
    });
    expect(await administrator.client.refused(REVIEW, review({ verdict: 'JUSTIFIED' }))).toMatchObject({
      extensions: { rule: 'SETTLED' },
    });
  });
});

describe('several at the same time', () => {
  it('open one patient and refuse the others, so that none stays open behind', async () => {
    const hurried = await registry.actor(Role.CLINICIAN, registry.southbank);
    const client = registry.clientOf(hurried);
    const third = await enrol(staff.clinicianNorth, 'Emecheta', '1977-07-07');
    // All three are past what the server looks at before one of them opens anybody.
    const gate = new Client({ connectionString: registry.superuserUrl });
    await gate.connect();
    await gate.query('begin');
    await gate.query('select pg_advisory_xact_lock(7286005, hashtext($1))', [hurried.personId]);
    const asked = [
      { knownAs: 'Okonkwo', bornOn: '1980-05-05' },
      { knownAs: 'Achebe', bornOn: '1975-01-02' },
      { knownAs: third.pseudonym, bornOn: '1977-07-07' },
    ].map((whom) => client.send<{ openBreakGlass: unknown }>(OPEN, emergency(whom)));
    for (let held = 0; held < 3; await new Promise((resolve) => setTimeout(resolve, 50))) {
      [{ held } = { held: 0 }] = await behind<{ held: number }>(
        `select count(*)::integer as held from pg_stat_activity
         where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
      );
    }
    await gate.end();
    const answers = await Promise.all(asked);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await client.ask('mutation { closeBreakGlass }')).toEqual({ closeBreakGlass: true });
    expect(
      await behind(
        'select count(*) as uses, count(closed_at) as closed from governance.glass_use where person_id = $1',
        [hurried.personId],
      ),
    ).toEqual([{ uses: 1, closed: 1 }]);
  });
});

describe('looking for a patient of another centre', () => {
  it('gives one answer to every wrong guess, and counts them', async () => {
    const { client, actor } = staff.clinicianNorth;
    const guesses = [
      { centreCode: 'SOUTH', knownAs: 'Nobody' },
      { centreCode: 'NORTH', knownAs: 'Okonkwo' },
      { centreCode: 'ABSENT', knownAs: 'Okonkwo' },
      { centreCode: 'SOUTH', knownAs: 'Okonkwo', bornOn: '1981-05-05' },
      { centreCode: 'SOUTH', knownAs: '%' },
    ];
    for (const guess of guesses) expect(await client.ask(OPEN, emergency(guess))).toEqual({ openBreakGlass: null });
    expect((await client.refused(OPEN, emergency(guesses[0]))).extensions.code).toBe('RATE_LIMITED');
    const [{ events } = { events: 0 }] = await behind<{ events: number }>(
      `select count(*) as events from audit.event where kind = 'BREAK_GLASS' and person_id = $1`,
      [actor.personId],
    );
    expect(events).toBe(5);
  });

  it('asks who it is once more', async () => {
    await behind(
      `update access.login_session set authenticated_at = now() - interval '10 minutes' where person_id = $1`,
      [staff.clinicianSouth.actor.personId],
    );
    expect((await staff.clinicianSouth.client.refused(OPEN, emergency())).extensions.code).toBe('REAUTH_REQUIRED');
    await behind('update access.login_session set authenticated_at = now()');
  });

  it('finds by hospital number and by pseudonym, and ends when left', async () => {
    const { client } = staff.clinicianSouth;
    const [{ hospital_number } = { hospital_number: '' }] = await behind<{ hospital_number: string }>(
      'select hospital_number from registry.patient_identity where patient_id = $1',
      [other.id],
    );
    for (const knownAs of [hospital_number, other.pseudonym.toLowerCase()]) {
      expect(await client.ask(OPEN, emergency({ knownAs, bornOn: '1975-01-02' }))).toMatchObject({
        openBreakGlass: { patientId: other.id },
      });
      expect((await client.refused(OPEN, emergency())).extensions.code).toBe('FORBIDDEN');
      expect(await client.ask('mutation { closeBreakGlass }')).toEqual({ closeBreakGlass: true });
      expect(await seenAs(staff.clinicianSouth, other.id)).toBeNull();
    }
    expect(await client.ask('mutation { closeBreakGlass }')).toEqual({ closeBreakGlass: false });
  });
});
