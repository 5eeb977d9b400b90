import { requireProbability } from './tail.js';

/**
 * Quantile of the number of failures before the first success.
 *
 * @param p probability, lower tail
 * @param share probability of success, in (0, 1]
 * @throws RangeError when p is outside [0, 1] or share outside (0, 1]
 * @see R: qgeom(p, share)
 */
export function geometricQuantile(p: number, share: number): number {
  requireProbability(p);
  if (!(share > 0 && share <= 1)) throw new RangeError(`probability of success ${share}`);
  if (p === 1) return Infinity;
  if (p === 0 || share === 1) return 0;
  return Math.max(0, Math.ceil(Math.log1p(-p) / Math.log1p(-share) - 1 - 1e-12));
}
