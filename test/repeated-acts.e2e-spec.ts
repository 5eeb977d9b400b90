import { randomUUID } from 'node:crypto';
import { Role } from '../apps/api/src/access/role.js';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { Expiry } from '../apps/api/src/access/expiry.js';
import type { GraphqlAnswer, GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const RECORD =
  'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id pseudonym centre { code } } }';
const patient = (pseudonym: string) => ({ input: { pseudonym, birthYear: 1980 } });

let registry: Registry;
let coordinator: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  coordinator = await registry.client('coordinator');
});
afterAll(() => registry.close());

const stored = async (pseudonym: string): Promise<number> => {
  const [{ n }] = await registry.behind.query<[{ n: number }]>(
    'select count(*) as n from registry.patient where pseudonym = $1',
    [pseudonym],
  );
  return n;
};
const codeOf = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code;

describe('DUR-2: an act that is sent again', () => {
  it('is done once when a hundred of it arrive together, and all are told the same', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => coordinator.send(RECORD, patient('ONCE-ONLY'), key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      data: { recordPatient: { pseudonym: 'ONCE-ONLY', centre: { code: 'NORTH' } } },
    });
    expect(await stored('ONCE-ONLY')).toBe(1);
    const [{ events }] = await registry.behind.query<[{ events: number }]>(
      `select count(*) as events from audit.event where action = 'patient recorded'`,
    );
    expect(events).toBe(1);
  }, 60_000);

  it('is told from another act under the same key', async () => {
    const key = randomUUID();
    await coordinator.send(RECORD, patient('FIRST-ACT'), key);
    const other = await coordinator.send(RECORD, patient('OTHER-ACT'), key);
    expect(codeOf(other)).toBe('IDEMPOTENCY_MISMATCH');
    expect(await stored('OTHER-ACT')).toBe(0);
  });

  it('may use its key again after it was refused, for nothing was stored', async () => {
    const key = randomUUID();
    expect(codeOf(await coordinator.send(RECORD, { input: { pseudonym: 'MENDED', birthYear: 2999 } }, key))).toBe(
      'VALIDATION_FAILED',
    );
    expect(codeOf(await coordinator.send(RECORD, patient('MENDED'), key))).toBeUndefined();
    expect(await stored('MENDED')).toBe(1);
  });

  it('is another act when another person sends it', async () => {
    const key = randomUUID();
    const clinician = await registry.client('clinician');
    await coordinator.send(RECORD, patient('OF-ONE'), key);
    // Not the first one's answer: the second is refused for what she herself asked.
    expect(codeOf(await clinician.send(RECORD, patient('OF-ONE'), key))).toBe('VALIDATION_FAILED');
  });

  it('is another act in another role, and as another operation of the same text', async () => {
    const key = randomUUID();
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    await registry.clientOf(actor).send(RECORD, patient('OF-A-CLINICIAN'), key);
    await registry.writeAsItself('role added by a test', (tx) =>
      tx.query(
        `insert into access.membership (id, person_id, role, centre_id) values (gen_random_uuid(), $1, 'COORDINATOR', $2)`,
        [actor.personId, registry.southbank.id],
      ),
    );
    const membership = { personId: actor.personId, role: Role.COORDINATOR, centreId: registry.southbank.id };
    const elsewhere = registry.clientOf({ ...actor, session: await registry.session(membership) });
    const answer = await elsewhere.send(RECORD, patient('OF-A-CLINICIAN'), key);
    expect(codeOf(answer)).toBe('IDEMPOTENCY_MISMATCH');
    expect(JSON.stringify(answer)).not.toContain('NORTH');
  });

  it('is not answered once the person may no longer do it', async () => {
    const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
    const client = registry.clientOf(actor);
    const key = randomUUID();
    await client.send(RECORD, patient('NO-LONGER'), key);
    const office = await registry.actor(Role.ADMINISTRATOR, null);
    await registry.app
      .get(Audit)
      .write(office, 'person disabled', (tx) =>
        tx.query('update access.person set disabled_at = now() where id = $1', [actor.personId]),
      );
    expect(codeOf(await client.send(RECORD, patient('NO-LONGER'), key))).toBe('UNAUTHENTICATED');
  });

  it('must carry a key', async () => {
    for (const key of ['', 'again']) {
      expect(await coordinator.send(RECORD, patient('KEYLESS'), key)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'VALIDATION_FAILED', rule: 'IDEMPOTENCY_KEY' } }],
      });
    }
    expect(await stored('KEYLESS')).toBe(0);
  });

  it('is remembered for thirty days', async () => {
    const key = randomUUID();
    await coordinator.send(RECORD, patient('THIRTY-DAYS'), key);
    const kept = () => registry.behind.query<unknown[]>('select 1 from access.idempotency_key where key = $1', [key]);
    const age = (days: number) =>
      registry.behind.query(
        `update access.idempotency_key set recorded_at = now() - make_interval(days => $2) where key = $1`,
        [key, days],
      );
    await age(29);
    await registry.app.get(Expiry).forget();
    expect(await kept()).toHaveLength(1);
    await age(31);
    await registry.app.get(Expiry).forget();
    expect(await kept()).toHaveLength(0);
  });
});

describe('an act whose commit fails', () => {
  it('is answered as failed, and nothing of it is stored', async () => {
    await registry.behind.query(`
      create function registry.refuse_late() returns trigger language plpgsql as $$
      begin
        if new.pseudonym = 'TOO-LATE' then raise exception 'Nneka Okafor' using errcode = 'XX000'; end if;
        return null;
      end $$;
      create constraint trigger refuse_late after insert on registry.patient deferrable initially deferred
        for each row execute function registry.refuse_late()`);
    const answer = await coordinator.send(RECORD, patient('TOO-LATE'));
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(answer)).not.toContain('Nneka');
    expect(await stored('TOO-LATE')).toBe(0);
  });

  it('is refused as a whole when a part of its answer cannot be built', async () => {
    const identity = { familyName: 'Okafor', givenName: 'Nneka', birthDate: '1980-05-05', hospitalNumber: 'H-1' };
    await registry.behind.query(`revoke select on registry.patient_identity from tonus_app`);
    const query =
      'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id identity { familyName } } }';
    const answer = await coordinator.send(query, { input: { pseudonym: 'HALF-BUILT', birthYear: 1980, identity } });
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(await stored('HALF-BUILT')).toBe(0);
  });
});
