import { binomialCumulative, binomialMass, binomialQuantile } from '../distributions/binomial.js';
import { poissonCumulative, poissonMass, poissonQuantile } from '../distributions/poisson.js';

/**
 * Exact funnel limit of a proportion at a tail probability, interpolated between whole numbers.
 *
 * @param p probability below the limit
 * @param n procedures of the centre
 * @param target share every centre is compared with; 0 or 1 is its own limit
 * @returns share in [0, 1]; null when n is 0
 * @throws RangeError when n is no count or target is outside [0, 1]
 * @see Spiegelhalter 2005, Stat Med 24:1185, appendix
 */
export function binomialLimit(p: number, n: number, target: number): number | null {
  if (n === 0) return null;
  if (target === 0 || target === 1) return target;
  const r = binomialQuantile(p, n, target);
  const excess = (binomialCumulative(r, n, target) - p) / binomialMass(r, n, target);
  return Math.min(1, Math.max(0, (r - excess) / n));
}

/**
 * Exact funnel limit of observed over expected at a tail probability, interpolated between whole numbers.
 *
 * @param p probability below the limit
 * @param expected expected events of the centre
 * @param target ratio every centre is compared with, usually 1
 * @returns ratio, 0 or more; null when nothing is expected
 * @throws RangeError when target is negative
 * @see Spiegelhalter 2005, Stat Med 24:1185, appendix
 */
export function poissonLimit(p: number, expected: number, target: number): number | null {
  if (expected <= 0) return null;
  if (target === 0) return 0;
  const mean = expected * target;
  const r = poissonQuantile(p, mean);
  const excess = (poissonCumulative(r, mean) - p) / poissonMass(r, mean);
  return Math.max(0, (r - excess) / expected);
}
