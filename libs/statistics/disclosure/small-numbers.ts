/**
 * Whether a figure derived from counts (percentage, rate, mean, O/E) may leave the centre.
 *
 * @param numerator events, or n again for a mean or median
 * @param denominator patients the figure rests on
 * @param threshold k, 5 unless a stricter rule applies
 * @returns false when the denominator is below k, or the numerator or its complement lies between 1 and k − 1
 * @see ISB 1523 Anonymisation Standard (NHS England); Hundepool et al. 2012
 */
export function mayPublishShare(numerator: number, denominator: number, threshold = 5): boolean {
  const isSmall = (count: number) => count > 0 && count < threshold;
  return denominator >= threshold && !isSmall(numerator) && !isSmall(denominator - numerator);
}

/**
 * Count rounded to the nearest multiple of a base, for releases that cannot rule out differencing.
 *
 * @throws RangeError unless base is positive
 */
export function roundToBase(count: number, base = 5): number {
  if (!(base > 0)) throw new RangeError(`base ${base}`);
  return Math.round(count / base) * base;
}

/**
 * The part of a curve on a fixed grid that may be published: up to the first time with fewer than k at risk.
 *
 * @param grid the curve read at fixed times, in order
 * @param threshold k, 5 at least and better 10
 */
export function publishableCurve<Point extends { readonly atRisk: number }>(
  grid: readonly Point[],
  threshold = 10,
): readonly Point[] {
  const end = grid.findIndex(({ atRisk }) => atRisk < threshold);
  return end < 0 ? grid : grid.slice(0, end);
}
