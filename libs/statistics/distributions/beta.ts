import { incompleteBeta } from './incomplete-beta.js';
import { invertPositive } from './invert-positive.js';
import { requirePositive, requireProbability, type Tail, type Tails } from './tail.js';

/**
 * Beta distribution function.
 *
 * @param x in [0, 1]
 * @param a positive
 * @param b positive
 * @throws RangeError when a or b is not positive
 * @see R: pbeta(x, a, b, lower.tail = …)
 */
export function betaCumulative(x: number, a: number, b: number, tail: Tail = 'lower'): number {
  requirePositive('a', a);
  requirePositive('b', b);
  return incompleteBeta(a, b, x, 1 - x)[tail];
}

/** Quantile that is at most one half. */
function lowerHalf(target: Tails, a: number, b: number): number {
  const tails = (x: number) => (x >= 1 ? { lower: 1, upper: 0 } : incompleteBeta(a, b, x, 1 - x));
  return invertPositive(tails, target, Math.min(0.5, a / (a + b)));
}

/**
 * Quantile of the beta distribution, searched from the nearer end of [0, 1].
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1] or a parameter is not positive
 * @see R: qbeta(p, a, b)
 */
export function betaQuantile(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  requireProbability(p);
  requirePositive('a', a);
  requirePositive('b', b);
  const target = tail === 'lower' ? { lower: p, upper: 1 - p } : { lower: 1 - p, upper: p };
  if (target.lower === 0) return 0;
  if (target.upper === 0) return 1;
  const middle = incompleteBeta(a, b, 0.5, 0.5);
  if (target.lower <= middle.lower) return lowerHalf(target, a, b);
  return 1 - lowerHalf({ lower: target.upper, upper: target.lower }, b, a);
}
