import { recordTherapy } from './governance/therapy.js';
import { Client } from 'pg';
import { verifyTrail } from '../apps/api/src/audit/verify/verify-trail.js';
import { openDatabase } from '../apps/api/src/database.js';
import { enrol, hire, seenAs, type Enrolled, type Staff } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { Role } from '../apps/api/src/access/role.js';

const FIELDS = 'id state scope mayDecide pseudonym reason requestedBy decidedBy';
const REQUEST = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { ${FIELDS} } }`;
const APPROVE = `mutation ($id: ID!) { approveErasure(id: $id) { ${FIELDS} } }`;
const DECLINE = `mutation ($id: ID!, $note: String) { declineErasure(id: $id, note: $note) { ${FIELDS} note } }`;

let registry: Registry;
let staff: Staff;

const behind = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  registry.behind.query<T[]>(sql, parameters);

const request = async (patient: Enrolled, scope: string): Promise<string> => {
  const { requestErasure } = await staff.coordinatorNorth.client.ask<{ requestErasure: { id: string } }>(REQUEST, {
    input: { patientId: patient.id, scope, ground: 'CONSENT_WITHDRAWN', reason: 'Mrs Okonkwo wrote to us.' },
  });
  return requestErasure.id;
};

/** Every table of every schema that says a word somewhere. */
async function tablesThatSay(word: string): Promise<string[]> {
  const tables = await behind<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('registry', 'analysis', 'access', 'audit', 'governance') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ said } = { said: false }] = await behind<{ said: boolean }>(
      `select exists (select from ${name} t where position(lower($1) in lower(t::text)) > 0) as said`,
      [word],
    );
    if (said) found.push(name);
  }
  return found;
}

beforeAll(async () => {
  registry = await startRegistry();
  staff = await hire(registry);
}, 60_000);
afterAll(() => registry.close());

describe('erasing who a patient is', () => {
  it('removes the identity everywhere and keeps the record under its pseudonym', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Mbachu');
    expect(await tablesThatSay('Mbachu')).toEqual(expect.arrayContaining(['registry.patient_identity', 'audit.value']));
    const id = await request(patient, 'IDENTITY');
    expect(await staff.administrator.client.send(APPROVE, { id })).not.toHaveProperty('errors');
    expect(await tablesThatSay('Mbachu')).toEqual([]);
    expect(await seenAs(staff.clinicianNorth, patient.id)).toMatchObject({
      pseudonym: patient.pseudonym,
      identity: null,
    });
    expect(await behind('select scope, ground from governance.tombstone where patient_id = $1', [patient.id])).toEqual([
      { scope: 'IDENTITY', ground: 'CONSENT_WITHDRAWN' },
    ]);
  });
});

describe('erasing a record', () => {
  let patient: Enrolled;
  let id: string;

  it('is requested by a coordinator, and told to the registry office without saying whom', async () => {
    patient = await enrol(staff.clinicianNorth, 'Okonkwo');
    await recordTherapy(registry, patient.id);
    id = await request(patient, 'RECORD');
    const list = `{ erasures { ${FIELDS} } }`;
    expect(await staff.administrator.client.ask(list)).toMatchObject({
      erasures: expect.arrayContaining([expect.objectContaining({ id, mayDecide: true, pseudonym: null })]),
    });
    expect(await staff.coordinatorSouth.client.ask(list)).toEqual({ erasures: [] });
    expect((await staff.coordinatorNorth.client.refused(APPROVE, { id })).extensions.code).toBe('FORBIDDEN');
  });

  it('needs a second person, in the database too', async () => {
    // The same person, once more as an administrator.
    const { personId } = staff.coordinatorNorth.actor;
    const herself = await registry.actor(Role.ADMINISTRATOR, null);
    await behind(
      `set session_replication_role = replica;
       update governance.erasure set requested_by = '${herself.personId}' where id = '${id}'`,
    );
    const client = registry.clientOf(herself);
    expect((await client.refused(APPROVE, { id })).extensions.rule).toBe('SECOND_PERSON');
    const app = new Client({ connectionString: registry.databaseUrls.app });
    await app.connect();
    try {
      await app.query(
        `begin; set local app.session = '${herself.session}'; select audit.open_event('tried', 'why', gen_random_uuid(), 'ERASE')`,
      );
      await expect(app.query('select governance.approve_erasure($1)', [id])).rejects.toMatchObject({
        constraint: 'erasure_decided_by_another',
      });
    } finally {
      await app.end();
    }
    await expect(
      behind(
        `update governance.erasure set state = 'APPROVED', decided_by = requested_by, decided_at = now() where id = '${id}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'erasure_decided_by_another' });
    await behind(
      `update governance.erasure set requested_by = '${personId}' where id = '${id}'; reset session_replication_role`,
    );
  });

  it('asks the administrator who she is once more', async () => {
    const { client, actor } = staff.administrator;
    const since = (minutes: number) =>
      behind(
        'update access.login_session set authenticated_at = now() - make_interval(mins => $2) where person_id = $1',
        [actor.personId, minutes],
      );
    await since(10);
    expect((await client.refused(APPROVE, { id })).extensions.code).toBe('REAUTH_REQUIRED');
    await since(0);
    expect(await seenAs(staff.clinicianNorth, patient.id)).not.toBeNull();
  });

  it('removes everything that tells of the patient, from the history and from kept answers too', async () => {
    const answer = await staff.administrator.client.ask(APPROVE, { id });
    expect(answer).toMatchObject({
      approveErasure: { state: 'APPROVED', reason: null, pseudonym: null, decidedBy: staff.administrator.actor.name },
    });
    for (const word of ['Okonkwo', patient.pseudonym]) {
      expect((await tablesThatSay(word)).filter((table) => table !== 'registry.protocol_definition')).toEqual([]);
    }
    // That there was somebody, and who decided, is left, and the trail's events.
    expect(await tablesThatSay(patient.id)).toEqual([
      'audit.about',
      'audit.change',
      'audit.value',
      'governance.erasure',
      'governance.tombstone',
    ]);
    const told = await behind<{ relation: string }>(
      'select distinct c.relation from audit.value v join audit.change c on c.seq = v.change_seq where c.patient_id = $1 order by 1',
      [patient.id],
    );
    expect(told).toEqual([{ relation: 'erasure' }, { relation: 'tombstone' }]);
    expect(await seenAs(staff.clinicianNorth, patient.id)).toBeNull();
    const [stone] = await behind(
      'select erased_on is not null as dated, scope, requested_by, approved_by from governance.tombstone where patient_id = $1',
      [patient.id],
    );
    expect(stone).toEqual({
      dated: true,
      scope: 'RECORD',
      requested_by: staff.coordinatorNorth.actor.personId,
      approved_by: staff.administrator.actor.personId,
    });
  });

  it('is forgotten by answers of somebody who works there no longer', async () => {
    const away = await registry.actor(Role.CLINICIAN, registry.northfield);
    const recordNameless =
      'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { pseudonym identity { familyName } } }';
    await registry.clientOf(away).ask(recordNameless, {
      input: {
        birthYear: 1980,
        pseudonym: 'KEPT-2',
        identity: { familyName: 'Ifeoluwa', givenName: 'Ify', birthDate: '1980-05-05', hospitalNumber: 'H-KEPT' },
      },
    });
    const [found] = await behind<Enrolled>(`select id, pseudonym from registry.patient where pseudonym = 'KEPT-2'`);
    if (!found) throw new Error('the patient was not recorded');
    const [membership] = await behind<{ id: string }>('select id from access.membership where person_id = $1', [
      away.personId,
    ]);
    await staff.administrator.client.ask(
      'mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { name } }',
      { input: { membershipId: membership?.id, reason: 'She works elsewhere now.' } },
    );
    expect(await tablesThatSay('Ifeoluwa')).toContain('access.idempotency_key');
    const erasure = await request(found, 'RECORD');
    await staff.administrator.client.ask(APPROVE, { id: erasure });
    expect(await tablesThatSay('Ifeoluwa')).toEqual([]);
  });

  it('is done once', async () => {
    expect((await staff.administrator.client.refused(APPROVE, { id })).extensions.rule).toBe('SETTLED');
  });

  it('does not let the pseudonym or the id come back', async () => {
    const again = { input: { birthYear: 1980, pseudonym: patient.pseudonym } };
    const record = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
    expect((await staff.clinicianNorth.client.refused(record, again)).extensions).toMatchObject({
      rule: 'ERASED',
      field: 'pseudonym',
    });
    expect(await staff.clinicianSouth.client.send(record, again)).not.toHaveProperty('errors');
    await expect(
      registry.writeAsItself('tried', (tx) =>
        tx.query(
          `insert into registry.patient (centre_id, id, pseudonym, birth_year, protocol_code, protocol_version, enrolled_on, recorded_by)
           values ($1, $2, 'BACK-AGAIN', 1980, 'registry-core', '1.0.0', '2020-01-01', '00000000-0000-7000-8000-000000000001')`,
          [registry.northfield.id, patient.id],
        ),
      ),
    ).rejects.toMatchObject({ details: { rule: 'ERASED' } });
  });
});

describe('a request to erase', () => {
  it('is declined with a note, or withdrawn, and holds a transfer up meanwhile', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Emecheta');
    const declined = await request(patient, 'RECORD');
    const { offerTransfer } = await staff.coordinatorNorth.client.ask<{ offerTransfer: { id: string } }>(
      'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id } }',
      { input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'She moves.' } },
    );
    const accept = 'mutation ($input: AcceptTransferInput!) { acceptTransfer(input: $input) { state } }';
    const transfer = { input: { id: offerTransfer.id } };
    expect((await staff.coordinatorSouth.client.refused(accept, transfer)).extensions.rule).toBe('ERASURE_REQUESTED');
    expect(await staff.administrator.client.ask(DECLINE, { id: declined, note: 'Study law applies.' })).toMatchObject({
      declineErasure: { state: 'DECLINED', note: 'Study law applies.' },
    });
    const withdrawn = await request(patient, 'RECORD');
    await staff.coordinatorNorth.client.ask(`mutation ($id: ID!) { withdrawErasure(id: $id) { state } }`, {
      id: withdrawn,
    });
    expect(await staff.coordinatorSouth.client.send(accept, transfer)).not.toHaveProperty('errors');
    expect((await staff.administrator.client.refused(APPROVE, { id: withdrawn })).extensions.rule).toBe('SETTLED');
  });

  it('reaches what the history tells of the time at a former centre', async () => {
    const patient = await enrol(staff.clinicianNorth, 'Nwaubani');
    const { offerTransfer } = await staff.coordinatorNorth.client.ask<{ offerTransfer: { id: string } }>(
      'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id } }',
      { input: { patientId: patient.id, toCentreCode: 'SOUTH', reason: 'Nwaubani moves.' } },
    );
    await staff.coordinatorSouth.client.ask(
      'mutation ($input: AcceptTransferInput!) { acceptTransfer(input: $input) { state } }',
      {
        input: { id: offerTransfer.id },
      },
    );
    const { requestErasure } = await staff.coordinatorSouth.client.ask<{ requestErasure: { id: string } }>(REQUEST, {
      input: { patientId: patient.id, scope: 'RECORD', ground: 'OBJECTION', reason: 'Nwaubani objects.' },
    });
    await staff.administrator.client.ask(APPROVE, { id: requestErasure.id });
    expect(await tablesThatSay('Nwaubani')).toEqual([]);
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
