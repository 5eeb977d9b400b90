import { mean } from '../description/mean.js';
import { standardDeviation } from '../description/standard-deviation.js';

/**
 * Standardised difference of a numeric characteristic: difference of means over the root mean of the two variances.
 *
 * @param first known values of one group, for instance patients with the 12-month value
 * @param second known values of the other
 * @returns null when a group has fewer than two values or neither varies
 * @see Austin 2009, Stat Med 28:3083; R: tableone::ExtractSmd
 */
export function standardisedDifference(first: readonly number[], second: readonly number[]): number | null {
  const [a, b] = [mean(first), mean(second)];
  const [s, t] = [standardDeviation(first), standardDeviation(second)];
  if (a === null || b === null || s === null || t === null) return null;
  return overSpread(a - b, (s ** 2 + t ** 2) / 2);
}

/**
 * Standardised difference of a share.
 *
 * @param first share in one group, in [0, 1]
 * @param second share in the other
 * @returns null when neither varies
 * @throws RangeError when a share is outside [0, 1]
 * @see Austin 2009, Stat Med 28:3083
 */
export function standardisedDifferenceOfShares(first: number, second: number): number | null {
  const bad = [first, second].find((share) => !(share >= 0 && share <= 1));
  if (bad !== undefined) throw new RangeError(`share ${bad}`);
  return overSpread(first - second, (first * (1 - first) + second * (1 - second)) / 2);
}

function overSpread(difference: number, variance: number): number | null {
  return variance > 0 ? difference / Math.sqrt(variance) : null;
}
