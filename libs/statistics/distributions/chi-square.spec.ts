import fc from 'fast-check';
import { chiSquareCumulative, chiSquareQuantile } from './chi-square.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the chi-square distribution', () => {
  it('has quantiles that lead back to their probability', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => expectRelative(chiSquareCumulative(chiSquareQuantile(p, a), a), p)),
      { numRuns: 150 },
    );
  });

  it('with two degrees of freedom is exponential, far into the tail', () => {
    expectRelative(chiSquareCumulative(1200, 2, 'upper'), Math.exp(-600), 1e-12);
    expectRelative(chiSquareQuantile(1e-300, 2, 'upper'), 600 * Math.LN10, 1e-13);
  });

  it('refuses what is no probability and no degrees of freedom', () => {
    expect(() => chiSquareQuantile(1.1, 2)).toThrow(RangeError);
    expect(() => chiSquareCumulative(1, -1)).toThrow(RangeError);
    expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
  });
});
