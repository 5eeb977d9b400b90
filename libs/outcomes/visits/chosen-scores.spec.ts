import type { FollowUpWindow } from '../protocol.js';
import { chosenScores, type DatedScore } from './chosen-scores.js';
import { repeatedScores } from './repeated-scores.js';
import { scorePairs } from './score-pairs.js';
import { visitMatrix } from './visit-matrix.js';

const window = (code: string, fromDay: number, targetDay: number, toDay: number): FollowUpWindow => ({
  code,
  label: code,
  fromDay,
  targetDay,
  toDay,
  baseline: code === 'BL',
  instruments: [],
});
const windows = [window('BL', -180, 0, 0), window('M01', 8, 30, 60), window('M03', 61, 91, 136)];
const score = (scoreCode: string, heldOn: string, value: number): DatedScore => ({
  scoreCode,
  heldOn,
  value,
  rater: 'PATIENT',
});
// Day 0 is 1 January 2020.
const scores = [
  score('PAIN', '2020-02-05', 4), // day 35
  score('PAIN', '2020-01-26', 5), // day 25: as near, and earlier
  score('PAIN', '2019-12-01', 8),
  score('PAIN', '2019-12-31', 7),
  score('SITTING', '2020-01-31', 2), // day 30
  score('PAIN', '2020-05-20', 3), // day 140: in no window
];
const ada = { patient: 'ada', chosen: chosenScores(windows, '2020-01-01', scores) };
const bea = { patient: 'bea', chosen: [] };

describe('the scores that stand for windows', () => {
  it('are chosen score by score; the baseline is the last before the implant', () => {
    expect(ada.chosen.map(({ windowCode, scoreCode, value }) => [windowCode, scoreCode, value])).toEqual([
      ['BL', 'PAIN', 7],
      ['M01', 'PAIN', 5],
      ['M01', 'SITTING', 2],
    ]);
  });

  it('make a wide table with the earliest day of each window', () => {
    const matrix = visitMatrix([ada, bea], { windows: ['BL', 'M01'], scores: ['PAIN', 'SITTING'] });
    expect(matrix.columns).toEqual(['DATE_BL', 'PAIN_BL', 'SITTING_BL', 'DATE_M01', 'PAIN_M01', 'SITTING_M01']);
    expect(matrix.rows).toEqual([
      { patient: 'ada', values: ['2019-12-31', 7, null, '2020-01-26', 5, 2] },
      { patient: 'bea', values: [null, null, null, null, null, null] },
    ]);
  });

  it('pair with the baseline, one row a patient, null where there is none', () => {
    const pairs = (scoreCode: string) => scorePairs([ada, bea], { scoreCode, from: 'BL', to: 'M01' });
    expect(pairs('PAIN')).toEqual([
      { baseline: 7, followUp: 5 },
      { baseline: null, followUp: null },
    ]);
    expect(pairs('SITTING')[0]).toEqual({ baseline: null, followUp: 2 });
  });

  it('make rows for a mixed model, the baseline among them', () => {
    expect(repeatedScores([ada, bea], 'PAIN')).toEqual([
      { patient: 'ada', visit: 'BL', score: 7 },
      { patient: 'ada', visit: 'M01', score: 5 },
    ]);
  });
});
