import { answersOf } from './answer.js';
import type { Answer, Answers } from './answer.js';
import { careDifficulty8 } from './definitions/care-difficulty-8.js';
import { gas } from './definitions/gas.js';
import { masExportGrade } from './definitions/mas-export-coding.js';
import { coreKeys } from './definitions/mas-grid.js';
import { mas } from './definitions/mas.js';
import { psfs } from './definitions/psfs.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { loadInstrument } from './load-instrument.js';
import { scoreAnswers } from './score-answers.js';

const legs = coreKeys('grade', 'LOWER_LIMB');
const absent = (absence: Answer['absence'], reason: string | null = null): Answer => ({ code: null, absence, reason });
const first = (definition: InstrumentDefinition, answers: Answers) => scoreAnswers(definition, answers)[0];

/** Modified Ashworth with its first score computed in another way. */
const masScoredBy = (change: Partial<ScoreDefinition>): InstrumentDefinition =>
  loadInstrument({ ...mas, scores: mas.scores.map((score, at) => (at === 0 ? { ...score, ...change } : score)) });

describe('scoring answers', () => {
  it('counts a measured 0 as a measurement', () => {
    const answers = answersOf(Object.fromEntries(legs.map((key) => [key, '0'])));
    expect(first(mas, answers)).toMatchObject({ value: 0, absence: null, answered: 6, expected: 6 });
    expect(first(psfs, answersOf({ frequency: '0' }))).toMatchObject({ value: 0, answered: 1 });
  });

  it('never turns an absence into 0', () => {
    const tasks = answersOf({
      'dressing-upper': '6',
      'dressing-lower': '6',
      bathing: '6',
      hygiene: '6',
      transfer: '6',
    });
    const rest = ['positioning-chair', 'positioning-bed', 'orthoses'];
    for (const kind of ['NOT_APPLICABLE', 'NOT_DONE', 'MISSING'] as const) {
      const answers = { ...tasks, ...Object.fromEntries(rest.map((key) => [key, absent(kind)])) };
      expect(first(careDifficulty8, answers)).toMatchObject({ value: 6, answered: 5 });
    }
  });

  it('leaves a side that is not applicable out of the denominator', () => {
    const sideOnly = Object.fromEntries(
      legs.map((key) => [key, key.endsWith('-L') ? absent('NOT_APPLICABLE') : { ...absent(null), code: '2' }]),
    );
    expect(first(mas, sideOnly)).toMatchObject({ value: 3, answered: 3, expected: 3 });
  });

  it('keeps cells that could not be tested in the denominator', () => {
    const grades = answersOf({
      [legs[0] ?? '']: '2',
      [legs[1] ?? '']: '2',
      [legs[2] ?? '']: '2',
      [legs[3] ?? '']: '1',
    });
    const tested = { ...grades, [legs[4] ?? '']: absent('NOT_DONE', 'contracture') };
    expect(first(mas, tested)).toMatchObject({ value: 2.5, answered: 4, expected: 6 }); // (3 + 3 + 3 + 1) / 4
  });

  it('rounds to the decimals of the score', () => {
    const answers = answersOf({
      'dressing-upper': '3',
      'dressing-lower': '3',
      bathing: '3',
      hygiene: '3',
      transfer: '4',
      orthoses: '4',
    });
    expect(first(careDifficulty8, answers)?.value).toBe(3.3); // 20 / 6 = 3.333…
  });

  it('passes on one absence and its reason when all answers share it', () => {
    const refused = Object.fromEntries(legs.map((key) => [key, absent('NOT_DONE', 'refused')]));
    expect(first(mas, refused)).toMatchObject({ value: null, absence: 'NOT_DONE', reason: 'refused', answered: 0 });
    expect(first(mas, { ...refused, [legs[0] ?? '']: absent('NOT_DONE', 'unsafe') })?.reason).toBeNull();
    expect(first(mas, { ...refused, [legs[0] ?? '']: absent('MISSING') })?.absence).toBe('INSUFFICIENT');
    expect(first(mas, {})).toMatchObject({ absence: 'MISSING', expected: 6 });
    expect(first(mas, Object.fromEntries(legs.map((key) => [key, absent('NOT_APPLICABLE')])))).toMatchObject({
      absence: 'NOT_APPLICABLE',
      expected: 0,
    });
  });

  it('gives the severity of spasms the reason why their frequency is unknown', () => {
    const [, severity] = scoreAnswers(psfs, { frequency: absent('NOT_DONE', 'fatigue') });
    expect(severity).toMatchObject({ value: null, absence: 'NOT_DONE', reason: 'fatigue' });
  });

  it('treats an answer it cannot read as missing', () => {
    expect(first(psfs, answersOf({ frequency: '9' }))).toMatchObject({ value: null, absence: 'MISSING' });
    expect(first(psfs, { frequency: { code: '2', absence: 'NOT_DONE', reason: null } })?.absence).toBe('MISSING');
  });

  it('weighs every muscle group alike in a mean of groups', () => {
    const grouped = masScoredBy({ op: 'MEAN_OF_GROUPS', minFraction: 0.5 });
    const answers = answersOf({
      'grade:hip-adductors-L': '4',
      'grade:hip-adductors-R': '3',
      'grade:knee-flexors-L': '0',
    });
    expect(first(grouped, answers)?.value).toBe(2.25); // ((5 + 4) / 2 + 0) / 2
    expect(first(masScoredBy({ minFraction: 0.5 }), answers)?.value).toBe(3); // (5 + 4 + 0) / 3
  });

  it('adds up only when every answer is known', () => {
    const summed = masScoredBy({ op: 'SUM', minFraction: null, range: [0, 30] });
    const all = Object.fromEntries(legs.map((key) => [key, '1+']));
    expect(first(summed, answersOf(all))).toMatchObject({ value: 12, answered: 6, expected: 6 });
    const withoutOne = { ...answersOf(all), [legs[5] ?? '']: absent('NOT_APPLICABLE') };
    expect(first(summed, withoutOne)).toMatchObject({ value: null, absence: 'INSUFFICIENT', answered: 5, expected: 6 });
  });

  it('needs every goal of the set, leaving out those abandoned for other reasons', () => {
    const rated = answersOf({ 'goal-1.level': '1', 'goal-2.level': '0' });
    expect(first(gas, rated)).toMatchObject({ value: 56.2, answered: 2, expected: 2 });
    expect(first(gas, { ...rated, 'goal-3.level': absent('MISSING') })).toMatchObject({ value: null, expected: 3 });
    expect(first(gas, { ...rated, ...answersOf({ 'goal-3.importance': '3' }) })?.absence).toBe('INSUFFICIENT');
    expect(first(gas, { ...rated, ...answersOf({ 'goal-3.level': 'NA' }) })).toMatchObject({
      value: 56.2,
      expected: 2,
    });
    expect(first(gas, {})).toMatchObject({ value: null, absence: 'MISSING', expected: 0 });
  });

  it('knows the export coding of a grade, and that a reason is none', () => {
    expect(['0', '1', '1+', '2', '3', '4', 'ND'].map(masExportGrade)).toEqual([0, 1, 1.5, 2, 3, 4, null]);
  });
});
