import fc from 'fast-check';
import { betaCumulative, betaQuantile } from './beta.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

describe('the beta distribution', () => {
  it('has quantiles that lead back to their probability on the side where the digits are', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        if (x < 1) expect(Math.abs(betaCumulative(x, a, b) - p)).toBeLessThan(1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('with both shapes one is uniform', () => {
    expect(betaCumulative(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 14);
  });

  it('refuses what is no probability and no parameter', () => {
    expect(() => betaQuantile(0.5, -1, 2)).toThrow(RangeError);
    expect(() => betaQuantile(NaN, 1, 2)).toThrow(RangeError);
    expect(() => betaCumulative(0.5, 1, 0)).toThrow(RangeError);
  });
});
