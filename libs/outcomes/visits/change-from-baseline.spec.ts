import { findInstrument, type Answers, type InstrumentDefinition, type Rater } from '#libs/instruments/index';
import { changeFromBaseline, type ScoredAssessment } from './change-from-baseline.js';

const instrument = (code: string): InstrumentDefinition => {
  const found = findInstrument(code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
const scored = (
  code: string,
  value: number,
  { rater = 'CLINICIAN' as Rater, answers = null as Answers | null } = {},
): ScoredAssessment => ({ instrument: instrument(code), rater, value, answers });

const legs = ['hip-adductors', 'knee-flexors', 'ankle-plantar-flexors'].flatMap((muscle) => [
  `${muscle}-L`,
  `${muscle}-R`,
]);
const grades = (codes: readonly (string | null)[]): Answers =>
  Object.fromEntries(
    legs.map((cell, at) => {
      const code = codes[at] ?? null;
      return [
        `grade:${cell}`,
        { code, absence: code === null ? 'NOT_DONE' : null, reason: code === null ? 'pain' : null },
      ];
    }),
  );

describe('change from baseline', () => {
  it('is positive when a score where lower is better falls', () => {
    expect(changeFromBaseline('nrs-pain.average7d', scored('nrs-pain', 7), scored('nrs-pain', 5))).toEqual({
      improvement: 2,
      baseline: 7,
      followUp: 5,
      pairs: null,
      absence: null,
    });
  });

  it('is positive when a score where higher is better rises', () => {
    expect(changeFromBaseline('SITTING', scored('SITTING', 1), scored('SITTING', 3)).improvement).toBe(2);
  });

  it('keeps decimals that binary fractions lose: 3.4 − 2.4 is 1', () => {
    expect(changeFromBaseline('MAS_MEAN', scored('MAS_MEAN', 3.4), scored('MAS_MEAN', 2.4)).improvement).toBe(1);
  });

  it('uses only what was answered at both visits', () => {
    // Vector of the instrument: six cells graded 3 (scored 4), then four graded 1: 4 − 1 = 3 over 4 pairs.
    const before = scored('mas', 4, { answers: grades(['3', '3', '3', '3', '3', '3']) });
    const after = scored('mas', 1, { answers: grades(['1', '1', '1', '1', null, null]) });
    expect(changeFromBaseline('mas.le.mean', before, after)).toMatchObject({ improvement: 3, pairs: 4, absence: null });
  });

  it('has a reason when too little was answered at both visits', () => {
    const before = scored('mas', 4, { answers: grades(['3', '3', '3', '3', null, null]) });
    const after = scored('mas', 1, { answers: grades([null, null, '1', '1', '1', '1']) });
    expect(changeFromBaseline('mas.le.mean', before, after)).toMatchObject({
      improvement: null,
      pairs: 2,
      absence: 'INSUFFICIENT',
    });
  });

  it('does not compare a patient with a proxy', () => {
    const before = scored('nrs-pain', 7, { rater: 'PATIENT' });
    const after = scored('nrs-pain', 5, { rater: 'CAREGIVER_PROXY' });
    expect(changeFromBaseline('nrs-pain.average7d', before, after)).toMatchObject({
      improvement: null,
      absence: 'OTHER_RATER',
    });
  });

  it('does not compare across comparability groups', () => {
    const after = scored('nrs-pain', 5);
    const before = { ...after, instrument: { ...after.instrument, comparability: 'another scale' } };
    expect(changeFromBaseline('nrs-pain.average7d', before, after).absence).toBe('NOT_COMPARABLE');
  });

  it('never puts a later value in the place of a missing baseline', () => {
    expect(changeFromBaseline('nrs-pain.average7d', null, scored('nrs-pain', 5))).toMatchObject({
      improvement: null,
      baseline: null,
      absence: 'NO_BASELINE',
    });
  });
});
