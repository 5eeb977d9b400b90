import type { DeskWorld } from './desk-state.js';
import { DraftDesk } from './draft-desk.js';
import type { Batch, StoredDraft, StoredField, Waiting } from './ledger.js';
import { RegistryProblem } from '../graphql/registry-problem.js';

interface Visit {
  heldOn: string;
  sheets: Record<string, { answers: Record<string, { code: string }> }>;
}
const blank: Visit = { heldOn: '2024-03-01', sheets: {} };
const PAIN = 'sheets/nrs/answers/now/code';
const withPain =
  (code: string) =>
  (before: Visit): Visit => ({ ...before, sheets: { ...before.sheets, nrs: { answers: { now: { code } } } } });

const field = (path: string, value: unknown, revision: number, more: Partial<StoredField> = {}): StoredField => ({
  ...{ path, revision, changedAt: '2024-03-01T10:00:00Z', changedBy: 'Otto Brandt', own: false, rivals: [] },
  value: JSON.stringify(value),
  ...more,
});
const stored = (revision: number, fields: StoredField[]): StoredDraft => ({
  ...{
    id: 'd1',
    revision,
    begunAt: '2024-03-01T09:00:00Z',
    changedAt: '2024-03-01T10:00:00Z',
    changedBy: 'Otto Brandt',
  },
  fields,
});

/** A registry that answers as it is told, and a device. */
function desk(answers: (StoredDraft | null | Error)[], left: Waiting[] = []) {
  const sent: Batch[] = [];
  const kept: (Waiting | null)[] = [];
  const answer = () => {
    const next = answers.shift() ?? null;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  const world: DeskWorld<Visit> = {
    blank,
    isTouched: ({ sheets }) => Object.keys(sheets).length > 0,
    shown: (draft) => draft,
    kept: (draft) => draft,
    read: answer,
    save: async (batch) => {
      sent.push(batch);
      const draft = await answer();
      if (!draft) throw new Error('a save is answered with a draft');
      return draft;
    },
    keep: (waiting) => {
      kept.push(waiting);
      return Promise.resolve(true);
    },
    adopt: () => Promise.resolve({ left, forget: () => undefined }),
    now: () => new Date('2024-03-01T12:03:00Z'),
    newKey: () => `key ${sent.length}`,
  };
  return { desk: new DraftDesk(world), sent, kept };
}
const offline = new RegistryProblem('OFFLINE', 'No connection.');
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a visit at the desk', () => {
  it('is kept whole with its first answer, its day included, and by the field from then on', async () => {
    const one = desk([null, stored(1, [field(PAIN, '3', 1, { own: true })]), stored(2, [])]);
    await one.desk.open();
    one.desk.change(withPain('3'));
    await one.desk.flush();
    expect(one.sent[0]?.changes.map(({ path }) => path).sort()).toEqual(['heldOn', PAIN]);
    one.desk.change(withPain('4'));
    await one.desk.flush();
    expect(one.sent[1]).toMatchObject({ draftId: 'd1', since: 1, changes: [{ path: PAIN, value: '"4"', base: 1 }] });
    await settle();
    expect(one.kept.at(-1)).toBeNull();
    one.desk.close();
  });

  it('is not begun by a day alone', async () => {
    const one = desk([null]);
    await one.desk.open();
    one.desk.change((before) => ({ ...before, heldOn: '2024-02-29' }));
    await one.desk.flush();
    expect(one.sent).toEqual([]);
    one.desk.close();
  });

  it('shows what a colleague enters, and never in the place of what is being typed', async () => {
    const theirs = stored(5, [field(PAIN, '7', 5), field('heldOn', '2024-02-28', 4)]);
    const one = desk([stored(3, [field(PAIN, '1', 3)]), theirs]);
    await one.desk.open();
    one.desk.change(withPain('3'));
    one.desk.heard({ revision: 5, others: [{ name: 'Otto Brandt', own: false }] });
    await settle();
    const { draft, others } = one.desk.state;
    expect(draft).toMatchObject({ heldOn: '2024-02-28', sheets: { nrs: { answers: { now: { code: '3' } } } } });
    expect(others).toHaveLength(1);
    one.desk.close();
  });

  it('asks where two values stand against each other, and sends the choice', async () => {
    const rivals = [{ value: '"3"', own: true, changedBy: 'Iris Lund', changedAt: '2024-03-01T10:01:00Z' }];
    const one = desk([stored(6, [field(PAIN, '7', 6, { rivals })]), stored(7, [field(PAIN, '7', 7)])]);
    await one.desk.open();
    expect(one.desk.state.draft.sheets['nrs']?.answers['now']?.code).toBe('3');
    expect([...one.desk.state.contested.keys()]).toEqual([PAIN]);
    one.desk.choose(PAIN, '"7"');
    expect(one.desk.state.contested.size).toBe(0);
    expect(one.desk.state.draft.sheets['nrs']?.answers['now']?.code).toBe('7');
    await one.desk.flush();
    expect(one.sent[0]?.changes).toEqual([{ path: PAIN, value: '"7"', base: 6, settles: true }]);
    one.desk.close();
  });

  it('is kept on the device while the registry cannot be reached, and sent under the same key after', async () => {
    const one = desk([null, offline, stored(1, []), stored(2, [])]);
    await one.desk.open();
    one.desk.change(withPain('3'));
    await one.desk.flush();
    expect(one.desk.state.standing).toEqual({ state: 'OFFLINE', toSend: 2, onDevice: true });
    one.desk.change(withPain('4'));
    await settle();
    expect(one.kept.at(-1)?.changes.map(({ value }) => value)).toEqual(['"4"']);
    await one.desk.flush();
    await one.desk.flush();
    expect(one.sent.map(({ key }) => key)).toEqual([one.sent[0]?.key, one.sent[0]?.key, one.sent[2]?.key]);
    expect(one.sent[2]?.changes[0]?.value).toBe('"4"');
    expect(one.desk.state.standing.state).toBe('SAVED');
    one.desk.close();
  });

  it('goes on with what an earlier page could not send', async () => {
    const left = { draftId: 'd1', sent: null, changes: [{ path: PAIN, value: '"9"', base: 3, settles: false }] };
    const one = desk([stored(3, [field(PAIN, '1', 3)]), stored(4, [])], [left]);
    await one.desk.open();
    expect(one.desk.state.draft.sheets['nrs']?.answers['now']?.code).toBe('9');
    await one.desk.flush();
    expect(one.sent[0]?.changes).toEqual(left.changes);
    one.desk.close();
  });

  it('keeps a field the registry refuses from holding up the others', async () => {
    const refused = new RegistryProblem('VALIDATION_FAILED', 'Use at most 4000 characters.');
    const one = desk([null, refused, refused, stored(1, [])]);
    await one.desk.open();
    one.desk.change(withPain('3'));
    await one.desk.flush();
    await one.desk.flush();
    await one.desk.flush();
    expect(one.sent.map(({ changes }) => changes.length)).toEqual([2, 1, 1]);
    expect(one.desk.state.standing.state).toBe('REFUSED');
    await settle();
    expect(one.kept.at(-1)?.changes).toHaveLength(1);
    one.desk.close();
  });

  it('whose draft has ended elsewhere keeps what is on the screen, and can begin anew with it', async () => {
    const gone = new RegistryProblem('NOT_FOUND', 'This draft has ended.', 'DRAFT_GONE');
    const one = desk([stored(3, [field(PAIN, '1', 3)]), gone, stored(1, [])]);
    await one.desk.open();
    one.desk.change(withPain('3'));
    await one.desk.flush();
    expect(one.desk.state.standing.state).toBe('ENDED');
    await one.desk.beginAnew();
    expect(one.sent[1]).toMatchObject({ draftId: null });
    expect(one.sent[1]?.changes.map(({ path, base }) => [path, base]).sort()).toEqual([
      ['heldOn', 0],
      [PAIN, 0],
    ]);
    one.desk.close();
  });
});
