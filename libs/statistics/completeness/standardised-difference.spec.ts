import { standardisedDifference, standardisedDifferenceOfShares } from './standardised-difference.js';

describe('standardised differences', () => {
  it('divide by the root mean variance', () => {
    // Means 2 and 4, variances 2 and 2.
    expect(standardisedDifference([1, 3], [3, 5])).toBeCloseTo((2 - 4) / Math.sqrt(2), 14);
    expect(standardisedDifferenceOfShares(0.5, 0.3)).toBeCloseTo(0.2 / Math.sqrt((0.25 + 0.21) / 2), 14);
  });

  it('are not estimable without spread', () => {
    expect(standardisedDifference([1], [2, 3])).toBeNull();
    expect(standardisedDifference([1, 1], [2, 2])).toBeNull();
    expect(standardisedDifferenceOfShares(0, 1)).toBeNull();
    expect(() => standardisedDifferenceOfShares(2, 1)).toThrow(RangeError);
  });
});
