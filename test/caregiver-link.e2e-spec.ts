import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { acts } from '../apps/api/src/access/permission-matrix.js';
import { grantOf, mayDo } from '../apps/api/src/access/permissions.js';
import { Role } from '../apps/api/src/access/role.js';
import { ANSWERED, careTasks, issue, KEEP, OPEN, SUBMIT, submission } from './caregiver/answers.js';
import { attempts } from './permissions/attempts.js';
import { absent } from './permissions/targets.js';
import { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
beforeAll(async () => {
  registry = await startRegistry();
  clinician = registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
});
afterAll(() => registry.close());

const IMPLANTED_ON = '2024-03-01';

async function patient(pseudonym: string = `TN-${randomBytes(4).toString('hex').toUpperCase()}`): Promise<string> {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    {
      input: {
        pseudonym,
        birthYear: 1980,
        enrolledOn: '2024-01-01',
        identity: { familyName: 'Okonkwo', givenName: 'Nneka', birthDate: '1980-05-05', hospitalNumber: pseudonym },
      },
    },
  );
  await clinician.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId: recordPatient.id, performedOn: IMPLANTED_ON, overrideReason: 'Tried elsewhere.' },
  });
  return recordPatient.id;
}

const phone = (token: string): GraphqlClient => GraphqlClient.byLink(registry.url, token);
const givenOut = async (patientId: string, input: object = {}) => issue(clinician, { patientId, ...input });

const CLOSED = {
  message: 'This link cannot be used. Ask your clinic for a new one.',
  extensions: { code: 'NOT_FOUND', rule: 'LINK_CLOSED' },
};

async function recordOf(patientId: string) {
  const query = `query ($id: ID!) { patient(id: $id) {
    windows { code status }
    encounters { id heldOn contact purpose attestation recordedBy windowCode caregiverLink { respondent relation activeSeconds }
      assessments { instrumentCode instrumentVersion rater recording status absence reason answers { key code absence reason } scores { code value } } }
    trajectories { scoreCode rater points { value } }
    caregiverLinks { id state timesOpened relation answeredIn wording activeSeconds submittedAt issuedBy } } }`;
  const { patient: found } = await clinician.ask<{ patient: Recorded }>(query, { id: patientId });
  return found;
}
interface Recorded {
  windows: { code: string; status: string }[];
  encounters: {
    id: string;
    contact: string;
    assessments: { instrumentCode: string; rater: string; status: string }[];
  }[];
  trajectories: { scoreCode: string; rater: string; points: { value: number }[] }[];
  caregiverLinks: { id: string; state: string; timesOpened: number }[];
}

describe('AUTH-4: a caregiver link', () => {
  it('opened five times and submitted twice has one effect', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    const mine = phone(token);
    for (let times = 0; times < 5; times += 1) {
      const { openCaregiverForm } = await mine.ask<{ openCaregiverForm: object }>(OPEN);
      expect(openCaregiverForm).toMatchObject({
        respondent: 'CAREGIVER',
        centreName: 'Northfield Hospital',
        answers: [],
      });
    }
    const key = randomUUID();
    const first = await mine.send<{ submitCaregiverAnswers: string }>(SUBMIT, submission(), key);
    expect(first.errors).toBeUndefined();
    // Sent again, because no answer came: told when it arrived, and nothing more is stored.
    expect(await mine.send(SUBMIT, submission(), key)).toEqual(first);
    expect(await mine.refused(SUBMIT, submission())).toMatchObject(CLOSED);
    // Other answers under the key have not arrived, and are not said to.
    const others = await mine.send(SUBMIT, submission({ relation: 'partner' }), key);
    expect(others.errors?.[0]).toMatchObject(CLOSED);
    expect(await mine.refused(OPEN)).toMatchObject(CLOSED);

    const { encounters, caregiverLinks, trajectories, windows } = await recordOf(patientId);
    expect(caregiverLinks).toMatchObject([
      { state: 'ANSWERED', timesOpened: 5, relation: 'parent', answeredIn: 'EN', wording: '1.0.0', activeSeconds: 55 },
    ]);
    expect(encounters).toHaveLength(1);
    expect(encounters[0]).toMatchObject({
      contact: 'CAREGIVER_LINK',
      purpose: 'FOLLOW_UP',
      attestation: 'NOT_ASKED',
      recordedBy: 'Caregiver link',
      caregiverLink: { respondent: 'CAREGIVER', relation: 'parent', activeSeconds: 55 },
    });
    const rated = encounters[0]?.assessments.map(({ instrumentCode, rater, status }) => [
      instrumentCode,
      rater,
      status,
    ]);
    expect(rated?.toSorted()).toEqual([
      ['care-difficulty-8', 'CAREGIVER_SELF', 'COMPLETED'],
      ['nrs-pain', 'CAREGIVER_PROXY', 'COMPLETED'],
      ['sleep-nrs', 'CAREGIVER_PROXY', 'COMPLETED'],
    ]);
    const valueOf = (code: string) => trajectories.find(({ scoreCode }) => scoreCode === code)?.points[0]?.value;
    // A measured zero is kept; seven tasks of difficulty 1…7 and one that is no part of the care: (1 + … + 7) / 7.
    expect(valueOf('nrs-pain.average7d')).toBe(0);
    expect(valueOf('care-difficulty-8.mean')).toBe(4);
    // Nobody came: what was due stays due.
    expect(windows.filter(({ status }) => status === 'DONE')).toEqual([]);
  });

  it('goes on where another phone stopped', async () => {
    const { token } = await givenOut(await patient());
    await phone(token).ask(KEEP, {
      input: {
        answers: [{ instrumentCode: 'nrs-pain', key: 'average7d', code: '3' }],
        relation: 'partner',
        language: 'DE',
      },
    });
    await phone(token).ask(KEEP, {
      input: { answers: [{ instrumentCode: 'sleep-nrs', key: 'disturbance', absence: 'NOT_DONE' }], language: 'DE' },
    });
    const { openCaregiverForm } = await phone(token).ask<{ openCaregiverForm: { answers: object[] } }>(OPEN);
    expect(openCaregiverForm).toMatchObject({ language: 'DE', relation: 'partner' });
    expect(openCaregiverForm.answers).toHaveLength(2);
    expect(openCaregiverForm.answers).toEqual(
      expect.arrayContaining([
        { instrumentCode: 'nrs-pain', key: 'average7d', code: '3', absence: null },
        { instrumentCode: 'sleep-nrs', key: 'disturbance', code: null, absence: 'NOT_DONE' },
      ]),
    );
  });

  it('answers in the same words when it is unknown, expired, revoked or used', async () => {
    const patientId = await patient();
    const [expired, revoked, used] = [await givenOut(patientId), await givenOut(patientId), await givenOut(patientId)];
    await registry.writeAsItself('time passes', (tx) =>
      tx.query(
        `update registry.caregiver_link set recorded_at = now() - interval '7 days 1 second', expires_at = now() - interval '1 second' where id = $1`,
        [expired.id],
      ),
    );
    await clinician.ask('mutation ($id: ID!) { revokeCaregiverLink(id: $id) { state } }', { id: revoked.id });
    await phone(used.token).ask(SUBMIT, submission());
    for (const token of [expired.token, revoked.token, used.token, randomBytes(32).toString('base64url'), 'short', ''])
      for (const [query, variables] of [
        [OPEN, {}],
        [SUBMIT, submission()],
        [KEEP, { input: { answers: [], language: 'EN' } }],
      ] as const)
        expect(await phone(token).refused(query, variables)).toMatchObject(CLOSED);
    expect((await recordOf(patientId)).caregiverLinks.map(({ state }) => state).sort()).toEqual([
      'ANSWERED',
      'EXPIRED',
      'REVOKED',
    ]);
  });

  it('ends with the follow-up of the patient', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    await phone(token).ask(OPEN);
    const { patient: found } = await clinician.ask<{ patient: { version: number } }>(
      'query ($id: ID!) { patient(id: $id) { version } }',
      { id: patientId },
    );
    await clinician.ask('mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { id } }', {
      input: { patientId, expectedVersion: found.version, diedOn: '2024-06-01' },
    });
    expect(await phone(token).refused(OPEN)).toMatchObject(CLOSED);
    const answer = await clinician.refused(
      'mutation ($input: IssueCaregiverLinkInput!) { issueCaregiverLink(input: $input) { path } }',
      { input: { patientId, respondent: 'CAREGIVER', language: 'EN' } },
    );
    expect(answer.extensions).toMatchObject({ code: 'VALIDATION_FAILED', rule: 'FOLLOWED' });
  });

  it('takes one of two submissions that come at once', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => phone(token).send<{ submitCaregiverAnswers: string }>(SUBMIT, submission())),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors[0]).toMatchObject(CLOSED);
    expect((await recordOf(patientId)).encounters).toHaveLength(1);
  });

  it('is answered by the patient as a series of its own, beside the caregiver’s of the same day', async () => {
    const patientId = await patient();
    const [caregiver, other, self] = [
      await givenOut(patientId, { instruments: ['nrs-pain'] }),
      await givenOut(patientId, { instruments: ['nrs-pain'] }),
      await givenOut(patientId, { respondent: 'PATIENT', language: 'DE' }),
    ];
    const pain = (code: string) => [{ instrumentCode: 'nrs-pain', key: 'average7d', code }];
    await phone(caregiver.token).ask(SUBMIT, submission({ answers: pain('6') }));
    await phone(other.token).ask(SUBMIT, submission({ answers: pain('2'), relation: 'professional' }));
    await phone(self.token).ask(SUBMIT, submission({ relation: null, language: 'DE' }));
    const { encounters, trajectories } = await recordOf(patientId);
    expect(encounters).toHaveLength(3);
    const series = trajectories.filter(({ scoreCode }) => scoreCode === 'nrs-pain.average7d');
    expect(series.map(({ rater, points }) => [rater, points.map(({ value }) => value).sort()]).sort()).toEqual([
      ['CAREGIVER_PROXY', [2, 6]],
      ['PATIENT', [0]],
    ]);
  });

  it('keeps why there is no answer: not part of the care, or nobody’s business', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    const refused = (instrumentCode: string, key: string) => ({ instrumentCode, key, absence: 'NOT_DONE' });
    await phone(token).ask(
      SUBMIT,
      submission({
        answers: [
          refused('nrs-pain', 'average7d'),
          ...careTasks.map((key) => ({ instrumentCode: 'care-difficulty-8', key, absence: 'NOT_APPLICABLE' })),
          { instrumentCode: 'sleep-nrs', key: 'disturbance', code: '10' },
        ],
      }),
    );
    const [visit] = (await recordOf(patientId)).encounters;
    const by = Object.fromEntries((visit?.assessments ?? []).map((each) => [each.instrumentCode, each]));
    expect(by['nrs-pain']).toMatchObject({ recording: 'NOT_DONE', absence: 'NOT_DONE', reason: 'refused' });
    expect(by['care-difficulty-8']).toMatchObject({ recording: 'NOT_DONE', absence: 'NOT_APPLICABLE' });
    expect(by['sleep-nrs']).toMatchObject({
      recording: 'ITEMS',
      scores: expect.arrayContaining([{ code: 'sleep-nrs.disturbance', value: 10 }]),
    });
  });

  it.each([
    ['a question without an answer', { answers: ANSWERED.slice(1) }, 'UNANSWERED'],
    ['a number off the scale', { answers: [{ ...ANSWERED[0], code: '11' }, ...ANSWERED.slice(1)] }, 'UNKNOWN_OPTION'],
    [
      'an answer and none',
      { answers: [{ ...ANSWERED[0], absence: 'NOT_DONE' }, ...ANSWERED.slice(1)] },
      'UNKNOWN_OPTION',
    ],
    [
      'what is always part',
      { answers: [{ ...ANSWERED[0], code: null, absence: 'NOT_APPLICABLE' }, ...ANSWERED.slice(1)] },
      'UNKNOWN_OPTION',
    ],
    [
      'what was not asked',
      { answers: [...ANSWERED, { instrumentCode: 'psfs', key: 'frequency', code: '1' }] },
      'UNKNOWN_ITEM',
    ],
    ['nobody', { relation: null }, 'RELATION'],
    ['the patient in place of the caregiver', { relation: 'self' }, 'RELATION'],
  ])('refuses %s, and stays good', async (_title, change, rule) => {
    const { token } = await givenOut(await patient());
    expect((await phone(token).refused(SUBMIT, submission(change))).extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule,
    });
    await phone(token).ask(SUBMIT, submission());
  });
});

describe('whoever holds a caregiver link', () => {
  const names = Object.values(acts).flatMap((group) => Object.keys(group));
  const own = names.filter((name) => mayDo(name, 'CAREGIVER_LINK'));

  it('may do three things, and nobody who is signed in may do them', () => {
    expect(own).toEqual(['openCaregiverForm', 'keepCaregiverAnswers', 'submitCaregiverAnswers']);
    for (const name of own) for (const role of Object.values(Role)) expect(grantOf(name, role)).toBeNull();
  });

  it('is refused everything else, whomever it is about', async () => {
    const { token } = await givenOut(await patient());
    const client = phone(token);
    for (const name of names.filter((each) => !own.includes(each))) {
      const attempt = attempts[name];
      const { query = '', variables = {}, about } = attempt ?? {};
      const { errors, data } = await client.send(query, { ...variables, ...about?.(absent) });
      expect([name, errors?.[0]?.extensions.code, data ?? null]).toEqual([name, 'UNAUTHENTICATED', null]);
    }
    expect((await client.refused('{ __schema { types { name } } }')).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gets nothing more from a cookie beside the token', async () => {
    const { token } = await givenOut(await patient());
    const person = await registry.actor(Role.CLINICIAN, registry.northfield);
    const both = new GraphqlClient(registry.url, `tonus=${person.session}`, { 'tonus-link': token });
    expect((await both.refused('{ patients { total } }')).extensions.code).toBe('UNAUTHENTICATED');
    await both.ask(OPEN);
  });

  it('learns nothing that identifies anybody', async () => {
    const patientId = await patient('TN-PLANTED');
    const { token, id } = await givenOut(patientId);
    const told = JSON.stringify(await phone(token).ask(OPEN));
    for (const secret of ['TN-PLANTED', 'Okonkwo', 'Nneka', '1980', patientId, id, 'clinician'])
      expect(told).not.toContain(secret);
  });

  it('is refused by the page of somebody else', async () => {
    const { token } = await givenOut(await patient());
    const response = await fetch(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example', 'tonus-link': token },
      body: JSON.stringify({ query: OPEN }),
    });
    expect(response.status).toBe(403);
  });
});

describe('in the database, a link', () => {
  let asApp: DataSource;
  beforeAll(async () => {
    asApp = await new DataSource({ type: 'postgres', url: registry.databaseUrls.app }).initialize();
  });
  afterAll(() => asApp.destroy());

  /** Statements of one transaction that carries the token; it is rolled back. */
  async function within<T>(
    token: string,
    work: (query: <R>(sql: string, values?: unknown[]) => Promise<R>) => Promise<T>,
  ): Promise<T> {
    const runner = asApp.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      await runner.query(`select set_config('app.session', $1, true)`, [token]);
      return await work((sql, values) => runner.query(sql, values));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
  const tables = async (): Promise<string[]> =>
    (
      await registry.behind.query<{ name: string }[]>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname in ('registry', 'access', 'analysis', 'audit', 'governance') order by 1`,
      )
    ).map(({ name }) => name);
  const REFERENCE =
    /^(registry\.(centre|instrument_definition|protocol_definition|device_model|device_constant.*)|analysis\.outcome)$/;

  it('sees no row of any table that is about somebody', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    await phone(token).ask(KEEP, { input: { answers: [], relation: 'parent', language: 'EN' } });
    const seen: string[] = [];
    for (const table of (await tables()).filter((name) => !REFERENCE.test(name))) {
      const rows = await within(token, (query) => query<unknown[]>(`select 1 from ${table} limit 1`)).catch(() => []);
      if (rows.length > 0) seen.push(table);
    }
    expect(seen).toEqual([]);
  });

  it('writes no row before it submits, and then none of another patient', async () => {
    const [patientId, otherId] = [await patient(), await patient()];
    const { token, id } = await givenOut(patientId);
    const { id: otherLink } = await givenOut(otherId);
    const add = (of: string, link: string, change: object = {}): readonly [string, readonly unknown[]] => {
      const row = {
        centre_id: registry.northfield.id,
        id: randomUUID(),
        patient_id: of,
        held_on: new Date().toISOString().slice(0, 10),
        purpose: 'FOLLOW_UP',
        contact: 'CAREGIVER_LINK',
        attestation: 'NOT_ASKED',
        recorded_by: '00000000-0000-7000-8000-000000000002',
        recorded_at: new Date(),
        reasons: [],
        version: 1,
        caregiver_link_id: link,
        from_paper: false,
        ...change,
      };
      return [
        `insert into registry.encounter select * from jsonb_populate_record(null::registry.encounter, $1)`,
        [JSON.stringify(row)],
      ];
    };
    const open = `select audit.open_event('trying', null, gen_random_uuid())`;
    const use = `select registry.use_caregiver_link(gen_random_uuid(), 'parent', 'EN', '1.0.0', 1) as used`;
    const attempt = ([sql, values]: readonly [string, readonly unknown[]], submitting: boolean) =>
      within(token, async (query) => {
        await query(open);
        if (submitting) expect(await query(use)).toEqual([{ used: true }]);
        await query(sql, [...values]);
      });
    await expect(attempt(add(patientId, id), false)).rejects.toThrow(/row-level security/);
    await attempt(add(patientId, id), true);
    await expect(attempt(add(otherId, otherLink), true)).rejects.toThrow(/row-level security/);
    await expect(attempt(add(patientId, otherLink), true)).rejects.toThrow(/row-level security|foreign key/);
    await expect(attempt(add(patientId, id, { held_on: '2024-05-05' }), true)).rejects.toThrow(/row-level security/);
    await expect(attempt(add(patientId, id, { attestation: 'NONE' }), true)).rejects.toThrow(/row-level security/);
    await expect(attempt(add(patientId, id, { contact: 'IN_PERSON', caregiver_link_id: null }), true)).rejects.toThrow(
      /row-level security/,
    );
  });

  it('sees its one patient in the transaction that submits, never who she is, and changes nothing of her', async () => {
    const [patientId] = [await patient(), await patient()];
    const { token } = await givenOut(patientId);
    await within(token, async (query) => {
      await query(`select audit.open_event('trying', null, gen_random_uuid())`);
      await query(`select registry.use_caregiver_link(gen_random_uuid(), 'parent', 'EN', '1.0.0', 1)`);
      expect(await query('select id from registry.patient')).toEqual([{ id: patientId }]);
      expect(await query('select 1 from registry.patient_identity')).toEqual([]);
      expect(await query('select 1 from access.person')).toEqual([]);
      await expect(query(`update registry.patient set birth_year = 1970`)).rejects.toThrow(/row-level security/);
    });
    // It was rolled back: the link is as good as before.
    await phone(token).ask(SUBMIT, submission());
  });

  it('cannot take a login session for one, nor be taken for a person', async () => {
    const { token } = await givenOut(await patient());
    expect(
      await within(token, (query) =>
        query(
          'select sec.person() as person, sec.role() as role, sec.writing_centre() as writes, sec.reading_centre() as reads',
        ),
      ),
    ).toEqual([{ person: null, role: 'CAREGIVER_LINK', writes: null, reads: null }]);
  });

  it('is kept as a hash, and stands in no event, error or log', async () => {
    const { token } = await givenOut(await patient());
    await phone(token).ask(SUBMIT, submission());
    const [{ found }] = await registry.behind.query<[{ found: boolean }]>(
      `select exists (select from audit.event e where e.details::text like $1 or e.reason like $1)
           or exists (select from audit.value v where v.after::text like $1)
           or exists (select from access.idempotency_key k where k.answer::text like $1)
           or exists (select from access.caregiver_token t where encode(t.token_hash, 'escape') like $1) as found`,
      [`%${token}%`],
    );
    expect(found).toBe(false);
  });
});

describe('the trail of a caregiver link', () => {
  it('names the link as who acted, and holds every row', async () => {
    const patientId = await patient();
    const { token, id } = await givenOut(patientId);
    await phone(token).ask(OPEN);
    await phone(token).ask(KEEP, { input: { answers: ANSWERED.slice(0, 1), language: 'EN' } });
    await phone(token).ask(SUBMIT, submission());
    const events = await registry.behind.query(
      `select e.action, p.display_name as name, e.role, e.details,
              array(select distinct c.did || ' ' || c.relation from audit.change c where c.event_seq = e.seq order by 1) as did,
              array(select a.patient_id::text from audit.about a where a.event_seq = e.seq and a.patient_id is not null) as about
       from audit.event e join access.person p on p.id = e.person_id where e.details->>'link' = $1 order by e.seq`,
      [id],
    );
    const by = { name: 'Caregiver link', role: 'CAREGIVER_LINK', details: { link: id }, about: [patientId] };
    expect(events).toEqual([
      { ...by, action: 'caregiver link opened', did: ['UPDATE caregiver_link'] },
      { ...by, action: 'caregiver answers kept', did: ['INSERT caregiver_draft'] },
      {
        ...by,
        action: 'caregiver answers submitted',
        did: [
          'DELETE caregiver_draft',
          'INSERT assessment',
          'INSERT encounter',
          'INSERT score',
          'UPDATE caregiver_link',
        ],
      },
    ]);
  });
});

describe('the history of a patient', () => {
  it('tells what was done by a link, and shows staff no answer before it was submitted', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    await phone(token).ask(OPEN);
    await phone(token).ask(KEEP, { input: { answers: ANSWERED.slice(0, 1), relation: 'partner', language: 'EN' } });
    const query = `query ($filter: AuditEventFilter) { auditEvents(filter: $filter, first: 50) {
      nodes { action personName role changes { record fields { name before after } } } } }`;
    const history = async () => {
      const { auditEvents } = await clinician.ask<{ auditEvents: { nodes: { action: string; changes: object[] }[] } }>(
        query,
        {
          filter: { patientId },
        },
      );
      return auditEvents.nodes;
    };
    const kept = (await history()).find(({ action }) => action === 'caregiver answers kept');
    expect(kept).toEqual({ action: 'caregiver answers kept', personName: 'Caregiver link', role: null, changes: [] });
    expect(JSON.stringify(await history())).not.toContain('partner');
    await phone(token).ask(SUBMIT, submission());
    const [submitted] = (await history()).filter(({ action }) => action === 'caregiver answers submitted');
    expect(submitted?.changes.length).toBeGreaterThan(4);
  });
});

describe('the figures after answers by a link', () => {
  it('are those a rebuild gives', async () => {
    const patientId = await patient();
    const { token } = await givenOut(patientId);
    await phone(token).ask(SUBMIT, submission());
    const rows = () =>
      registry.behind.query(
        `select score_code, window_code, rater, value from analysis.window_score where patient_id = $1 order by 1, 2, 3`,
        [patientId],
      );
    const written = await rows();
    const { AnalysisWriter } = await import('../apps/api/src/analytics/analysis-writer.js');
    await registry.asCommand((context) =>
      context.get(AnalysisWriter, { strict: false }).rebuild(registry.northfield.id),
    );
    expect(await rows()).toEqual(written);
    const filled = await registry.behind.query('select 1 from analysis.filled_window where patient_id = $1', [
      patientId,
    ]);
    expect(filled).toEqual([]);
  });
});
