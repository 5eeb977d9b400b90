import fc from 'fast-check';
import { fCumulative, fQuantile } from './f.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the F distribution', () => {
  it('has quantiles that lead back to their probability', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => expectRelative(fCumulative(fQuantile(p, a, b), a, b), p)),
      { numRuns: 150 },
    );
  });

  it('turns over when the degrees of freedom change places', () => {
    expectRelative(fCumulative(2.5, 3, 8), fCumulative(1 / 2.5, 8, 3, 'upper'), 1e-13);
  });

  it('refuses what is no probability and no degrees of freedom', () => {
    expect(() => fQuantile(0.5, 0, 1)).toThrow(RangeError);
    expect(() => fQuantile(2, 1, 1)).toThrow(RangeError);
    expect(() => fCumulative(1, 1, NaN)).toThrow(RangeError);
  });
});
