import fc from 'fast-check';
import { gammaCumulative, gammaQuantile } from './gamma.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the gamma distribution', () => {
  it('has quantiles that lead back to their probability', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => expectRelative(gammaCumulative(gammaQuantile(p, a, 2), a, 2), p)),
      { numRuns: 150 },
    );
  });

  it('of shape one is exponential', () => {
    expectRelative(gammaCumulative(3, 1, 0.4), 1 - Math.exp(-1.2), 1e-14);
    expectRelative(gammaQuantile(0.9, 1, 2), Math.LN10 / 2, 1e-13);
  });

  it('refuses what is no probability and no parameter', () => {
    expect(() => gammaQuantile(0.5, 1, 0)).toThrow(RangeError);
    expect(() => gammaQuantile(-0.5, 1, 1)).toThrow(RangeError);
    expect(() => gammaCumulative(1, 0, 1)).toThrow(RangeError);
  });
});
