import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval.js';

describe('Wilson’s interval of a proportion', () => {
  it('is null when nobody was asked', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('starts at exactly 0 without successes and ends at exactly 1 without failures', () => {
    expect(wilsonInterval(0, 10)?.lower).toBe(0);
    expect(wilsonInterval(10, 10)?.upper).toBe(1);
    // One patient: the other bound is z²/(1 + z²) from its end, z² = 3.8414588.
    expect(wilsonInterval(0, 1)?.upper).toBeCloseTo(3.8414588 / 4.8414588, 8);
  });

  it('mirrors when successes and failures change places', () => {
    const [low, high] = [wilsonInterval(3, 17), wilsonInterval(14, 17)];
    expect(low!.lower).toBeCloseTo(1 - high!.upper, 14);
  });

  it('contains the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (successes, failures) => {
        fc.pre(successes + failures > 0);
        const { lower, upper } = wilsonInterval(successes, successes + failures)!;
        const share = successes / (successes + failures);
        expect(0 <= lower && lower <= share && share <= upper && upper <= 1).toBe(true);
      }),
    );
  });

  it('refuses more successes than patients and a confidence that is no share', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(NaN, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 1)).toThrow(RangeError);
  });
});
