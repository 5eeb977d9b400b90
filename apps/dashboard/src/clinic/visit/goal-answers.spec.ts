import { checkAnswers, findInstrument, scoreAnswers, type Answer } from '#libs/instruments/index';
import { goalChanges, goalScores } from './goal-answers.js';

const goal = (number: number, part: object = {}) => ({
  number,
  levels: ['worst', 'worse', 'expected', 'better', 'best'],
  baselineLevel: -1,
  importance: null,
  difficulty: null,
  ...part,
});
const gas = findInstrument('gas');
if (!gas) throw new Error('no goal attainment scaling');
const rated = (before: Record<string, Answer>, changes: Readonly<Record<string, Answer | null>>) =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter((entry): entry is [string, Answer] => entry[1] !== null),
  );
const tOf = (answers: Record<string, Answer>) => scoreAnswers(gas, answers).find(({ code }) => code === 'gas.t')?.value;

describe('ratings of locked goals', () => {
  const [first, second] = [goal(1), goal(2)];
  const goals = [first, second];

  it('give no T-score until all are rated, and none is left out in silence', () => {
    const one = rated({}, goalChanges(goals, {}, first, '1'));
    expect(one['goal-2.level']).toEqual({ code: null, absence: 'MISSING', reason: null });
    expect(tOf(one)).toBeNull();
    expect(goalScores(goals, one)).toMatchObject({ now: null, unrated: 1 });

    const both = rated(one, goalChanges(goals, one, second, '0'));
    expect(checkAnswers(gas, both)).toEqual([]);
    // The vector of the instrument: w = (1, 1), x = (+1, 0).
    expect(goalScores(goals, both).now).toBeCloseTo(56.2, 2);
    expect(tOf(both)).toBe(56.2);
  });

  it('leave an abandoned goal out of both T-scores, and count it', () => {
    const one = rated({}, goalChanges(goals, {}, first, '-1'));
    const both = rated(one, goalChanges(goals, one, second, 'abandoned'));
    // One goal of weight 1 at −1: 50 − 10.
    expect(goalScores(goals, both)).toEqual({ now: 40, start: 40, abandoned: 1, unrated: 0 });
    expect(tOf(both)).toBe(40);
  });

  it('carry the weights agreed with the goals', () => {
    const heavy = [goal(1, { importance: 2 }), goal(2), goal(3, { importance: 3 })];
    const answers = heavy.reduce<Record<string, Answer>>(
      (before, one, index) => rated(before, goalChanges(heavy, before, one, ['1', '0', '-1'][index] ?? null)),
      {},
    );
    // The vector of the instrument: w = (2, 1, 3), x = (+1, 0, −1).
    expect(tOf(answers)).toBe(47.8);
  });

  it('leave nothing behind when the only one is taken back', () => {
    const one = rated({}, goalChanges(goals, {}, first, '2'));
    expect(rated(one, goalChanges(goals, one, first, null))).toEqual({});
  });
});
