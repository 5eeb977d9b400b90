import { enrol, hire, type Enrolled, type Staff } from './governance/people.js';
import { recordTherapy } from './governance/therapy.js';
import { noRateLimits } from '../apps/api/src/rates/limits.js';
import { startRegistry, type Registry } from './registry/registry.js';

const COPY = 'mutation ($patientId: ID!) { exportPatientCopy(patientId: $patientId) { fileName html json } }';

interface Copy {
  readonly fileName: string;
  readonly html: string;
  readonly json: string;
}

let registry: Registry;
let staff: Staff;
let patient: Enrolled;
let other: Enrolled;

const behind = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  registry.behind.query<T[]>(sql, parameters);

const copyOf = async ({ id }: Enrolled): Promise<Copy> =>
  (await staff.coordinatorNorth.client.ask<{ exportPatientCopy: Copy }>(COPY, { patientId: id })).exportPatientCopy;

/** As a reader sees it: no marks, no entities. */
const readable = (html: string): string =>
  html
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

beforeAll(async () => {
  registry = await startRegistry();
  staff = await hire(registry);
  patient = await enrol(staff.clinicianNorth, 'Okonkwo');
  other = await enrol(staff.clinicianNorth, 'Achebe', '1975-01-02');
  for (const { id } of [patient, other]) await recordTherapy(registry, id);
}, 60_000);
afterAll(() => registry.close());

describe('a patient’s own copy', () => {
  it('tells every value recorded, in words and as it is stored', async () => {
    // A word of its own in every text that takes one.
    const planted: string[] = [];
    const columns = await behind<{ relation: string; patient: string; column: string }>(
      `select t.relation::text, t.patient, c.attname as column
       from governance.tables_of_patient() t join pg_attribute c on c.attrelid = t.relation
       where c.atttypid = 'text'::regtype and c.attnum > 0 and not c.attisdropped
         and not exists (select from pg_constraint k where k.conrelid = t.relation and c.attnum = any(k.conkey) and k.contype in ('p', 'f'))
         and c.attname not in ('instrument_code', 'instrument_version', 'protocol_version', 'engine_version')`,
    );
    // Rules of the database would refuse most of them.
    for (const { rule } of await behind<{ rule: string }>(
      `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as rule
       from pg_constraint k join governance.tables_of_patient() t on t.relation = k.conrelid where k.contype = 'c'`,
    ))
      await behind(rule);
    for (const { rule } of await behind<{ rule: string }>(
      `select format('drop index %s', i.indexrelid::regclass) as rule
       from pg_index i join governance.tables_of_patient() t on t.relation = i.indrelid
       where i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    ))
      await behind(rule);
    await behind('set session_replication_role = replica');
    for (const { relation, patient: key, column } of columns) {
      const word = `Planted ${column} <${planted.length}>`;
      const [changed] = await behind<{ count: number }>(
        `with changed as (update ${relation} set ${column} = $2 where ${key} = $1 returning 1) select count(*) as count from changed`,
        [patient.id, word],
      );
      if ((changed?.count ?? 0) > 0) planted.push(word);
    }
    await behind('reset session_replication_role');
    expect(planted.length).toBeGreaterThan(70);

    const { html, json } = await copyOf(patient);
    const page = readable(html);
    expect(planted.filter((word) => !page.includes(word))).toEqual([]);
    expect(planted.filter((word) => !json.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);

    // Whatever else is stored stands in the file as it is.
    const { asStored } = JSON.parse(json) as { asStored: Record<string, Record<string, unknown>[]> };
    for (const { relation, patient: key } of await behind<{ relation: string; patient: string }>(
      'select relation::text, patient from governance.tables_of_patient()',
    )) {
      const rows = await behind<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${relation} t where ${key} = $1`,
        [patient.id],
      );
      expect(asStored[relation]).toHaveLength(rows.length);
      const persons = (column: string) => column === 'person_id' || (column.endsWith('_by') && column !== 'decided_by');
      for (const { row } of rows)
        expect(asStored[relation]).toContainEqual(
          Object.fromEntries(
            Object.entries(row)
              .filter(([column]) => column !== 'centre_id')
              .map(([column, value]) => [column, persons(column) && value !== null ? expect.any(String) : value]),
          ),
        );
    }
  });

  it('speaks the words of the interface: titles, units, days, names, why a value is missing', async () => {
    await staff.clinicianNorth.client.ask(
      'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }',
      {
        input: {
          patientId: other.id,
          heldOn: '2021-02-01',
          purpose: 'FOLLOW_UP',
          attestation: 'EVENTS',
          assessments: [
            { instrumentCode: 'nrs-pain', rater: 'PATIENT', notDone: { absence: 'NOT_DONE', reason: 'fatigue' } },
          ],
        },
      },
    );
    const page = readable((await copyOf(other)).html).replace(/\s+/g, ' ');
    for (const words of [
      'Visit of 10 Jan 2020',
      'Pain',
      'Stroke',
      'Asked; there were events',
      'Achebe',
      '2 Jan 1975',
      '3 severe',
      staff.clinicianNorth.actor.name,
      'Not recorded',
      'Not done: fatigue',
      'Northfield Hospital',
      'Referred, Mar 2019',
      'Weight (kg) 61.5',
      'code: active-infection, status: ABSENT',
      'Test bolus of 13 Jan 2020, 09:00',
      '4 hours after the bolus',
      'Spasm frequency (PSFS) 0',
      'Residual measured (mL) 0',
      'Daily dose (µg/day) 152.5',
      'No answer',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/[a-z]_[a-z]|NOT_|FOLLOW_UP|undefined|\[object/);
  });

  it('tells nothing of anybody else', async () => {
    const { html, json } = await copyOf(other);
    for (const word of ['Okonkwo', patient.id, patient.pseudonym, 'Planted']) {
      expect(html).not.toContain(word);
      expect(json).not.toContain(word);
    }
  });

  it('is made by a coordinator of the centre who has just confirmed who she is, and leaves an event', async () => {
    const { clinicianNorth, coordinatorSouth, coordinatorNorth, administrator } = staff;
    for (const { client } of [clinicianNorth, administrator])
      expect((await client.refused(COPY, { patientId: other.id })).extensions.code).toBe('FORBIDDEN');
    expect((await coordinatorSouth.client.refused(COPY, { patientId: other.id })).extensions.code).toBe('NOT_FOUND');
    const events = () =>
      behind<{ events: number }>(
        `select count(*) as events from audit.event e join audit.about a on a.event_seq = e.seq
         where e.kind = 'EXPORT' and e.action = 'patient copy exported' and a.patient_id = $1 and e.person_id = $2`,
        [other.id, coordinatorNorth.actor.personId],
      );
    const [before] = await events();
    await copyOf(other);
    expect(await events()).toEqual([{ events: (before?.events ?? 0) + 1 }]);
    await behind(
      `update access.login_session set authenticated_at = now() - interval '10 minutes' where person_id = $1`,
      [coordinatorNorth.actor.personId],
    );
    expect((await coordinatorNorth.client.refused(COPY, { patientId: other.id })).extensions.code).toBe(
      'REAUTH_REQUIRED',
    );
  });

  it('is made a few times a day by one person, not more often', async () => {
    const limited = await startRegistry({}, { limits: { ...noRateLimits, exportsPerDay: 2 } });
    try {
      const { clinicianNorth, coordinatorNorth } = await hire(limited);
      const { id: patientId } = await enrol(clinicianNorth, 'Okafor');
      for (let times = 0; times < 2; times += 1) await coordinatorNorth.client.ask(COPY, { patientId });
      expect((await coordinatorNorth.client.refused(COPY, { patientId })).extensions.code).toBe('RATE_LIMITED');
    } finally {
      await limited.close();
    }
  });

  it('is kept nowhere', async () => {
    expect(await behind(`select from access.idempotency_key where answer::text like '%doctype%'`)).toEqual([]);
  });
});
