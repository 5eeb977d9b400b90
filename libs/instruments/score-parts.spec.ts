import { answersOf } from './answer.js';
import { checkAnswers } from './check-answers.js';
import { coreKeys } from './definitions/mas-grid.js';
import { mas } from './definitions/mas.js';
import { nrsPain } from './definitions/nrs-pain.js';
import { pairedImprovement } from './paired-improvement.js';
import { scoreAnswers } from './score-answers.js';

const legs = coreKeys('grade', 'LOWER_LIMB');
const affected = 'mas.le.mean.affected';
/** Left 3 (counts 4), right 1 in every core cell of the legs. */
const grades = Object.fromEntries(legs.map((key) => [key, key.endsWith('-L') ? '3' : '1']));
const ofLegs = (side: string | null) => answersOf(side === null ? grades : { ...grades, 'affected-side': side });
const scoreOf = (side: string | null) => scoreAnswers(mas, ofLegs(side)).find(({ code }) => code === affected);

describe('a score of the affected side', () => {
  it('reads the cells of that side alone, with the same missing rule', () => {
    expect(scoreOf('L')).toMatchObject({ value: 4, answered: 3, expected: 3 });
    expect(scoreOf('R')).toMatchObject({ value: 1, answered: 3, expected: 3 });
    const oneOfThree = answersOf({ 'affected-side': 'L', [legs[0] ?? '']: '3' });
    expect(scoreAnswers(mas, oneOfThree).find(({ code }) => code === affected)).toMatchObject({
      value: null,
      absence: 'INSUFFICIENT',
    });
  });

  it('is not applicable without hemiparesis, and missing where no side is named', () => {
    expect(scoreOf('NA')).toMatchObject({ value: null, absence: 'NOT_APPLICABLE' });
    expect(scoreOf(null)).toMatchObject({ value: null, absence: 'MISSING' });
  });

  it('is never taken from the one side to the other', () => {
    expect(pairedImprovement(mas, affected, ofLegs('L'), ofLegs('L'))).toMatchObject({ improvement: 0, pairs: 3 });
    expect(pairedImprovement(mas, affected, ofLegs('L'), ofLegs('R'))).toMatchObject({
      improvement: null,
      absence: 'NOT_COMPARABLE',
    });
  });
});

describe('one of several choices', () => {
  const problemsOf = (sites: string) =>
    checkAnswers(nrsPain, answersOf({ average7d: '4', sites })).map(({ code }) => code);

  it('is written as the codes chosen, each once and in the order of the definition', () => {
    expect(problemsOf('back legs')).toEqual([]);
    expect(problemsOf('legs')).toEqual([]);
    for (const wrong of ['legs back', 'back back', 'back  legs', 'back tail', '']) {
      expect(problemsOf(wrong)).toEqual(['UNKNOWN_OPTION']);
    }
  });
});
