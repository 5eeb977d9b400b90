import fc from 'fast-check';
import { median, quantile } from './quantile.js';

describe('a quantile', () => {
  it('interpolates between order statistics', () => {
    // h = 3 · 0.25 = 0.75 beyond the first of 1, 2, 4, 7.
    expect(quantile([7, 1, 4, 2], 0.25)).toBe(1 + 0.75 * (2 - 1));
    expect(median([7, 1, 4, 2])).toBe((2 + 4) / 2);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });

  it('is null without values and the value itself with one', () => {
    expect(quantile([], 0.25)).toBeNull();
    expect(median([])).toBeNull();
    expect(quantile([6], 0.9)).toBe(6);
  });

  it('starts at the smallest value, ends at the largest and never falls in between', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), share, share, (values, p, q) => {
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
        expect(quantile(values, Math.min(p, q))!).toBeLessThanOrEqual(quantile(values, Math.max(p, q))! + 1e-12);
      }),
    );
    expect(() => quantile([1], NaN)).toThrow(RangeError);
  });
});
