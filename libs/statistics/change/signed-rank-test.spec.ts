import fc from 'fast-check';
import { signedRankTest } from './signed-rank-test.js';

describe('the signed-rank test', () => {
  it('has nothing to test when nobody changed', () => {
    expect(signedRankTest([0, 0])).toMatchObject({ nonzero: 0, zero: 2, v: null, p: null, method: 'none' });
  });

  it('is exact without ties: three rises have p = 2/8', () => {
    const result = signedRankTest([1, 2, 3]);
    expect(result).toMatchObject({ v: 6, method: 'exact' });
    expect(result.p).toBeCloseTo(2 / 8, 14);
    expect(result.pExactConditional).toBeCloseTo(2 / 8, 14);
  });

  it('keeps an exact p with ties: three equal rises have p = 2/8 too', () => {
    const result = signedRankTest([1, 1, 1]);
    expect(result).toMatchObject({ ties: true, method: 'normal-continuity' });
    expect(result.pExactConditional).toBeCloseTo(2 / 8, 14);
  });

  it('has the same p when improvement and worsening change places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }), (differences) => {
        const [one, other] = [signedRankTest(differences), signedRankTest(differences.map((d) => 0 - d))];
        expect(other.method).toBe(one.method);
        if (one.p === null) expect(other.p).toBeNull();
        else expect(other.p!).toBeCloseTo(one.p, 12);
      }),
    );
  });

  it('has nothing to test without differences, and p = 1 with one', () => {
    expect(signedRankTest([])).toMatchObject({ nonzero: 0, zero: 0, p: null });
    expect(signedRankTest([4])).toMatchObject({ v: 1, p: 1, pExactConditional: 1 });
  });
});
