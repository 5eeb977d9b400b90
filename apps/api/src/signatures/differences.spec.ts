import { differencesBetween, type Comparable } from './differences.js';

const first: Comparable = {
  instrumentVersion: '1.0.0',
  rater: 'CLINICIAN',
  recording: 'ITEMS',
  answers: {
    knee: { code: '1+', absence: null, reason: null },
    ankle: { code: null, absence: 'NOT_DONE', reason: 'contracture' },
  },
  absence: null,
  reason: null,
  scores: [
    { code: 'sum', value: 0, absence: null, reason: null },
    { code: 'mean', value: null, absence: 'INSUFFICIENT', reason: null },
  ],
};

describe('the differences between two versions', () => {
  it('are told field by field, what was entered before what follows from it', () => {
    const second = {
      ...first,
      rater: 'PATIENT',
      answers: {
        ankle: { code: '2', absence: null, reason: null },
        knee: { code: '1+', absence: null, reason: null },
      },
      scores: [
        { code: 'sum', value: 2, absence: null, reason: null },
        { code: 'mean', value: 1.75, absence: null, reason: null },
      ],
    };
    expect(differencesBetween(first, second)).toEqual([
      { field: 'rater', before: 'CLINICIAN', after: 'PATIENT' },
      { field: 'answers.ankle', before: 'NOT_DONE: contracture', after: '2' },
      { field: 'scores.sum', before: '0', after: '2' },
      { field: 'scores.mean', before: 'INSUFFICIENT', after: '1.75' },
    ]);
  });

  it('name what is no longer there', () => {
    const second = {
      ...first,
      recording: 'NOT_DONE',
      answers: null,
      absence: 'NOT_DONE',
      reason: 'fatigue',
      scores: [],
    };
    expect(differencesBetween(first, second)).toEqual([
      { field: 'recording', before: 'ITEMS', after: 'NOT_DONE' },
      { field: 'absence', before: null, after: 'NOT_DONE' },
      { field: 'reason', before: null, after: 'fatigue' },
      { field: 'answers.knee', before: '1+', after: null },
      { field: 'answers.ankle', before: 'NOT_DONE: contracture', after: null },
      { field: 'scores.sum', before: '0', after: null },
      { field: 'scores.mean', before: 'INSUFFICIENT', after: null },
    ]);
  });

  it('are none when only the order of the answers differs', () => {
    const answers = Object.fromEntries(Object.entries(first.answers ?? {}).toReversed());
    expect(differencesBetween(first, { ...first, answers })).toEqual([]);
  });
});
