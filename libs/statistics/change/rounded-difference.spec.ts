import fc from 'fast-check';
import { roundedDifference } from './rounded-difference.js';

describe('the rounded difference', () => {
  it('is what the decimals say, though binary rounding hides it', () => {
    expect(1.3 - 2.3).not.toBe(-1);
    expect(roundedDifference(1.3, 2.3)).toBe(-1);
    expect(roundedDifference(2, 2)).toBe(0);
  });

  it('of tenths is exactly the whole number of tenths', () => {
    const tenths = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(tenths, tenths, (a, b) => {
        expect(roundedDifference(a / 10, b / 10)).toBe((a - b) / 10);
      }),
    );
  });
});
