import { Role } from '../apps/api/src/access/role.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const PAIN = 'sheets/nrs-pain/answers/average7d';
const SPASM = 'sheets/psfs/answers/frequency';
const DRAFT = `id revision changedBy fields { path value revision own changedBy rivals { value own changedBy } }`;
const SAVE = `mutation ($input: SaveVisitDraftInput!) { saveVisitDraft(input: $input) { ${DRAFT} } }`;
const READ = `query ($patientId: ID!, $since: Int! = 0) { visitDraft(patientId: $patientId, since: $since) { ${DRAFT} } }`;
const DISCARD =
  'mutation ($input: DiscardVisitDraftInput!) { discardVisitDraft(input: $input) { id fields { path value } } }';
const RECORD = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }';

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly fields: readonly {
    readonly path: string;
    readonly value: string | null;
    readonly revision: number;
    readonly own: boolean;
    readonly rivals: readonly { readonly value: string | null; readonly own: boolean }[];
  }[];
}
interface Change {
  readonly path: string;
  readonly value: unknown;
  readonly base?: number;
  readonly settles?: boolean;
}

let registry: Registry;
let [iris, otto]: Actor[] = [];
let first: GraphqlClient;
let second: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  iris = await registry.actor(Role.CLINICIAN, registry.northfield);
  otto = await registry.actor(Role.COORDINATOR, registry.northfield);
  first = registry.clientOf(iris);
  second = registry.clientOf(otto);
});
afterAll(() => registry.close());

const newPatient = async (): Promise<string> =>
  (
    await first.ask<{ recordPatient: { id: string } }>(
      'mutation { recordPatient(input: { birthYear: 1980, enrolledOn: "2020-01-01" }) { id } }',
    )
  ).recordPatient.id;

const inputOf = (patientId: string, changes: readonly Change[], more: object = {}) => ({
  input: {
    patientId,
    changes: changes.map((change) => ({ base: 0, ...change, value: JSON.stringify(change.value) })),
    ...more,
  },
});
const save = async (
  client: GraphqlClient,
  patientId: string,
  changes: readonly Change[],
  more?: object,
): Promise<Draft> =>
  (await client.ask<{ saveVisitDraft: Draft }>(SAVE, inputOf(patientId, changes, more))).saveVisitDraft;
const read = async (client: GraphqlClient, patientId: string, since = 0): Promise<Draft | null> =>
  (await client.ask<{ visitDraft: Draft | null }>(READ, { patientId, since })).visitDraft;
const at = (draft: Draft | null, path: string) => draft?.fields.find((field) => field.path === path);
const visit = (patientId: string, more: object = {}) => ({
  input: { patientId, heldOn: '2020-06-01', purpose: 'BASELINE', attestation: 'NONE', assessments: [], ...more },
});

describe('a visit that is being entered', () => {
  it('is continued by a colleague of the centre, a measured 0 included', async () => {
    const patientId = await newPatient();
    expect(await read(first, patientId)).toBeNull();
    await save(first, patientId, [
      { path: 'heldOn', value: '2020-06-01' },
      { path: PAIN, value: { code: '0', absence: null, reason: null } },
    ]);
    const found = await read(second, patientId);
    expect(at(found, PAIN)).toMatchObject({ own: false, changedBy: iris?.name, rivals: [] });
    expect(JSON.parse(at(found, PAIN)?.value ?? '')).toEqual({ code: '0', absence: null, reason: null });
  });

  it('is one a patient, also when two people begin at the same moment', async () => {
    const patientId = await newPatient();
    const drafts = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        save(n % 2 === 0 ? first : second, patientId, [{ path: `sheets/mas/answers/cell-${n}`, value: String(n) }]),
      ),
    );
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
    expect((await read(first, patientId))?.fields).toHaveLength(8);
  });

  it('tells only what changed since a revision', async () => {
    const patientId = await newPatient();
    const { id, revision } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    const next = await save(second, patientId, [{ path: SPASM, value: '2' }], { draftId: id, since: revision });
    expect(next.fields.map(({ path }) => path)).toEqual([SPASM]);
    expect((await read(first, patientId, revision))?.fields.map(({ path }) => path)).toEqual([SPASM]);
  });

  it('leaves in the trail the changed field alone, and who changed it', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [
      { path: PAIN, value: '3' },
      { path: SPASM, value: '2' },
    ]);
    await save(second, patientId, [{ path: PAIN, value: '4', base: 1 }], { draftId: id });
    const changes = await registry.behind.query<unknown[]>(
      `select e.action, e.person_id as person, c.relation, v.before->>'value' as was, v.after->>'value' as became
       from audit.change c join audit.event e on e.seq = c.event_seq join audit.value v on v.change_seq = c.seq
       where c.patient_id = $1 and e.action = 'visit draft changed'`,
      [patientId],
    );
    expect(changes).toEqual([
      { action: 'visit draft changed', person: otto?.personId, relation: 'visit_draft_field', was: '3', became: '4' },
    ]);
  });
});

describe('two people in one draft', () => {
  it('merge silently in different fields', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    await Promise.all([
      save(first, patientId, [{ path: PAIN, value: '5', base: 1 }], { draftId: id }),
      save(second, patientId, [{ path: SPASM, value: '2' }], { draftId: id }),
    ]);
    const both = await read(first, patientId);
    expect(both?.fields.map(({ path, value, rivals }) => [path, value, rivals.length])).toEqual([
      [PAIN, '"5"', 0],
      [SPASM, '"2"', 0],
    ]);
  });

  it('keep both values of one field, however they race, until one is chosen', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    await Promise.all([
      save(first, patientId, [{ path: PAIN, value: '5', base: 1 }], { draftId: id }),
      save(second, patientId, [{ path: PAIN, value: '7', base: 1 }], { draftId: id }),
    ]);
    const field = at(await read(first, patientId), PAIN);
    expect([field?.value, ...(field?.rivals.map(({ value }) => value) ?? [])].sort()).toEqual(['"5"', '"7"']);
    expect(await first.refused(RECORD, visit(patientId, { draftId: id }))).toMatchObject({
      extensions: { rule: 'DRAFT_RIVALS' },
    });
    const settled = await save(second, patientId, [
      { path: PAIN, value: '7', base: field?.revision ?? 0, settles: true },
    ]);
    expect(at(settled, PAIN)).toMatchObject({ value: '"7"', rivals: [] });
  });

  it('keep both where one says it was made of a later state than there is, and end nothing so', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    await save(second, patientId, [{ path: PAIN, value: '7', base: 2_000_000 }], { draftId: id });
    const field = at(await read(first, patientId), PAIN);
    expect([field?.value, field?.rivals.map(({ value }) => value)]).toEqual(['"3"', ['"7"']]);
    expect(await first.refused(RECORD, visit(patientId, { draftId: id, draftRevision: 2_000_000 }))).toMatchObject({
      extensions: { rule: 'DRAFT_MOVED_ON' },
    });
  });

  it('of 20 saves of one field made of the same value, loses none of the two people’s', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '0' }]);
    const all = Array.from({ length: 20 }, (_, n) =>
      save(n % 2 ? first : second, patientId, [{ path: PAIN, value: `${n % 2 ? 'iris' : 'otto'}`, base: 1 }], {
        draftId: id,
      }),
    );
    await Promise.all(all);
    const field = at(await read(first, patientId), PAIN);
    expect([field?.value, ...(field?.rivals.map(({ value }) => value) ?? [])].sort()).toEqual(['"iris"', '"otto"']);
  });

  it('store a repeated save once', async () => {
    const patientId = await newPatient();
    const key = '0199f5a0-0000-7000-8000-00000000abcd';
    const one = inputOf(patientId, [{ path: PAIN, value: '3' }]);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => first.send<{ saveVisitDraft: Draft }>(SAVE, one, key)),
    );
    expect(new Set(answers.map(({ data }) => data?.saveVisitDraft.revision))).toEqual(new Set([1]));
  });
});

describe('the end of a draft', () => {
  it('comes with its visit, in one transaction, once', async () => {
    const patientId = await newPatient();
    const { id, revision } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    const attempts = await Promise.all([
      first.send(RECORD, visit(patientId, { draftId: id, draftRevision: revision })),
      second.send(
        RECORD,
        visit(patientId, { draftId: id, draftRevision: revision, contact: 'VIDEO', heldOn: '2020-06-02' }),
      ),
    ]);
    const refused = attempts.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.rule)).toEqual(['DRAFT_GONE']);
    expect(await read(first, patientId)).toBeNull();
    const [{ visits }] = await registry.behind.query<[{ visits: number }]>(
      'select count(*) as visits from registry.encounter where patient_id = $1',
      [patientId],
    );
    expect(visits).toBe(1);
    expect(await second.refused(SAVE, inputOf(patientId, [{ path: PAIN, value: '4' }], { draftId: id }))).toMatchObject(
      {
        extensions: { code: 'NOT_FOUND', rule: 'DRAFT_GONE' },
      },
    );
  });

  it('does not come while there is something in it the person has not seen', async () => {
    const patientId = await newPatient();
    const { id, revision } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    await save(second, patientId, [{ path: SPASM, value: '2' }], { draftId: id });
    for (const [query, variables] of [
      [RECORD, visit(patientId, { draftId: id, draftRevision: revision })],
      [DISCARD, { input: { draftId: id, revision } }],
    ] as const) {
      expect(await first.refused(query, variables)).toMatchObject({ extensions: { code: 'VERSION_CONFLICT' } });
    }
    expect((await read(first, patientId))?.fields).toHaveLength(2);
  });

  it('does not come when the visit is refused', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    await first.refused(RECORD, visit(patientId, { draftId: id, heldOn: '2999-01-01' }));
    expect((await read(first, patientId))?.fields).toHaveLength(1);
  });

  it('by discarding answers with what was in it', async () => {
    const patientId = await newPatient();
    const { id, revision } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    const { discardVisitDraft } = await second.ask<{ discardVisitDraft: Draft }>(DISCARD, {
      input: { draftId: id, revision },
    });
    expect(discardVisitDraft.fields).toEqual([{ path: PAIN, value: '"3"' }]);
    expect(await read(first, patientId)).toBeNull();
  });
});

describe('who reaches a draft', () => {
  it('is the ward of the centre, and nobody elsewhere', async () => {
    const patientId = await newPatient();
    const { id } = await save(first, patientId, [{ path: PAIN, value: '3' }]);
    const stranger = await registry.stranger();
    for (const [query, variables] of [
      [READ, { patientId }],
      [SAVE, inputOf(patientId, [{ path: PAIN, value: '4' }])],
      [DISCARD, { input: { draftId: id, revision: 9 } }],
    ] as const) {
      expect(await stranger.refused(query, variables)).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    for (const role of [Role.QUALITY, Role.RESEARCHER]) {
      const other = registry.clientOf(await registry.actor(role, registry.northfield));
      expect(await other.refused(READ, { patientId })).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(await other.refused('{ draftKeys { key } }')).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  it('has a key for her own device, another one than her colleague, the same each time', async () => {
    const keyOf = async (client: GraphqlClient) =>
      (await client.ask<{ draftKeys: readonly { owner: string; key: string }[] }>('{ draftKeys { owner key } }'))
        .draftKeys[0];
    const [mine, hers, again] = [await keyOf(first), await keyOf(second), await keyOf(first)];
    expect(Buffer.from(mine?.key ?? '', 'base64url')).toHaveLength(32);
    expect(again).toEqual(mine);
    expect(hers?.key).not.toEqual(mine?.key);
    expect(hers?.owner).not.toEqual(mine?.owner);
  });
});

describe('how much a draft holds', () => {
  it.each([
    ['a path of another shape', { path: '__proto__/x', value: '1' }],
    ['a path too deep', { path: 'a/b/c/d/e/f', value: '1' }],
    ['a value nested too deep', { path: PAIN, value: { a: { b: { c: 1 } } } }],
    ['a value with invisible characters', { path: PAIN, value: 'a\u0000b' }],
    ['a value too long', { path: PAIN, value: 'x'.repeat(4001) }],
  ])('is not %s', async (_what, change) => {
    const patientId = await newPatient();
    expect(await first.refused(SAVE, inputOf(patientId, [change]))).toMatchObject({
      extensions: { code: 'VALIDATION_FAILED' },
    });
    expect(await read(first, patientId)).toBeNull();
  });

  it('is at most 2,000 fields, 200 at a time, each once', async () => {
    const patientId = await newPatient();
    const changes = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ path: `sheets/x/answers/k${from + n}`, value: '1' }));
    for (let from = 0; from < 2000; from += 200) await save(first, patientId, changes(from, 200));
    expect(await first.refused(SAVE, inputOf(patientId, changes(2000, 1)))).toMatchObject({
      extensions: { rule: 'DRAFT_FULL' },
    });
    expect((await first.refused(SAVE, inputOf(patientId, changes(0, 201)))).extensions.code).toBe('VALIDATION_FAILED');
    const twice = [
      { path: PAIN, value: '1' },
      { path: PAIN, value: '2' },
    ];
    expect(await first.refused(SAVE, inputOf(patientId, twice))).toMatchObject({ extensions: { rule: 'DUPLICATE' } });
  });
});

describe('the list of the day', () => {
  it('tells of drafts of the centre, who and when; each key pressed is not told to every list', async () => {
    const patientId = await newPatient();
    await save(first, patientId, [
      { path: 'heldOn', value: '2020-06-01' },
      { path: PAIN, value: '3' },
    ]);
    const { today } = await second.ask<{ today: { begun: { total: number; items: { patient: { id: string } }[] } } }>(
      '{ today { begun { total items { draftId heldOn answers changedAt changedBy patient { id } } } } }',
    );
    expect(today.begun.items.find(({ patient }) => patient.id === patientId)).toMatchObject({
      heldOn: '2020-06-01',
      answers: 1,
      changedBy: iris?.name,
    });
  });
});
