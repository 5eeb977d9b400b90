import { meanInterval, meanIntervalFromMoments } from './mean-interval.js';
import { mean } from './mean.js';
import { standardDeviation } from './standard-deviation.js';

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
