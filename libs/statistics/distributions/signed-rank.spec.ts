import { signedRankCumulative, signedRankQuantile } from './signed-rank.js';

describe('the signed-rank distribution', () => {
  it('of three pairs is counted by hand', () => {
    // Of the 8 signs, sums 0, 1, 2 occur once each, 3 twice.
    expect(signedRankCumulative(2, 3)).toBeCloseTo(3 / 8, 15);
    expect(signedRankCumulative(3, 3)).toBeCloseTo(5 / 8, 15);
    expect(signedRankCumulative(3, 3, 'upper')).toBeCloseTo(3 / 8, 15);
    expect(signedRankQuantile(0.5, 3)).toBe(3);
    expect(signedRankQuantile(0.99, 3)).toBe(6);
    expect(signedRankCumulative(6, 3)).toBe(1);
  });

  it('refuses what is no number of pairs', () => {
    expect(() => signedRankCumulative(1, 0)).toThrow(RangeError);
    expect(() => signedRankQuantile(0.5, 2.5)).toThrow(RangeError);
    expect(() => signedRankQuantile(-1, 3)).toThrow(RangeError);
  });
});
