import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { Role } from '../apps/api/src/access/role.js';
import type { GraphqlAnswer, GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { amendment, assessed, edits, type EditOfStored, type Editors } from './versions/edits.js';

const schema = buildSchema(readFileSync(new URL('../apps/api/schema.graphql', import.meta.url), 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const versioned = mutations
  .filter(({ args }) =>
    args.some(({ type }) => {
      const input = getNamedType(type);
      return isInputObjectType(input) && 'expectedVersion' in input.getFields();
    }),
  )
  .map(({ name }) => name);

/** Acts on something stored, by what they are called. */
const EDITS = /^(correct|amend|conclude|rename|disable|enable|unlock|void)[A-Z]|^recordDeath$/;

let registry: Registry;
let editors: Readonly<Record<EditOfStored['by'], Editors>>;

beforeAll(async () => {
  registry = await startRegistry();
  const office = async (): Promise<GraphqlClient> => registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
  const clinician = async (): Promise<GraphqlClient> =>
    registry.clientOf(await registry.actor(Role.CLINICIAN, registry.northfield));
  const coordinator = async (): Promise<GraphqlClient> =>
    registry.clientOf(await registry.actor(Role.COORDINATOR, registry.northfield));
  editors = {
    ward: { first: await registry.client('clinician'), second: await registry.client('coordinator') },
    clinicians: { first: await clinician(), second: await clinician() },
    coordinators: { first: await coordinator(), second: await coordinator() },
    office: { first: await office(), second: await office() },
  };
});
afterAll(() => registry.close());

const editOf = (name: string): EditOfStored => {
  const edit = edits[name];
  if (!edit) throw new Error(`test/versions/edits.ts lacks ${name}`);
  return edit;
};

const send = (
  client: GraphqlClient,
  name: string,
  { id, n, expectedVersion }: { id: string; n: number; expectedVersion: number },
): Promise<GraphqlAnswer<unknown>> => {
  const { input, nth } = editOf(name);
  return client.send(`mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`, {
    input: { ...nth(id, n), expectedVersion },
  });
};

const conflictOf = ({ errors }: GraphqlAnswer<unknown>) => {
  const extensions = errors?.[0]?.extensions as { code: string; currentVersion?: number } | undefined;
  return extensions && [extensions.code, extensions.currentVersion];
};

describe('every edit of something stored', () => {
  it('says which version it was made of', () => {
    const named = mutations.map(({ name }) => name).filter((name) => EDITS.test(name));
    expect(named.filter((name) => !versioned.includes(name))).toEqual([]);
  });

  it('is tried here', () => {
    expect([...Object.keys(edits), 'voidAssessment', 'voidTherapyRecord'].sort()).toEqual([...versioned].sort());
  });
});

describe.each(Object.keys(edits))('DUR-3: two editors of one record: %s', (name) => {
  const edit = editOf(name);

  it.each(['first', 'second'] as const)('loses nothing when the %s to have read it writes first', async (order) => {
    const { first, second } = editors[edit.by];
    const [early, late] = order === 'first' ? [first, second] : [second, first];
    const id = await edit.record(first, editors.ward.first);
    const seenByFirst = await edit.read(first, id);
    const seenBySecond = await edit.read(second, id);
    expect(seenBySecond).toEqual(seenByFirst);
    const { version } = seenByFirst;

    expect(await send(early, name, { id, n: 1, expectedVersion: version })).not.toHaveProperty('errors');
    expect(conflictOf(await send(late, name, { id, n: 2, expectedVersion: version }))).toEqual([
      'VERSION_CONFLICT',
      version + 1,
    ]);
    expect(await edit.read(late, id)).toEqual({ version: version + 1, stored: edit.left(1) });

    if (edit.once) return;
    expect(await send(late, name, { id, n: 2, expectedVersion: version + 1 })).not.toHaveProperty('errors');
    expect(await edit.read(early, id)).toEqual({ version: version + 2, stored: edit.left(2) });
  });

  it('refuses a version that was never stored', async () => {
    const { first } = editors[edit.by];
    const id = await edit.record(first, editors.ward.first);
    const { version, stored } = await edit.read(first, id);
    expect(conflictOf(await send(first, name, { id, n: 1, expectedVersion: version + 1 }))).toEqual([
      'VERSION_CONFLICT',
      version,
    ]);
    expect(await edit.read(first, id)).toEqual({ version, stored });
  });

  it('lets one of two win each time they write at once', async () => {
    const { first, second } = editors[edit.by];
    const rounds = edit.once ? 1 : 20;
    const id = await edit.record(first, editors.ward.first);
    const { version } = await edit.read(first, id);
    for (let round = 0; round < rounds; round += 1) {
      const expectedVersion = version + round;
      const answers = await Promise.all([
        send(first, name, { id, n: ((2 * round) % 24) + 1, expectedVersion }),
        send(second, name, { id, n: ((2 * round) % 24) + 2, expectedVersion }),
      ]);
      expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
      expect(answers.map(conflictOf).filter((conflict) => conflict !== undefined)).toEqual([
        ['VERSION_CONFLICT', expectedVersion + 1],
      ]);
    }
    expect((await edit.read(first, id)).version).toBe(version + rounds);
  }, 60_000);

  it('lets one of many win', async () => {
    const { first, second } = editors[edit.by];
    const id = await edit.record(first, editors.ward.first);
    const { version } = await edit.read(first, id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(index % 2 === 0 ? first : second, name, { id, n: index + 1, expectedVersion: version }),
      ),
    );
    const winner = answers.findIndex((answer) => !answer.errors);
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect(new Set(answers.map(conflictOf).flatMap((conflict) => conflict ?? []))).toEqual(
      new Set(['VERSION_CONFLICT', version + 1]),
    );
    expect(await edit.read(first, id)).toEqual({ version: version + 1, stored: edit.left(winner + 1) });
  }, 60_000);
});

describe('DUR-3: two editors of one record: voidAssessment', () => {
  it('takes nothing out of what counts that was amended since it was read', async () => {
    const [{ first: clinician }, { first: coordinator }] = [editors.ward, editors.coordinators];
    const { id } = await assessed(clinician);
    const stale = {
      assessmentId: id.split('/')[1],
      expectedVersion: 1,
      category: 'WRONG_PATIENT',
      reason: 'Of somebody else.',
    };
    const query = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { status } }`;
    await clinician.ask(query('amendAssessment', 'AmendAssessmentInput'), {
      input: { ...amendment(id, 3), expectedVersion: 1 },
    });
    const refused = await coordinator.send(query('voidAssessment', 'VoidAssessmentInput'), { input: stale });
    expect(conflictOf(refused)).toEqual(['VERSION_CONFLICT', 2]);
  });
});

describe('DUR-3: two editors of one record: voidTherapyRecord', () => {
  it('takes nothing out of what counts that was corrected since it was read, and voids it once', async () => {
    const { first, second } = editors.ward;
    const id = (await editOf('correctGoal').record(first, first)).split('/')[1];
    const query = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;
    const correction = { goalId: id, expectedVersion: 1, importance: 2, reason: 'It matters.' };
    await first.ask(query('correctGoal', 'CorrectGoalInput'), { input: correction });
    const voided = (expectedVersion: number) =>
      second.send(query('voidTherapyRecord', 'VoidTherapyRecordInput'), {
        input: { kind: 'GOAL', id, expectedVersion, reason: 'Of somebody else.' },
      });
    expect(conflictOf(await voided(1))).toEqual(['VERSION_CONFLICT', 2]);
    const answers = await Promise.all([voided(2), voided(2)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});
