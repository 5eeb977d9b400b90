import fc from 'fast-check';
import { benjaminiHochberg, bonferroni, holm } from './adjust-p-values.js';

describe('adjusted p-values', () => {
  it('keep their order and never exceed 1', () => {
    expect(holm([0.04, 0.01, 0.9])).toEqual([2 * 0.04, 3 * 0.01, 0.9]);
    expect(benjaminiHochberg([0.04, 0.01, 0.9])).toEqual([(3 * 0.04) / 2, 3 * 0.01, 0.9]);
    expect(bonferroni([0.04, 0.9])).toEqual([2 * 0.04, 1]);
  });

  it('do not count what was not estimable', () => {
    expect(holm([null, 0.03])).toEqual([null, 0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => holm([1.2])).toThrow(RangeError);
  });

  it('are never below the given ones, and Bonferroni’s are the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (given) => {
        const [byHolm, byRate, byNumber] = [holm(given), benjaminiHochberg(given), bonferroni(given)];
        given.forEach((p, i) => {
          // p·n/n may differ from p in the last digit.
          expect(byRate[i]!).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(byHolm[i]!).toBeGreaterThanOrEqual(byRate[i]! * (1 - 1e-15));
          expect(byNumber[i]!).toBeGreaterThanOrEqual(byHolm[i]!);
        });
      }),
    );
  });

  it('refuse what is no probability', () => {
    for (const adjust of [holm, benjaminiHochberg, bonferroni])
      for (const p of [-0.1, 1.1, NaN]) expect(() => adjust([0.5, p])).toThrow(RangeError);
  });
});
