import { blankGoal, goalInput, goalProblems, recordOf, type GoalRecord } from './goal-record.js';

const whole: GoalRecord = {
  agreedOn: '2024-03-01',
  category: 'pain',
  statement: ' Sits through a meal ',
  level0: 'Cannot sit',
  level1: 'Sits 5 minutes',
  level2: 'Sits 20 minutes',
  level3: 'Sits 40 minutes',
  level4: 'Sits an hour',
  baselineLevel: '-1',
  importance: null,
  difficulty: '3',
};
const levels = ['Cannot sit', 'Sits 5 minutes', 'Sits 20 minutes', 'Sits 40 minutes', 'Sits an hour'];

describe('a goal as typed', () => {
  it('is sent with all five levels in their order; a factor left out is null, not 0', () => {
    expect(goalInput(whole)).toEqual({
      agreedOn: '2024-03-01',
      category: 'pain',
      statement: 'Sits through a meal',
      levels,
      baselineLevel: -1,
      importance: null,
      difficulty: 3,
    });
  });

  it('needs everything but importance and difficulty', () => {
    expect(Object.keys(goalProblems(blankGoal)).sort()).toEqual(
      ['agreedOn', 'baselineLevel', 'category', 'level0', 'level1', 'level2', 'level3', 'level4', 'statement'].sort(),
    );
    expect(goalInput(blankGoal)).toBeNull();
    expect(goalProblems(whole)).toEqual({});
  });

  it('cannot say the same on two levels, whatever the case', () => {
    expect(goalProblems({ ...whole, level3: 'sits 5 MINUTES ' })).toEqual({ level3: 'Another level says the same.' });
  });

  it('is filled in with what is stored', () => {
    const stored = {
      ...{ id: 'g', number: 1, lockedAt: null, version: 1, ratings: [], levels, importance: null, difficulty: 3 },
      ...{ agreedOn: '2024-03-01', category: 'pain', statement: 'Sits through a meal', baselineLevel: -1 },
    };
    expect(recordOf(stored)).toEqual({ ...whole, statement: 'Sits through a meal' });
  });
});
