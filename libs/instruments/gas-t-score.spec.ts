import { gasTScore } from './gas-t-score.js';

describe('goal attainment T-score', () => {
  it('is 50 when every goal is reached as expected, whatever the weights', () => {
    expect(
      gasTScore([
        { weight: 9, level: 0 },
        { weight: 1, level: 0 },
      ]),
    ).toBe(50);
  });

  it('squares the sum of the weights, not the weights before summing', () => {
    // 50 + 10·2 / √(0.7·2 + 0.3·2²) = 50 + 20 / √2.6
    const t = gasTScore([
      { weight: 1, level: 1 },
      { weight: 1, level: 1 },
    ]);
    expect(t).toBeCloseTo(50 + 20 / Math.sqrt(2.6), 12);
  });

  it('is null without goals, and refuses a weight that is not positive', () => {
    expect(gasTScore([])).toBeNull();
    expect(() => gasTScore([{ weight: 0, level: 1 }])).toThrow(RangeError);
  });
});
