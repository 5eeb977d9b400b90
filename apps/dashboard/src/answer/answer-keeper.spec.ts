import { AnswerKeeper, type Keeping } from './answer-keeper.js';
import { Refused, type Refusal } from './registry.js';

type Input = { answers: { key: string; code?: string }[]; relation: string | null };

/** A registry that answers as it is told, and what the page was told of it. */
function begin(answers: readonly (Refusal | null)[]) {
  const sent: Input[] = [];
  const told: (Keeping | Refusal)[] = [];
  const left = [...answers];
  const registry = {
    keep: (input: object) => {
      sent.push(input as Input);
      const why = left.shift() ?? null;
      return why === null ? Promise.resolve() : Promise.reject(new Refused(why));
    },
  };
  const keeper = new AnswerKeeper(registry, {
    onKeeping: (keeping) => told.push(keeping),
    onRefused: (why) => told.push(why),
  });
  return { keeper, sent, told };
}

const pain = (code: string) => ({
  answers: { 'nrs-pain/average7d': { code } },
  relation: 'parent',
  language: 'EN' as const,
});
const sleep = { answers: { 'sleep-nrs/disturbance': { code: '5' } }, relation: 'parent', language: 'EN' as const };

// The clock of the page stands in for that of a window.
beforeAll(() => Object.assign(globalThis, { window: globalThis }));
afterAll(() => Reflect.deleteProperty(globalThis, 'window'));

describe('answers that are kept as they are given', () => {
  it('go together, each as it was given last', async () => {
    const { keeper, sent, told } = begin([null]);
    keeper.keep(pain('3'));
    keeper.keep(sleep);
    keeper.keep(pain('4'));
    await keeper.send();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.answers).toEqual([
      { instrumentCode: 'nrs-pain', key: 'average7d', code: '4' },
      { instrumentCode: 'sleep-nrs', key: 'disturbance', code: '5' },
    ]);
    expect(told.at(-1)).toBe('SAVED');
    expect(keeper.hasUnsent).toBe(false);
  });

  it('wait for a connection, under what is given meanwhile', async () => {
    const { keeper, sent, told } = begin(['UNREACHABLE', null]);
    keeper.keep(pain('3'));
    const sending = keeper.send();
    keeper.keep(pain('9'));
    await sending;
    expect(told.at(-1)).toBe('OFFLINE');
    expect(keeper.hasUnsent).toBe(true);
    await keeper.send();
    expect(sent[1]?.answers).toEqual([{ instrumentCode: 'nrs-pain', key: 'average7d', code: '9' }]);
    expect(told.at(-1)).toBe('SAVED');
  });

  it('end with the link', async () => {
    const { keeper, told } = begin(['CLOSED']);
    keeper.keep(pain('3'));
    await keeper.send();
    expect(told.at(-1)).toBe('CLOSED');
    expect(keeper.hasUnsent).toBe(false);
  });

  it('are not sent once the whole form was', async () => {
    const { keeper, sent } = begin([]);
    keeper.keep(pain('3'));
    keeper.forget();
    await keeper.send();
    expect(sent).toEqual([]);
  });
});
