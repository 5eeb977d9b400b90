import fc from 'fast-check';
import { betaCumulative, betaQuantile } from './beta.js';
import { binomialCumulative, binomialMass, binomialQuantile } from './binomial.js';
import { chiSquareCumulative, chiSquareQuantile } from './chi-square.js';
import { fCumulative, fQuantile } from './f.js';
import { findRoot } from './find-root.js';
import { gammaCumulative, gammaQuantile } from './gamma.js';
import { geometricQuantile } from './geometric.js';
import { logGamma } from './log-gamma.js';
import { noncentralTCumulative } from './noncentral-t.js';
import { normalCumulative, normalQuantile } from './normal.js';
import { poissonCumulative, poissonMass, poissonQuantile } from './poisson.js';
import { signedRankCumulative, signedRankQuantile } from './signed-rank.js';
import { tCumulative, tQuantile } from './student-t.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });

function expectRelative(got: number, wanted: number, tolerance = 1e-9): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('continuous distributions', () => {
  it('quantiles lead back to their probability', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        expectRelative(normalCumulative(normalQuantile(p)), p);
        expectRelative(tCumulative(tQuantile(p, a), a), p);
        expectRelative(chiSquareCumulative(chiSquareQuantile(p, a), a), p);
        expectRelative(gammaCumulative(gammaQuantile(p, a, 2), a, 2), p);
        expectRelative(fCumulative(fQuantile(p, a, b), a, b), p);
      }),
      { numRuns: 150 },
    );
  });

  it('beta quantiles lead back to their probability on the side where the digits are', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        if (x < 1) expect(Math.abs(betaCumulative(x, a, b) - p)).toBeLessThan(1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('both tails add to one and mirror each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), shape, (x, df) => {
        expect(normalCumulative(x) + normalCumulative(x, 'upper')).toBeCloseTo(1, 14);
        expect(normalCumulative(-x)).toBe(normalCumulative(x, 'upper'));
        expect(tCumulative(-x, df)).toBe(tCumulative(x, df, 'upper'));
      }),
      { numRuns: 100 },
    );
  });

  it('the normal quantile at 97.5 % is not 1.96', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it('t with one degree of freedom is the Cauchy distribution', () => {
    expectRelative(tCumulative(2, 1), 0.5 + Math.atan(2) / Math.PI, 1e-14);
    expectRelative(tQuantile(0.975, 1), Math.tan(0.475 * Math.PI), 1e-12);
  });

  it('chi-square with two degrees of freedom is exponential, far into the tail', () => {
    expectRelative(chiSquareCumulative(1200, 2, 'upper'), Math.exp(-600), 1e-12);
    expectRelative(chiSquareQuantile(1e-300, 2, 'upper'), 600 * Math.LN10, 1e-13);
  });

  it('the noncentral t distribution without noncentrality is Student’s', () => {
    expect(noncentralTCumulative(1.3, 7, 0)).toBeCloseTo(tCumulative(1.3, 7), 12);
    expect(noncentralTCumulative(-1.3, 7, 0)).toBeCloseTo(tCumulative(-1.3, 7), 12);
    expect(noncentralTCumulative(0, 7, 1.5)).toBeCloseTo(normalCumulative(-1.5), 14);
  });

  it('the logarithm of the gamma function follows factorials', () => {
    expectRelative(logGamma(11), Math.log(3628800), 1e-14);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(1)).toBeCloseTo(0, 13);
  });

  it('refuses what is no probability or no parameter', () => {
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => tQuantile(NaN, 3)).toThrow(RangeError);
    expect(() => tCumulative(1, 0)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, -1, 2)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 1, 0)).toThrow(RangeError);
    expect(() => fQuantile(0.5, 0, 1)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => noncentralTCumulative(1, 3, 50)).toThrow(RangeError);
  });
});

describe('discrete distributions', () => {
  it('quantiles are the smallest number that reaches the probability', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 400 }), probability, (p, n, share) => {
        const k = binomialQuantile(p, n, share);
        expect(binomialCumulative(k, n, share)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (k > 0) expect(binomialCumulative(k - 1, n, share)).toBeLessThan(p);
        const events = poissonQuantile(p, n * share);
        expect(poissonCumulative(events, n * share)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (events > 0) expect(poissonCumulative(events - 1, n * share)).toBeLessThan(p);
      }),
      { numRuns: 150 },
    );
  });

  it('single probabilities add to the distribution function', () => {
    const upTo = (k: number, mass: (i: number) => number) =>
      Array.from({ length: k + 1 }, (_, i) => mass(i)).reduce((sum, value) => sum + value, 0);
    expectRelative(
      binomialCumulative(7, 20, 0.31),
      upTo(7, (i) => binomialMass(i, 20, 0.31)),
      1e-13,
    );
    expectRelative(
      poissonCumulative(7, 4.4),
      upTo(7, (i) => poissonMass(i, 4.4)),
      1e-13,
    );
  });

  it('know what is certain', () => {
    expect(binomialCumulative(-1, 5, 0.5)).toBe(0);
    expect(binomialCumulative(5, 5, 0.5)).toBe(1);
    expect(binomialMass(2.5, 5, 0.5)).toBe(0);
    expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
    expect(poissonQuantile(0.5, 0)).toBe(0);
    expect(poissonCumulative(0, 0)).toBe(1);
    expect(geometricQuantile(0.9, 1)).toBe(0);
  });

  it('the signed-rank distribution of three pairs is counted by hand', () => {
    // Of the 8 signs, sums 0, 1, 2 occur once each, 3 twice.
    expect(signedRankCumulative(2, 3)).toBeCloseTo(3 / 8, 15);
    expect(signedRankCumulative(3, 3)).toBeCloseTo(5 / 8, 15);
    expect(signedRankCumulative(3, 3, 'upper')).toBeCloseTo(3 / 8, 15);
    expect(signedRankQuantile(0.5, 3)).toBe(3);
    expect(signedRankQuantile(0.99, 3)).toBe(6);
    expect(signedRankCumulative(6, 3)).toBe(1);
  });

  it('refuse parameters outside their range', () => {
    expect(() => binomialCumulative(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialMass(1, 2, 1.5)).toThrow(RangeError);
    expect(() => poissonMass(1, -1)).toThrow(RangeError);
    expect(() => geometricQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => signedRankCumulative(1, 0)).toThrow(RangeError);
  });
});

describe('finding a root', () => {
  it('finds it to full precision', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('says so when the ends have the same sign', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
  });
});
