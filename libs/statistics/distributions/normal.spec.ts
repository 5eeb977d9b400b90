import fc from 'fast-check';
import { normalCumulative, normalQuantile } from './normal.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the normal distribution', () => {
  it('has quantiles that lead back to their probability', () => {
    fc.assert(
      fc.property(probability, (p) => expectRelative(normalCumulative(normalQuantile(p)), p)),
      { numRuns: 150 },
    );
  });

  it('has tails that add to one and mirror each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(normalCumulative(x) + normalCumulative(x, 'upper')).toBeCloseTo(1, 14);
        expect(normalCumulative(-x)).toBe(normalCumulative(x, 'upper'));
      }),
      { numRuns: 100 },
    );
  });

  it('does not have its quantile at 97.5 % at 1.96', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it('refuses what is no probability', () => {
    for (const p of [1.1, -0.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
