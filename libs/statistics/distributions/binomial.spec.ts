import fc from 'fast-check';
import { binomialCumulative, binomialMass, binomialQuantile } from './binomial.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the binomial distribution', () => {
  it('has quantiles that are the smallest number to reach the probability', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 400 }), probability, (p, n, share) => {
        const k = binomialQuantile(p, n, share);
        expect(binomialCumulative(k, n, share)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (k > 0) expect(binomialCumulative(k - 1, n, share)).toBeLessThan(p);
      }),
      { numRuns: 150 },
    );
  });

  it('adds single probabilities to the distribution function', () => {
    const upTo = (k: number) =>
      Array.from({ length: k + 1 }, (_, i) => binomialMass(i, 20, 0.31)).reduce((sum, value) => sum + value, 0);
    expectRelative(binomialCumulative(7, 20, 0.31), upTo(7), 1e-13);
  });

  it('knows what is certain', () => {
    expect(binomialCumulative(-1, 5, 0.5)).toBe(0);
    expect(binomialCumulative(5, 5, 0.5)).toBe(1);
    expect(binomialMass(2.5, 5, 0.5)).toBe(0);
    expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
  });

  it('refuses parameters outside their range', () => {
    expect(() => binomialCumulative(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialMass(1, 2, 1.5)).toThrow(RangeError);
    expect(() => binomialQuantile(1.5, 2, 0.5)).toThrow(RangeError);
  });
});
