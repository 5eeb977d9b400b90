import { mean } from './mean.js';

/**
 * Sample standard deviation with divisor n − 1, in two passes.
 *
 * @param values known values; missing ones are left out by the caller
 * @returns null with fewer than two values
 * @see R: sd(values)
 */
export function standardDeviation(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
