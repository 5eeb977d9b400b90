import { findRoot } from './find-root.js';
import type { Tails } from './tail.js';

/**
 * The x > 0 at which a distribution reaches a given probability, found on the logarithmic scale of x and of the
 * smaller of the two probabilities, so that far tails keep their digits.
 *
 * @param tails both sides of the distribution at x
 * @param target both sides wanted; they add to 1
 * @param start first guess, positive
 */
export function invertPositive(tails: (x: number) => Tails, target: Tails, start: number): number {
  if (target.lower === 0) return 0;
  if (target.upper === 0) return Infinity;
  const side = target.lower <= target.upper ? 'lower' : 'upper';
  const wanted = Math.log(target[side]);
  const excess = (logarithm: number) => {
    const found = Math.log(tails(Math.exp(logarithm))[side]) - wanted;
    return side === 'lower' ? found : -found;
  };
  const limit = 745;
  let low = Math.log(start);
  let high = low;
  let width = 0.25;
  while (low > -limit && excess(low) > 0) {
    high = low;
    low = Math.max(-limit, low - width);
    width *= 2;
  }
  width = 0.25;
  while (high < limit && excess(high) < 0) {
    low = high;
    high = Math.min(limit, high + width);
    width *= 2;
  }
  const root = findRoot((logarithm) => Math.max(-1e300, Math.min(1e300, excess(logarithm))), low, high);
  return Math.exp(root ?? (excess(low) > 0 ? low : high));
}
