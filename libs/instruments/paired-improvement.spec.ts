import { answersOf } from './answer.js';
import { gas } from './definitions/gas.js';
import { careDifficulty8 } from './definitions/care-difficulty-8.js';
import { coreKeys } from './definitions/mas-grid.js';
import { mas } from './definitions/mas.js';
import { sittingTolerance } from './definitions/sitting-tolerance.js';
import { pairedImprovement } from './paired-improvement.js';

const legs = coreKeys('grade', 'LOWER_LIMB');
const gradesAt = (grades: Readonly<Record<number, string>>) =>
  answersOf(Object.fromEntries(Object.entries(grades).map(([at, grade]) => [legs[Number(at)] ?? '', grade])));

describe('improvement between two assessments', () => {
  it('is positive when sitting lasts longer', () => {
    expect(
      pairedImprovement(
        sittingTolerance,
        'sitting-tolerance.hours',
        answersOf({ hours: '2' }),
        answersOf({ hours: '4.5' }),
      ),
    ).toEqual({ improvement: 2.5, baseline: 2, followUp: 4.5, pairs: 1, absence: null });
  });

  it('uses unrounded means of the pairs', () => {
    const tasks = ['dressing-upper', 'dressing-lower', 'bathing', 'hygiene', 'transfer', 'orthoses'];
    const rated = (codes: string[]) =>
      answersOf(Object.fromEntries(tasks.map((task, at) => [task, codes[at] ?? 'NA'])));
    const change = pairedImprovement(
      careDifficulty8,
      'care-difficulty-8.mean',
      rated(['5', '5', '5', '5', '5', '5']),
      rated(['3', '3', '3', '3', '3', '5']),
    );
    expect(change).toMatchObject({ improvement: 1.666666667, followUp: 3.333333333, pairs: 6 }); // 5 − 20 / 6
  });

  it('needs a score at both visits', () => {
    const complete = gradesAt({ 0: '3', 1: '3', 2: '3', 3: '3', 4: '3', 5: '3' });
    expect(pairedImprovement(mas, 'mas.le.mean', complete, gradesAt({ 0: '1', 1: '1', 2: '1' }))).toEqual({
      improvement: null,
      baseline: null,
      followUp: null,
      pairs: 3,
      absence: 'INSUFFICIENT',
    });
  });

  it('needs as many pairs as a score needs answers', () => {
    const early = gradesAt({ 0: '3', 1: '3', 2: '3', 3: '3' });
    const late = gradesAt({ 2: '1', 3: '1', 4: '1', 5: '1' });
    expect(pairedImprovement(mas, 'mas.le.mean', early, late)).toMatchObject({ pairs: 2, absence: 'INSUFFICIENT' });
  });

  it('does not compare one side with the other', () => {
    const side = (letter: string) =>
      answersOf(Object.fromEntries(legs.map((key) => [key, key.endsWith(`-${letter}`) ? '2' : 'NA'])));
    expect(pairedImprovement(mas, 'mas.le.mean', side('L'), side('R'))).toMatchObject({
      pairs: 0,
      absence: 'NOT_COMPARABLE',
    });
  });

  it('leaves a goal abandoned since out of both T-scores', () => {
    const baseline = answersOf({ 'goal-1.level': '-1', 'goal-2.level': '-2' });
    const attained = answersOf({ 'goal-1.level': '1', 'goal-2.level': 'NA' });
    // One goal left: T = 50 + 10·x, from 40 to 60.
    expect(pairedImprovement(gas, 'gas.t', baseline, attained)).toEqual({
      improvement: 20,
      baseline: 40,
      followUp: 60,
      pairs: 1,
      absence: null,
    });
  });

  it('does not compare T-scores of goals whose weights were changed', () => {
    const baseline = answersOf({ 'goal-1.level': '-1', 'goal-1.importance': '1' });
    const attained = answersOf({ 'goal-1.level': '1', 'goal-1.importance': '3' });
    expect(pairedImprovement(gas, 'gas.t', baseline, attained).absence).toBe('NOT_COMPARABLE');
  });

  it('refuses a score the instrument does not have', () => {
    expect(() => pairedImprovement(mas, 'mas.total', {}, {})).toThrow(RangeError);
  });
});
