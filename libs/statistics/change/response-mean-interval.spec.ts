import { responseMeanInterval } from './response-mean-interval.js';

describe('the interval of the standardised response mean', () => {
  it('covers 0 exactly when the t test does not reject', () => {
    // t = 2.2 with 9 degrees of freedom: p > .05; t = 2.3: p < .05.
    expect(responseMeanInterval(2.2, 10)!.lower).toBeLessThan(0);
    expect(responseMeanInterval(2.3, 10)!.lower).toBeGreaterThan(0);
  });

  it('is not given for extreme statistics', () => {
    expect(responseMeanInterval(31, 10)).toBeNull();
    expect(responseMeanInterval(1, 1)).toBeNull();
  });

  it('turns with the sign of the statistic and refuses a confidence that is no share', () => {
    const [rise, fall] = [responseMeanInterval(1.7, 12)!, responseMeanInterval(-1.7, 12)!];
    expect(rise.lower).toBeCloseTo(-fall.upper, 9);
    expect(rise.upper).toBeCloseTo(-fall.lower, 9);
    expect(() => responseMeanInterval(1.7, 12, 95)).toThrow(RangeError);
  });
});
