import fc from 'fast-check';
import { describeHistogram } from './describe-histogram.js';
import { describeValues } from './describe-values.js';
import { mean } from './mean.js';
import { meanInterval, meanIntervalFromMoments } from './mean-interval.js';
import { midranks } from './midranks.js';
import { median, quantile } from './quantile.js';
import { standardDeviation } from './standard-deviation.js';

describe('describing values', () => {
  it('leaves missing values out and counts them; 0 is a value', () => {
    expect(describeValues([0, null, 4])).toEqual({
      n: 2,
      missing: 1,
      mean: 2,
      sd: Math.sqrt(8),
      min: 0,
      q1: 1,
      median: 2,
      q3: 3,
      max: 4,
    });
  });

  it('has no spread with one value and nothing with none', () => {
    expect(describeValues([7])).toMatchObject({ n: 1, mean: 7, sd: null, q1: 7, median: 7, q3: 7 });
    expect(describeValues([null])).toMatchObject({ n: 0, missing: 1, mean: null, sd: null, min: null, median: null });
  });

  it('loses no digits when the spread is small beside the mean', () => {
    expect(standardDeviation([1e9, 1e9 + 1, 1e9 + 2])).toBeCloseTo(1, 12);
    expect(mean([1e9, 1e9 + 1, 1e9 + 2])).toBe(1e9 + 1);
  });

  it('interpolates quantiles between order statistics', () => {
    // h = 3 · 0.25 = 0.75 beyond the first of 1, 2, 4, 7.
    expect(quantile([7, 1, 4, 2], 0.25)).toBe(1 + 0.75 * (2 - 1));
    expect(median([7, 1, 4, 2])).toBe((2 + 4) / 2);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });

  it('shares ranks between ties', () => {
    expect(midranks([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4]);
  });
});

describe('describing a histogram', () => {
  it('gives what the single values give', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 }), (tenths) => {
        const values = tenths.map((value) => value / 10);
        const histogram = [...new Set(values)].map((value) => {
          return { value, count: values.filter((other) => other === value).length };
        });
        const fromHistogram = describeHistogram(histogram);
        const single = describeValues(values);
        for (const [name, value] of Object.entries(fromHistogram)) {
          const wanted = single[name as keyof typeof fromHistogram];
          if (value === null || wanted === null) expect(value).toBe(wanted);
          else expect(value).toBeCloseTo(wanted, 10);
        }
      }),
    );
  });

  it('ignores bars without anyone and refuses negative ones', () => {
    expect(describeHistogram([{ value: 3, count: 0 }])).toMatchObject({ n: 0, mean: null, min: null });
    expect(() => describeHistogram([{ value: 3, count: -1 }])).toThrow(RangeError);
  });
});

describe('the mean with its interval', () => {
  it('needs two values', () => {
    expect(meanInterval([])).toMatchObject({ n: 0, mean: null, interval: null });
    expect(meanInterval([3])).toMatchObject({ n: 1, mean: 3, se: null, p: null, interval: null });
  });

  it('collapses without spread', () => {
    expect(meanInterval([2, 2, 2])).toMatchObject({
      se: 0,
      statistic: null,
      p: null,
      interval: { lower: 2, upper: 2 },
    });
  });

  it('is the same from moments', () => {
    const values = [1, 2, 4, 8];
    expect(meanIntervalFromMoments(4, mean(values), standardDeviation(values), 0.9)).toEqual(meanInterval(values, 0.9));
  });

  it('refuses a confidence that is no share', () => {
    expect(() => meanInterval([1, 2], 95)).toThrow(RangeError);
  });
});
