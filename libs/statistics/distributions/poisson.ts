import { incompleteGamma } from './incomplete-gamma.js';
import { normalQuantile } from './normal.js';
import { poissonWeight } from './saddle-point.js';
import { smallestInteger } from './smallest-integer.js';
import { requireProbability, type Tail } from './tail.js';

function requireMean(mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`Poisson mean ${mean}`);
}

/**
 * Probability of exactly k events.
 *
 * @param k whole number; anything else has probability 0
 * @param mean expected events, 0 or more
 * @throws RangeError when the mean is negative
 * @see R: dpois(k, mean)
 */
export function poissonMass(k: number, mean: number): number {
  requireMean(mean);
  return k >= 0 && Number.isInteger(k) ? poissonWeight(k, mean) : 0;
}

/**
 * Poisson distribution function.
 *
 * @param k events
 * @param mean expected events, 0 or more
 * @throws RangeError when the mean is negative
 * @see R: ppois(k, mean, lower.tail = …)
 */
export function poissonCumulative(k: number, mean: number, tail: Tail = 'lower'): number {
  requireMean(mean);
  if (k < 0) return tail === 'lower' ? 0 : 1;
  return incompleteGamma(Math.floor(k) + 1, mean)[tail === 'lower' ? 'upper' : 'lower'];
}

/**
 * Smallest number of events k with P(X ≤ k) ≥ p, up to rounding (p·(1 − 64ε)).
 *
 * @throws RangeError when p is outside [0, 1] or the mean is negative
 * @see R: qpois(p, mean)
 */
export function poissonQuantile(p: number, mean: number): number {
  requireProbability(p);
  requireMean(mean);
  if (p === 0 || mean === 0) return 0;
  if (p === 1) return Infinity;
  const needed = p * (1 - 64 * Number.EPSILON);
  const start = mean + normalQuantile(p) * Math.sqrt(mean);
  return smallestInteger((k) => poissonCumulative(k, mean) >= needed, start);
}
