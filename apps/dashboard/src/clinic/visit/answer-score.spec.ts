import { answerChange, plainNumber } from './answer-score.js';
import { gridRows } from './grid-rows.js';
import { answerWords } from './item-words.js';
import { measureOf } from './named-measures.js';
import { absentAnswer, codeAnswer } from './visit-draft.js';

const change = (code: string, key: string, earlier: string, now: string) =>
  answerChange(measureOf(code).definition, key, { earlier: codeAnswer(earlier), now: codeAnswer(now) });

describe('the direction of one answer', () => {
  it('follows the direction of the score that reads it', () => {
    expect(change('nrs-pain', 'average7d', '7', '0')).toBe('BETTER');
    expect(change('lss', 'level', '3', '2')).toBe('WORSE');
    expect(change('sitting-tolerance', 'hours', '2', '2,0')).toBe('SAME');
  });

  it('knows that 1+ lies above 1, in optional muscles too', () => {
    expect(change('mas', 'grade:knee-flexors-L', '1+', '1')).toBe('BETTER');
    expect(change('mas', 'grade:elbow-extensors-R', '1', '1+')).toBe('WORSE');
  });

  it('is unknown without both values and for answers no score reads', () => {
    const pain = measureOf('nrs-pain').definition;
    expect(answerChange(pain, 'now', { earlier: undefined, now: codeAnswer('2') })).toBeNull();
    expect(answerChange(pain, 'now', { earlier: absentAnswer('NOT_DONE', 'time'), now: codeAnswer('2') })).toBeNull();
    expect(change('gg-transfer', 'level', '88', '02')).toBeNull();
    expect(change('mas', 'position', 'supine', 'sitting')).toBeNull();
  });
});

describe('typed numbers', () => {
  it('take a decimal comma and lose what is not written in definitions', () => {
    expect(['2,50', '+3', '.5', '007', 'two'].map(plainNumber)).toEqual(['2.5', '3', '0.5', '7', 'two']);
  });
});

describe('an answer in words', () => {
  const [frequency] = measureOf('psfs').definition.items;

  it('is its code where that is how clinicians say it', () => {
    const [grade] = measureOf('mas').definition.items;
    expect(grade && answerWords(grade, codeAnswer('1+'))).toBe('1+');
  });

  it('is the reason where there is none', () => {
    expect(frequency && answerWords(frequency, absentAnswer('NOT_DONE', 'fatigue'))).toBe('not done: fatigue');
  });
});

describe('the rows of the body', () => {
  it('are lower limbs first, core muscles before others, each with both sides', () => {
    const [grade] = measureOf('mas').definition.items;
    const rows = grade ? gridRows(grade) : [];
    expect(rows.slice(0, 5).map(({ group }) => group)).toEqual([
      'hip-adductors',
      'knee-flexors',
      'ankle-plantar-flexors',
      'hip-flexors',
      'knee-extensors',
    ]);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toMatchObject({ label: 'Hip adductors', cells: [{ side: 'L' }, { side: 'R' }] });
  });
});
