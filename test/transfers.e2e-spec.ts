import { recordTherapy } from './governance/therapy.js';
import { Client } from 'pg';
import { verifyTrail } from '../apps/api/src/audit/verify/verify-trail.js';
import { openDatabase } from '../apps/api/src/database.js';
import { v7 as uuid } from 'uuid';
import { enrol, hire, seenAs, visit, type Enrolled, type Staff } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';

const FIELDS = `id state outgoing note settledBy patient { pseudonym familyName birthDate } fromCentre { code } toCentre { code }`;
const OFFER = `mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { ${FIELDS} } }`;
const ACCEPT = `mutation ($input: AcceptTransferInput!) { acceptTransfer(input: $input) { ${FIELDS} } }`;
const DECLINE = `mutation ($id: ID!, $note: String) { declineTransfer(id: $id, note: $note) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawTransfer(id: $id) { ${FIELDS} } }`;
const LIST = `{ transfers { ${FIELDS} } }`;

let registry: Registry;
let staff: Staff;

const behind = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  registry.behind.query<T[]>(sql, parameters);

const offer = async (patient: Enrolled): Promise<string> => {
  const { offerTransfer } = await staff.coordinatorNorth.client.ask<{ offerTransfer: { id: string } }>(OFFER, {
    input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'She moves house.' },
  });
  return offerTransfer.id;
};
const accept = (id: string, over: object = {}) =>
  staff.coordinatorSouth.client.send(ACCEPT, { input: { id, ...over } });
const requestErasure = (patient: Enrolled) =>
  staff.coordinatorNorth.client.send<{ requestErasure: { id: string } }>(
    'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }',
    { input: { patientId: patient.id, scope: 'RECORD', ground: 'OBJECTION', reason: 'She objects.' } },
  );
/** Until some transaction waits for another. */
const waiting = async (): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const held = await behind(
      `select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
    );
    if (held.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody waits');
};
const stateOf = async (id: string) =>
  (await behind<{ state: string }>('select state from governance.transfer where id = $1', [id]))[0]?.state;

/** Rows of a patient by centre, in every table that has them. */
async function rowsOf(patientId: string): Promise<Record<string, Record<string, number>>> {
  const tables = await behind<{ name: string; patient: string }>(
    `select relation::text as name, patient from governance.tables_of_patient()
     union all select 'analysis.' || table_name, 'patient_id' from information_schema.columns
     where table_schema = 'analysis' and column_name = 'patient_id'`,
  );
  const counts: Record<string, Record<string, number>> = {};
  for (const { name, patient } of tables) {
    for (const { code, rows } of await behind<{ code: string; rows: number }>(
      `select c.code, count(*) as rows from ${name} t join registry.centre c on c.id = t.centre_id where t.${patient} = $1 group by 1`,
      [patientId],
    ))
      (counts[code] ??= {})[name] = rows;
  }
  return counts;
}

/** Ids a session sees in plain SQL, past the API. */
async function inSql(session: string | null): Promise<string[]> {
  const app = new Client({ connectionString: registry.databaseUrls.app });
  await app.connect();
  try {
    await app.query(`begin; set local app.session = '${session}'`);
    const tables = ['registry.encounter', 'registry.score', 'registry.complication', 'analysis.window_score'];
    const found = await app.query<{ id: string }>(
      `select id from registry.patient ${tables.map((table) => `union select patient_id from ${table}`).join(' ')}`,
    );
    return found.rows.map(({ id }) => id);
  } finally {
    await app.end();
  }
}

beforeAll(async () => {
  registry = await startRegistry();
  staff = await hire(registry);
}, 60_000);
afterAll(() => registry.close());

describe('moving a patient to another centre', () => {
  let patient: Enrolled;
  let id: string;

  it('waits for the other centre, which sees whom and nothing of the therapy', async () => {
    patient = await enrol(staff.clinicianNorth, 'Okonkwo');
    await recordTherapy(registry, patient.id);
    id = await offer(patient);
    const { coordinatorNorth, coordinatorSouth, clinicianNorth } = staff;
    expect(await coordinatorNorth.client.ask(LIST)).toMatchObject({
      transfers: [{ id, state: 'OFFERED', outgoing: true }],
    });
    expect(await coordinatorSouth.client.ask(LIST)).toMatchObject({
      transfers: [
        {
          id,
          outgoing: false,
          patient: { pseudonym: patient.pseudonym, familyName: 'Okonkwo', birthDate: '1980-05-05' },
        },
      ],
    });
    expect((await clinicianNorth.client.refused(LIST)).extensions.code).toBe('FORBIDDEN');
    expect(await seenAs(coordinatorSouth, patient.id)).toBeNull();
    expect(await inSql(coordinatorSouth.actor.session)).toEqual([]);
  });

  it('is not offered twice, nor accepted or declined by the centre that offers', async () => {
    const { client } = staff.coordinatorNorth;
    const again = { input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'Once more.' } };
    expect((await client.refused(OFFER, again)).extensions).toMatchObject({ rule: 'DUPLICATE' });
    expect((await client.refused(OFFER, { input: { ...again.input, toCentreCode: 'NORTH' } })).extensions.field).toBe(
      'toCentreCode',
    );
    expect((await client.refused(ACCEPT, { input: { id } })).extensions.code).toBe('NOT_FOUND');
    expect((await client.refused(DECLINE, { id })).extensions.code).toBe('NOT_FOUND');
    expect((await staff.coordinatorSouth.client.refused(WITHDRAW, { id })).extensions.code).toBe('NOT_FOUND');
    expect(await stateOf(id)).toBe('OFFERED');
  });

  it('takes the whole record along, and leaves nothing behind', async () => {
    const before = await seenAs(staff.clinicianNorth, patient.id);
    await registry.writeAsItself('responsibility given by a test', (tx) =>
      tx.query('update registry.patient set responsible_id = $2 where id = $1', [
        patient.id,
        staff.clinicianNorth.actor.personId,
      ]),
    );
    const { NORTH } = await rowsOf(patient.id);
    expect(await accept(id, { hospitalNumber: 'SB-1' })).not.toHaveProperty('errors');
    expect(await rowsOf(patient.id)).toEqual({ SOUTH: NORTH });
    expect(
      await registry.behind.query('select responsible_id from registry.patient where id = $1', [patient.id]),
    ).toEqual([{ responsible_id: null }]);
    expect(NORTH).toMatchObject({
      'registry.encounter': 2,
      'registry.score': 6,
      'analysis.patient': 1,
      'analysis.window_score': 2,
    });

    expect(await seenAs(staff.clinicianNorth, patient.id)).toBeNull();
    const after = await seenAs(staff.clinicianSouth, patient.id);
    // Who recorded what, and every value, are as they were.
    expect(after).toEqual({ ...(before as object), identity: { familyName: 'Okonkwo', hospitalNumber: 'SB-1' } });
    expect(await inSql(staff.coordinatorNorth.actor.session)).toEqual([]);
    expect(await inSql(staff.coordinatorSouth.actor.session)).toEqual([patient.id]);
  });

  it('is in the history of both centres, and the new one reads what was before', async () => {
    const changes = await behind<{ code: string; did: string; rows: number }>(
      `select c.code, a.did, count(*) as rows from audit.change a join audit.event e on e.seq = a.event_seq
       join registry.centre c on c.id = a.centre_id where e.action = 'transfer accepted' and a.relation = 'encounter' group by 1, 2 order by 1`,
    );
    expect(changes).toEqual([
      { code: 'NORTH', did: 'DELETE', rows: 2 },
      { code: 'SOUTH', did: 'INSERT', rows: 2 },
    ]);
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      const told = async (session: string | null) => {
        await app.query(`begin; set local app.session = '${session}'`);
        const { rows } = await app.query<{ action: string }>(
          `select distinct e.action from audit.event e join audit.change c on c.event_seq = e.seq join audit.value v on v.change_seq = c.seq
           where c.patient_id = $1 order by 1`,
          [patient.id],
        );
        await app.query('rollback');
        return rows.map(({ action }) => action);
      };
      expect(await told(staff.coordinatorSouth.actor.session)).toEqual(
        expect.arrayContaining(['encounter recorded', 'patient recorded', 'transfer accepted']),
      );
      expect(await told(staff.coordinatorNorth.actor.session)).toEqual(
        expect.arrayContaining(['patient recorded', 'transfer accepted']),
      );
    } finally {
      await app.end();
    }
  });

  it('does not come back to the former centre by itself, only by another transfer', async () => {
    const again = { input: { birthYear: 1980, pseudonym: patient.pseudonym } };
    const record = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
    expect((await staff.clinicianNorth.client.refused(record, again)).extensions).toMatchObject({ rule: 'MOVED' });
    const { offerTransfer } = await staff.coordinatorSouth.client.ask<{ offerTransfer: { id: string } }>(OFFER, {
      input: { patientId: patient.id, toCentreCode: 'NORTH', reason: 'She moves back.' },
    });
    expect(await staff.coordinatorNorth.client.send(ACCEPT, { input: { id: offerTransfer.id } })).not.toHaveProperty(
      'errors',
    );
    expect(Object.keys(await rowsOf(patient.id))).toEqual(['NORTH']);
    expect(await accept(await offer(patient))).not.toHaveProperty('errors');
  });

  it('is not brought back by the server’s own role, whatever it sets', async () => {
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      for (const passing of ['', 'on']) {
        for (const id of [uuid(), patient.id]) {
          await app.query('begin');
          await app.query(`select set_config('app.session', $1, true), set_config('tonus.passing', $2, true)`, [
            staff.clinicianNorth.actor.session,
            passing,
          ]);
          await app.query(`select audit.open_event('tried', null, gen_random_uuid())`);
          await expect(
            app.query(
              `insert into registry.patient (centre_id, id, pseudonym, birth_year, protocol_code, protocol_version, enrolled_on, recorded_by)
               values (sec.writing_centre(), $1, $2, 1980, 'registry-core', '1.0.0', '2020-01-01', sec.person())`,
              [id, patient.pseudonym],
            ),
          ).rejects.toMatchObject({ constraint: 'patient_moved' });
          await app.query('rollback');
        }
      }
    } finally {
      await app.end();
    }
  });

  it('is forgotten by answers kept at the former centre for acts that named no patient', async () => {
    const { client } = staff.clinicianNorth;
    const record =
      'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { pseudonym identity { familyName } } }';
    const input = {
      birthYear: 1980,
      pseudonym: 'KEPT-1',
      identity: { familyName: 'Osundare', givenName: 'Ify', birthDate: '1980-05-05', hospitalNumber: 'H-KEPT' },
    };
    const key = uuid();
    const repeated = () => client.send(record, { input }, key);
    expect(JSON.stringify(await repeated())).toContain('Osundare');
    expect(JSON.stringify(await repeated())).toContain('Osundare');
    const [found] = await behind<Enrolled>(`select id, pseudonym from registry.patient where pseudonym = 'KEPT-1'`);
    if (!found) throw new Error('the patient was not recorded');
    expect(await accept(await offer(found))).not.toHaveProperty('errors');
    const answer = await repeated();
    expect(answer.errors?.[0]?.extensions.rule).toBe('ANSWER_GONE');
    expect(JSON.stringify(answer)).not.toContain('Osundare');
  });

  it('goes on at the new centre as if it had always been there', async () => {
    const input = { patientId: patient.id, ...visit('2021-02-01', 'FOLLOW_UP', 2) };
    const record = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { windowCode } }';
    expect(await staff.clinicianSouth.client.send(record, { input })).not.toHaveProperty('errors');
    expect((await staff.clinicianNorth.client.refused(record, { input })).extensions.code).toBe('NOT_FOUND');
    const { SOUTH } = await rowsOf(patient.id);
    expect(SOUTH?.['analysis.window_score']).toBe(3);
  });
});

describe('a record with signed and amended assessments', () => {
  const READ = `query ($id: ID!) { patient(id: $id) { encounters { id assessments {
    id status version signatures { printedName meaning version state } versions { version status signatures { state } } } } } }`;
  interface Read {
    readonly patient: {
      readonly encounters: readonly { readonly id: string; readonly assessments: readonly { readonly id: string }[] }[];
    };
  }

  it('moves whole, its signatures still good, and goes whole', async () => {
    const { clinicianNorth, coordinatorSouth, clinicianSouth, administrator } = staff;
    const patient = await enrol(clinicianNorth, 'Okparanta');
    const before = (await clinicianNorth.client.ask<Read>(READ, { id: patient.id })).patient.encounters;
    const [signed, amended] = before.flatMap(({ id, assessments }) =>
      assessments.map((one) => ({ encounterId: id, assessmentId: one.id })),
    );
    const sign = (one: typeof signed) =>
      clinicianNorth.client.ask('mutation ($input: SignAssessmentsInput!) { signAssessments(input: $input) { id } }', {
        input: {
          encounterId: one?.encounterId,
          meaning: 'AUTHORED',
          assessments: [{ assessmentId: one?.assessmentId, expectedVersion: 1 }],
        },
      });
    await sign(signed);
    await sign(amended);
    await clinicianNorth.client.ask(
      'mutation ($input: AmendAssessmentInput!) { amendAssessment(input: $input) { id } }',
      {
        input: {
          assessmentId: amended?.assessmentId,
          expectedVersion: 1,
          category: 'ENTRY_ERROR',
          rater: 'PATIENT',
          reason: 'It was four.',
          answers: [{ key: 'average7d', code: '4' }],
        },
      },
    );
    const told = (await clinicianNorth.client.ask<Read>(READ, { id: patient.id })).patient;
    expect(JSON.stringify(told)).toContain('SUPERSEDED');

    expect(await accept(await offer(patient))).not.toHaveProperty('errors');
    expect((await clinicianSouth.client.ask<Read>(READ, { id: patient.id })).patient).toEqual(told);
    expect(Object.keys(await rowsOf(patient.id))).toEqual(['SOUTH']);

    // Nobody removes a signature by itself, before as after.
    await expect(behind('delete from registry.signature where patient_id = $1', [patient.id])).rejects.toMatchObject({
      code: 'TN060',
    });
    const { requestErasure } = await coordinatorSouth.client.ask<{ requestErasure: { id: string } }>(
      'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }',
      { input: { patientId: patient.id, scope: 'RECORD', ground: 'OBJECTION', reason: 'She objects.' } },
    );
    await administrator.client.ask('mutation ($id: ID!) { approveErasure(id: $id) { state } }', requestErasure);
    expect(await rowsOf(patient.id)).toEqual({});
  });
});

describe('an offer that cannot be accepted as it is', () => {
  it('asks for another pseudonym where the receiving centre uses it', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Adichie');
    await staff.clinicianSouth.client.ask(
      'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
      {
        input: { birthYear: 1990, pseudonym: patient.pseudonym },
      },
    );
    const id = await offer(patient);
    expect((await accept(id)).errors?.[0]?.extensions).toMatchObject({ rule: 'DUPLICATE', field: 'pseudonym' });
    expect(await stateOf(id)).toBe('OFFERED');
    expect(await accept(id, { pseudonym: 'SB-777' })).not.toHaveProperty('errors');
    expect(await seenAs(staff.clinicianSouth, patient.id)).toMatchObject({ pseudonym: 'SB-777' });
  });

  it('is declined with a note the other centre reads, or withdrawn', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Emecheta');
    const declined = await offer(patient);
    await staff.coordinatorSouth.client.ask(DECLINE, { id: declined, note: 'No capacity.' });
    expect(await staff.coordinatorNorth.client.ask(LIST)).toMatchObject({
      transfers: expect.arrayContaining([
        expect.objectContaining({ id: declined, state: 'DECLINED', note: 'No capacity.' }),
      ]),
    });
    const withdrawn = await offer(patient);
    await staff.coordinatorNorth.client.ask(WITHDRAW, { id: withdrawn });
    expect((await accept(withdrawn)).errors?.[0]?.extensions.rule).toBe('SETTLED');
    expect(await seenAs(staff.clinicianNorth, patient.id)).not.toBeNull();
  });

  it('cannot be written by the database role alone', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Nwapa');
    const id = await offer(patient);
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    const attempt = async (session: string | null, sql: string) => {
      await app.query(
        `begin; set local app.session = '${session}'; select audit.open_event('tried', null, gen_random_uuid())`,
      );
      try {
        const { rowCount } = await app.query(sql);
        return rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await app.query('rollback');
      }
    };
    try {
      const { coordinatorNorth, coordinatorSouth, clinicianSouth } = staff;
      const settled = (state: string) =>
        `update governance.transfer set state = '${state}', settled_by = sec.person(), settled_at = now() where id = '${id}'`;
      expect(await attempt(coordinatorSouth.actor.session, settled('ACCEPTED'))).toBe('42501');
      expect(await attempt(coordinatorNorth.actor.session, settled('DECLINED'))).toBe('42501');
      expect(
        await attempt(clinicianSouth.actor.session, `select governance.accept_transfer('${id}', null, null)`),
      ).toBe('TN052');
      expect(
        await attempt(coordinatorNorth.actor.session, `select governance.accept_transfer('${id}', null, null)`),
      ).toBe('TN052');
      expect(
        await attempt(
          coordinatorSouth.actor.session,
          `insert into governance.transfer (id, patient_id, from_centre_id, to_centre_id, reason, offered_by)
           values ('${uuid()}', '${patient.id}', ${registry.northfield.id}, ${registry.southbank.id}, 'mine', sec.person())`,
        ),
      ).toBe('42501');
      // The setting that lets whole records pass opens nothing for anybody else.
      expect(
        await attempt(
          coordinatorNorth.actor.session,
          `select set_config('tonus.passing', 'on', true); delete from registry.assessment`,
        ),
      ).toBe('42501');
    } finally {
      await app.end();
    }
  });
});

describe('a transfer under way', () => {
  it('is accepted once by two who accept at the same time', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Okri');
    const id = await offer(patient);
    const answers = await Promise.all([accept(id), accept(id), accept(id)]);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(Object.keys(await rowsOf(patient.id))).toEqual(['SOUTH']);
  });

  it('is either accepted or withdrawn, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const patient = await enrol(staff.clinicianNorth, `Soyinka${round}`);
      const id = await offer(patient);
      const answers = await Promise.all([accept(id), staff.coordinatorNorth.client.send(WITHDRAW, { id })]);
      expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
      const moved = (await stateOf(id)) === 'ACCEPTED';
      expect(Object.keys(await rowsOf(patient.id))).toEqual([moved ? 'SOUTH' : 'NORTH']);
    }
  });

  it('is accepted or waits for an erasure, never both, when the two are asked for at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const patient = await enrol(staff.clinicianNorth, `Aidoo${round}`);
      const id = await offer(patient);
      const answers = await Promise.all([accept(id), requestErasure(patient)]);
      expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
      const [accepted, requested] = answers.map(({ errors }) => errors?.[0]?.extensions);
      if (accepted) expect(accepted.rule).toBe('ERASURE_REQUESTED');
      else expect(requested?.code).toBe('NOT_FOUND');
    }
  }, 60_000);

  it('is not begun, nor is an erasure asked for, once the patient is on the way elsewhere', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Armah');
    const id = await offer(patient);
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      // Acceptance holds the patient, and is not stored yet.
      await app.query('begin');
      await app.query(`select set_config('app.session', $1, true)`, [staff.coordinatorSouth.actor.session]);
      await app.query(`select audit.open_event('transfer accepted', null, gen_random_uuid())`);
      await app.query('select governance.accept_transfer($1, null, null)', [id]);
      const asked = requestErasure(patient);
      await waiting();
      await app.query('commit');
      expect((await asked).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', rule: 'GONE' });
    } finally {
      await app.end();
    }
    expect(await behind('select id from governance.erasure where patient_id = $1', [patient.id])).toEqual([]);
  });

  it('is not offered while the record is being erased', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Awoonor');
    const { data } = await requestErasure(patient);
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(`select set_config('app.session', $1, true)`, [staff.administrator.actor.session]);
      await app.query(`select audit.open_event('erasure approved', 'RECORD', gen_random_uuid(), 'ERASE')`);
      await app.query('select governance.approve_erasure($1)', [data?.requestErasure.id]);
      const offered = staff.coordinatorNorth.client.send(OFFER, {
        input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'Awoonor moves house.' },
      });
      await waiting();
      await app.query('commit');
      expect((await offered).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', rule: 'GONE' });
    } finally {
      await app.end();
    }
    expect(await behind('select id from governance.transfer where patient_id = $1', [patient.id])).toEqual([]);
  });

  it('takes along a visit that is being recorded, or refuses the visit', async () => {
    const record = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }';
    for (let round = 0; round < 6; round += 1) {
      const patient = await enrol(staff.clinicianNorth, `Tutuola${round}`);
      const id = await offer(patient);
      const input = { patientId: patient.id, ...visit('2021-02-01', 'FOLLOW_UP', 2) };
      const [moved, recorded] = await Promise.all([accept(id), staff.clinicianNorth.client.send(record, { input })]);
      expect(moved).not.toHaveProperty('errors');
      const rows = await rowsOf(patient.id);
      expect(Object.keys(rows)).toEqual(['SOUTH']);
      const kept = recorded.errors === undefined;
      if (!kept) expect(recorded.errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|BUSY/);
      expect(rows['SOUTH']?.['registry.encounter']).toBe(kept ? 3 : 2);
      expect(rows['SOUTH']?.['analysis.window_score']).toBe(kept ? 3 : 2);
    }
  }, 60_000);
});

describe('a record that moves to another time zone', () => {
  const inZone = (zone: string) =>
    registry.writeAsItself('time zone of a centre changed by a test', (tx) =>
      tx.query(`update registry.centre set time_zone = $1 where code = 'SOUTH'`, [zone]),
    );
  afterEach(() => inZone('Europe/London'));

  it.each([
    // Half past midnight in London is the day before in Chicago, and half past eleven at night the next day in Tokyo.
    ['west', 'America/Chicago', { bolusAt: '2020-01-12T00:30:00Z', fillAt: '2020-02-01T00:30:00Z' }],
    ['east', 'Asia/Tokyo', { bolusAt: '2020-01-14T23:30:00Z', fillAt: '2020-12-31T23:30:00Z' }],
  ])('to the %s keeps its instants, though days become others', async (_where, zone, { bolusAt, fillAt }) => {
    const patient = await enrol(staff.clinicianNorth, `Aidoo${zone}`);
    await recordTherapy(registry, patient.id);
    await registry.writeAsItself('instants near midnight stored by a test', async (tx) => {
      await tx.query('update registry.trial_bolus set given_at = $2 where patient_id = $1', [patient.id, bolusAt]);
      await tx.query('update registry.refill set refilled_at = $2 where patient_id = $1', [patient.id, fillAt]);
      await tx.query('update registry.programming set programmed_at = $2 where patient_id = $1', [patient.id, fillAt]);
      await tx.query(`update registry.patient set died_on = '2020-12-31' where id = $1`, [patient.id]);
    });
    await inZone(zone);
    expect(await accept(await offer(patient))).not.toHaveProperty('errors');
    const moved = await rowsOf(patient.id);
    expect(Object.keys(moved)).toEqual(['SOUTH']);
    expect(moved['SOUTH']).toMatchObject({ 'registry.trial_bolus': 1, 'registry.refill': 1 });
    expect(
      await behind(
        `select b.given_at, f.refilled_at, p.programmed_at from registry.trial_bolus b
         join registry.refill f using (patient_id) join registry.programming p using (patient_id) where patient_id = $1`,
        [patient.id],
      ),
    ).toEqual([{ given_at: new Date(bolusAt), refilled_at: new Date(fillAt), programmed_at: new Date(fillAt) }]);
    // What is recorded there from then on is judged by the clock there.
    await expect(
      registry.writeAsItself('a bolus before its trial stored by a test', (tx) =>
        tx.query(`update registry.trial_bolus set given_at = '2020-01-11T12:00:00Z' where patient_id = $1`, [
          patient.id,
        ]),
      ),
    ).rejects.toThrow('The test bolus lies before the start of its trial.');
  });
});

describe('the history of all this', () => {
  it('still proves itself', async () => {
    const steward = await openDatabase(registry.databaseUrls.steward, 2);
    try {
      const { findings, values } = await verifyTrail(steward, null);
      expect(findings.told).toEqual([]);
      expect(values.changes).toBeGreaterThan(0);
    } finally {
      await steward.destroy();
    }
  });
});
