import { lastValues } from './last-values.js';

const pain = {
  scoreCode: 'nrs-pain.average7d',
  primary: true,
  shortTitle: 'Average pain, 7 days',
  domain: 'PAIN',
  unit: 'points',
  rater: 'PATIENT',
  direction: 'LOWER_IS_BETTER',
} as const;
const protocol = { scores: [{ scoreCode: 'nrs-pain.average7d', decimals: 0 }] };

describe('the last values of a summary', () => {
  it('pass over a visit without a value, and keep a measured 0', () => {
    const points = [
      { heldOn: '2024-01-10', value: 7, improvement: null },
      { heldOn: '2024-07-16', value: 0, improvement: 7 },
      { heldOn: '2025-01-16', value: null, improvement: null },
    ];
    expect(lastValues({ trajectories: [{ ...pain, points }], protocol })).toEqual([
      {
        key: 'nrs-pain.average7d PATIENT',
        measure: 'Average pain, 7 days',
        rater: 'Patient',
        value: '0 points',
        on: '16 Jul 2024',
        change: '7 better',
      },
    ]);
  });

  it('leave out a measure never taken, and scores that are not the primary one', () => {
    const never = { ...pain, points: [{ heldOn: '2024-01-10', value: null, improvement: null }] };
    const second = { ...pain, primary: false, points: [{ heldOn: '2024-01-10', value: 3, improvement: null }] };
    expect(lastValues({ trajectories: [never, second], protocol })).toEqual([]);
  });
});
