import { answersOf } from '#libs/instruments/index';
import { liveScores } from './live-scores.js';
import { earlierOf, measureOf } from './named-measures.js';
import { blankSheet, codeAnswer, withAnswers, type Sheet } from './visit-draft.js';

const lowerLimbs = ['hip-adductors', 'knee-flexors', 'ankle-plantar-flexors'].flatMap((group) => [
  `grade:${group}-L`,
  `grade:${group}-R`,
]);
const graded = (keys: readonly string[], code: string): Sheet =>
  withAnswers(blankSheet, Object.fromEntries(keys.map((key) => [key, codeAnswer(code)])));
const baseline = earlierOf(
  '2023-05-04',
  'CLINICIAN',
  answersOf(Object.fromEntries(lowerLimbs.map((key) => [key, '3']))),
  { 'mas.le.mean': 4 },
);

describe('scores while answers are entered', () => {
  it('compares a mean over the muscles graded at both visits', () => {
    const [lower] = liveScores(measureOf('mas', { baseline }), graded(lowerLimbs.slice(0, 4), '1'), 'CLINICIAN');
    expect(lower?.value).toBe(1);
    expect(lower?.baseline).toMatchObject({ value: 4, improvement: 4 - 1, pairs: 4, obstacle: null });
  });

  it('has no score, and so no change, with too few muscles graded', () => {
    const [lower] = liveScores(measureOf('mas', { baseline }), graded(lowerLimbs.slice(0, 3), '1'), 'CLINICIAN');
    expect(lower).toMatchObject({ value: null, answered: 3, expected: 6 });
    expect(lower?.baseline).toMatchObject({ improvement: null, obstacle: 'NO_VALUE' });
  });

  it('never compares a proxy with the patient', () => {
    const before = earlierOf('2023-05-04', 'PATIENT', answersOf({ average7d: '7' }), { 'nrs-pain.average7d': 7 });
    const sheet = withAnswers(blankSheet, { average7d: codeAnswer('5') });
    const measure = measureOf('nrs-pain', { baseline: before });
    expect(liveScores(measure, sheet, 'CAREGIVER_PROXY')[0]?.baseline?.obstacle).toBe('OTHER_RATER');
    expect(liveScores(measure, sheet, 'PATIENT')[0]?.baseline?.improvement).toBe(7 - 5);
  });

  it('counts a real zero as a value', () => {
    const before = earlierOf('2023-05-04', 'PATIENT', {}, { PAIN_NRS: 6 });
    const sheet: Sheet = { ...blankSheet, totals: { PAIN_NRS: '0' } };
    const [pain] = liveScores(measureOf('PAIN_NRS', { baseline: before }), sheet, 'PATIENT');
    expect(pain).toMatchObject({ value: 0, baseline: { improvement: 6 } });
  });

  it('shows no total that lies outside its range', () => {
    const sheet: Sheet = { ...blankSheet, totals: { PAIN_NRS: '11' } };
    expect(liveScores(measureOf('PAIN_NRS'), sheet, 'PATIENT')[0]?.value).toBeNull();
  });

  it('has nothing to show of a measure not done', () => {
    const sheet: Sheet = { ...graded(lowerLimbs, '1'), notDone: { absence: 'NOT_DONE', reason: 'time' } };
    expect(liveScores(measureOf('mas'), sheet, 'CLINICIAN').map(({ value }) => value)).toEqual([null, null]);
  });
});
