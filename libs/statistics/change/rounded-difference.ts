/**
 * Difference of two decimal scores, rounded to 9 decimals.
 *
 * In binary 1.3 − 2.3 is not −1; without rounding, ties and responders at the threshold are lost.
 */
export function roundedDifference(later: number, earlier: number): number {
  return Math.round((later - earlier) * 1e9) / 1e9 + 0;
}
