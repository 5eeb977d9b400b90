import { sorted } from './sorted.js';

/**
 * Sample quantile of type 7: linear interpolation between order statistics.
 *
 * @param values known values, in any order; missing ones are left out by the caller
 * @param p share in [0, 1]
 * @returns null without values
 * @throws RangeError when p is outside [0, 1]
 * @see Hyndman & Fan 1996, Am Stat 50:361–365; R: quantile(values, p, type = 7)
 */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfSorted(sorted(values), p);
}

/** {@link quantile} of values that are already in ascending order. */
export function quantileOfSorted(ascending: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile at ${p}`);
  if (ascending.length === 0) return null;
  const position = (ascending.length - 1) * p;
  const below = Math.floor(position + 4 * Number.EPSILON);
  const share = Math.max(0, position - below);
  const value = ascending[below]!;
  return share < 4 * Number.EPSILON ? value : value + share * (ascending[below + 1]! - value);
}

/**
 * Median, type 7.
 *
 * @returns null without values
 * @see R: median(values)
 */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
