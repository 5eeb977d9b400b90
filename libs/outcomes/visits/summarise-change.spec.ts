import { mean, meanInterval, quantile, standardDeviation } from '#libs/statistics/index';
import { summariseChange } from './summarise-change.js';

describe('a summary of change', () => {
  it('is that of the single improvements', () => {
    const improvements = [2, -1, 0, 3, 3, 0.5, 2, 2];
    const found = summariseChange([
      { value: 3, count: 2 },
      { value: -1, count: 1 },
      { value: 2, count: 3 },
      { value: 0, count: 1 },
      { value: 0.5, count: 1 },
    ]);
    expect(found).toMatchObject({ nPaired: 8, improved: 6, unchanged: 1, worsened: 1 });
    expect(found.meanImprovement).toBeCloseTo(mean(improvements) ?? NaN, 12);
    expect(found.sd).toBeCloseTo(standardDeviation(improvements) ?? NaN, 12);
    expect(found.median).toBe(quantile(improvements, 0.5));
    expect(found.q1).toBe(quantile(improvements, 0.25));
    expect(found.q3).toBe(quantile(improvements, 0.75));
    expect(found.interval?.lower).toBeCloseTo(meanInterval(improvements).interval?.lower ?? NaN, 12);
  });

  it('is empty without pairs, and has no spread with one', () => {
    expect(summariseChange([])).toMatchObject({
      nPaired: 0,
      meanImprovement: null,
      sd: null,
      interval: null,
      median: null,
    });
    expect(summariseChange([{ value: 2, count: 1 }])).toMatchObject({
      nPaired: 1,
      meanImprovement: 2,
      sd: null,
      median: 2,
      interval: null,
    });
  });
});
