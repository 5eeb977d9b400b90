import { incompleteGamma } from './incomplete-gamma.js';
import { invertPositive } from './invert-positive.js';
import { normalQuantile } from './normal.js';
import { requirePositive, requireProbability, type Tail } from './tail.js';

/**
 * Gamma distribution function.
 *
 * @param x 0 or more
 * @param shape positive
 * @param rate positive
 * @throws RangeError when shape or rate is not positive
 * @see R: pgamma(x, shape, rate, lower.tail = …)
 */
export function gammaCumulative(x: number, shape: number, rate: number, tail: Tail = 'lower'): number {
  requirePositive('shape', shape);
  requirePositive('rate', rate);
  return incompleteGamma(shape, x * rate)[tail];
}

/**
 * Quantile of the gamma distribution; the search starts from the Wilson–Hilferty approximation.
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1] or a parameter is not positive
 * @see R: qgamma(p, shape, rate)
 */
export function gammaQuantile(p: number, shape: number, rate: number, tail: Tail = 'lower'): number {
  requireProbability(p);
  requirePositive('shape', shape);
  requirePositive('rate', rate);
  const target = tail === 'lower' ? { lower: p, upper: 1 - p } : { lower: 1 - p, upper: p };
  if (target.lower === 0) return 0;
  if (target.upper === 0) return Infinity;
  const z = tail === 'lower' ? normalQuantile(p) : -normalQuantile(p);
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const start = cubeRoot > 0.01 ? shape * cubeRoot ** 3 : shape * 1e-6;
  return invertPositive((x) => incompleteGamma(shape, x), target, start) / rate;
}
