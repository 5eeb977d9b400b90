import fc from 'fast-check';
import { tCumulative, tQuantile } from './student-t.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('Student’s t distribution', () => {
  it('has quantiles that lead back to their probability', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => expectRelative(tCumulative(tQuantile(p, a), a), p)),
      { numRuns: 150 },
    );
  });

  it('mirrors its tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), shape, (x, df) => {
        expect(tCumulative(-x, df)).toBe(tCumulative(x, df, 'upper'));
      }),
      { numRuns: 100 },
    );
  });

  it('with one degree of freedom is the Cauchy distribution', () => {
    expectRelative(tCumulative(2, 1), 0.5 + Math.atan(2) / Math.PI, 1e-14);
    expectRelative(tQuantile(0.975, 1), Math.tan(0.475 * Math.PI), 1e-12);
  });

  it('refuses what is no probability and no degrees of freedom', () => {
    expect(() => tQuantile(NaN, 3)).toThrow(RangeError);
    expect(() => tCumulative(1, 0)).toThrow(RangeError);
  });
});
