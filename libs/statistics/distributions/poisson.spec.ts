import fc from 'fast-check';
import { poissonCumulative, poissonMass, poissonQuantile } from './poisson.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('the Poisson distribution', () => {
  it('has quantiles that are the smallest number to reach the probability', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 1e-6, max: 400, noNaN: true }), (p, mean) => {
        const events = poissonQuantile(p, mean);
        expect(poissonCumulative(events, mean)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (events > 0) expect(poissonCumulative(events - 1, mean)).toBeLessThan(p);
      }),
      { numRuns: 150 },
    );
  });

  it('adds single probabilities to the distribution function', () => {
    const upTo = (k: number) =>
      Array.from({ length: k + 1 }, (_, i) => poissonMass(i, 4.4)).reduce((sum, value) => sum + value, 0);
    expectRelative(poissonCumulative(7, 4.4), upTo(7), 1e-13);
  });

  it('knows what is certain', () => {
    expect(poissonQuantile(0.5, 0)).toBe(0);
    expect(poissonCumulative(0, 0)).toBe(1);
  });

  it('refuses parameters outside their range', () => {
    expect(() => poissonMass(1, -1)).toThrow(RangeError);
    expect(() => poissonCumulative(1, Infinity)).toThrow(RangeError);
    expect(() => poissonQuantile(NaN, 1)).toThrow(RangeError);
  });
});
