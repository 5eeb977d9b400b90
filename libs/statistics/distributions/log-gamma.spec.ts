import fc from 'fast-check';
import { logGamma } from './log-gamma.js';

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the logarithm of the gamma function', () => {
  it('follows factorials', () => {
    expectRelative(logGamma(11), Math.log(3628800), 1e-14);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(1)).toBeCloseTo(0, 13);
  });

  it('grows by ln x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1000, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-11);
      }),
    );
  });

  it('refuses what is not positive', () => {
    for (const x of [0, -1.5, NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});
