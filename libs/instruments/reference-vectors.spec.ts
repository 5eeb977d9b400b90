import { answersOf } from './answer.js';
import type { Answer, Answers } from './answer.js';
import { checkAnswers } from './check-answers.js';
import { careDifficulty8 } from './definitions/care-difficulty-8.js';
import { gas } from './definitions/gas.js';
import { ggTransfer } from './definitions/gg-transfer.js';
import { masExportScores } from './definitions/mas-export-coding.js';
import { coreKeys } from './definitions/mas-grid.js';
import { mas } from './definitions/mas.js';
import { nrsPain } from './definitions/nrs-pain.js';
import { pgic } from './definitions/pgic.js';
import { psfs } from './definitions/psfs.js';
import { improvement } from './improvement.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { pairedImprovement } from './paired-improvement.js';
import { scoreAnswers } from './score-answers.js';
import type { Score } from './score-answers.js';

const legs = coreKeys('grade', 'LOWER_LIMB');
const gradesOf = (grades: readonly string[]): Answers =>
  answersOf(Object.fromEntries(grades.map((grade, at) => [legs[at] ?? '', grade])));
const scoreOf = (definition: InstrumentDefinition, code: string, answers: Answers): Score | undefined =>
  scoreAnswers(definition, answers).find((score) => score.code === code);

/** The test vectors the clinical specification gives for the scoring engine. */
describe('reference vectors', () => {
  it('averages the six Modified Ashworth grades to 2.50', () => {
    const answers = gradesOf(['0', '1', '1+', '2', '3', '4']);
    expect(scoreOf(mas, 'mas.le.mean', answers)).toEqual({
      code: 'mas.le.mean',
      value: (0 + 1 + 2 + 3 + 4 + 5) / 6,
      absence: null,
      reason: null,
      answered: 6,
      expected: 6,
    });
  });

  it('averages the same grades to 1.92 in the coding for export', () => {
    const [lowerLimbs] = masExportScores(gradesOf(['0', '1', '1+', '2', '3', '4']));
    expect(lowerLimbs?.value).toBe(1.92); // (0 + 1 + 1.5 + 2 + 3 + 4) / 6 = 1.9166…
  });

  it('finds three of six Modified Ashworth cells insufficient', () => {
    expect(scoreOf(mas, 'mas.le.mean', gradesOf(['1', '2', '3']))).toEqual({
      code: 'mas.le.mean',
      value: null,
      absence: 'INSUFFICIENT',
      reason: null,
      answered: 3,
      expected: 6,
    });
  });

  it('takes a Modified Ashworth change over the four cells graded at both visits', () => {
    const baseline = gradesOf(['3', '3', '3', '3', '3', '3']);
    const followUp = gradesOf(['1', '1', '1', '1']);
    expect(pairedImprovement(mas, 'mas.le.mean', baseline, followUp)).toEqual({
      improvement: 3,
      baseline: 4,
      followUp: 1,
      pairs: 4,
      absence: null,
    });
  });

  it('rejects a spasm severity where there are no spasms', () => {
    const answers = answersOf({ frequency: '0', severity: '2' });
    expect(checkAnswers(psfs, answers)).toMatchObject([{ key: 'severity', code: 'NOT_ENABLED' }]);
    expect(scoreOf(psfs, 'psfs.severity', answers)).toMatchObject({ value: null, absence: 'NOT_APPLICABLE' });
    expect(scoreOf(psfs, 'psfs.frequency', answers)).toMatchObject({ value: 0, absence: null });
  });

  it('sees pain from 7 to 5 as 2 points better, which is 28.6 % and below the 30 % a responder needs', () => {
    const change = pairedImprovement(
      nrsPain,
      'nrs-pain.average7d',
      answersOf({ average7d: '7' }),
      answersOf({ average7d: '5' }),
    );
    expect(change).toMatchObject({ improvement: 2, baseline: 7, followUp: 5, pairs: 1 });
    expect(2 / 7).toBeLessThan(0.3);
  });

  it('keeps a transfer not attempted for safety apart from a dependent one', () => {
    expect(scoreOf(ggTransfer, 'gg-transfer.level', answersOf({ level: '88' }))).toMatchObject({
      value: null,
      absence: 'NOT_DONE',
      reason: 'MEDICAL_OR_SAFETY',
    });
    expect(scoreOf(ggTransfer, 'gg-transfer.level', answersOf({ level: '01' }))?.value).toBe(1);
  });

  it('finds four rated care tasks of eight too few, the other four being not applicable', () => {
    const answers = answersOf({
      'dressing-upper': '5',
      'dressing-lower': '6',
      bathing: '7',
      hygiene: '8',
      transfer: 'NA',
      'positioning-chair': 'NA',
      'positioning-bed': 'NA',
      orthoses: 'NA',
    });
    expect(checkAnswers(careDifficulty8, answers)).toEqual([]);
    expect(scoreOf(careDifficulty8, 'care-difficulty-8.mean', answers)).toMatchObject({
      value: null,
      absence: 'INSUFFICIENT',
      answered: 4,
    });
  });

  it.each([
    { factors: ['1·1'], levels: [-1], t: 40 },
    { factors: ['1·1', '1·1'], levels: [1, 0], t: 56.2 },
    { factors: ['1·1', '1·1', '1·1'], levels: [-2, -2, -2], t: 22.61 },
    { factors: ['1·1', '1·1', '1·1'], levels: [-1, -1, -1], t: 36.31 },
    { factors: ['2·1', '1·1', '1·3'], levels: [1, 0, -1], t: 47.8 },
    { factors: ['2·2', '2·3', '3·3'], levels: [1, -1, 2], t: 61.27 },
  ])('gives goals weighted $factors at levels $levels the T-score $t', ({ factors, levels, t }) => {
    const answers: Record<string, Answer> = {};
    levels.forEach((level, at) => {
      const [importance = '', difficulty = ''] = factors[at]?.split('·') ?? [];
      const goal = `goal-${at + 1}`;
      Object.assign(
        answers,
        answersOf({
          [`${goal}.level`]: String(level),
          [`${goal}.importance`]: importance,
          [`${goal}.difficulty`]: difficulty,
        }),
      );
    });
    expect(checkAnswers(gas, answers)).toEqual([]);
    expect(scoreOf(gas, 'gas.t', answers)?.value).toBe(t);
  });

  it('reads "much improved" as better than no change, and within the published cut', () => {
    const score = scoreOf(pgic, 'pgic.change', answersOf({ change: '2' }));
    expect(score?.value).toBe(2);
    expect(improvement('LOWER_IS_BETTER', 4, 2)).toBe(2);
    expect(pgic.thresholds.find(({ kind }) => kind === 'CUT')?.value).toBe(2);
  });
});
