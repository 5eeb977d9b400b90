import fc from 'fast-check';
import { bowkerTest } from './bowker-test.js';

describe('Bowker’s test of symmetry', () => {
  it('of two levels is McNemar’s test', () => {
    const counts = [
      [5, 8],
      [2, 5],
    ];
    expect(bowkerTest(counts)).toMatchObject({ statistic: (8 - 2) ** 2 / (8 + 2), df: 1 });
  });

  it('has nothing to test when nobody moved, or nobody is there', () => {
    const still = [
      [3, 0],
      [0, 4],
    ];
    expect(bowkerTest(still)).toEqual({ statistic: null, df: 0, p: null });
    expect(bowkerTest([])).toEqual({ statistic: null, df: 0, p: null });
  });

  it('does not change when baseline and follow-up change places', () => {
    const row = fc.array(fc.nat(20), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (counts) => {
        const turned = counts.map((_, i) => counts.map((other) => other[i]!));
        expect(bowkerTest(turned)).toEqual(bowkerTest(counts));
      }),
      { numRuns: 50 },
    );
  });
});
