import { incompleteBeta } from './incomplete-beta.js';
import { normalQuantile } from './normal.js';
import { binomialWeight } from './saddle-point.js';
import { smallestInteger } from './smallest-integer.js';
import { requireProbability, type Tail } from './tail.js';

function requireTrials(n: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`${n} trials`);
}

/**
 * Probability of exactly k successes in n trials.
 *
 * @param share probability of success
 * @throws RangeError when n is no whole number ≥ 0 or share is outside [0, 1]
 * @see R: dbinom(k, n, share)
 */
export function binomialMass(k: number, n: number, share: number): number {
  requireTrials(n);
  requireProbability(share);
  return k >= 0 && k <= n && Number.isInteger(k) ? binomialWeight(k, n, share, 1 - share) : 0;
}

/**
 * Binomial distribution function.
 *
 * @param share probability of success
 * @throws RangeError when n is no whole number ≥ 0 or share is outside [0, 1]
 * @see R: pbinom(k, n, share, lower.tail = …)
 */
export function binomialCumulative(k: number, n: number, share: number, tail: Tail = 'lower'): number {
  requireTrials(n);
  requireProbability(share);
  const whole = Math.floor(k);
  if (whole < 0) return tail === 'lower' ? 0 : 1;
  if (whole >= n) return tail === 'lower' ? 1 : 0;
  return incompleteBeta(whole + 1, n - whole, share, 1 - share)[tail === 'lower' ? 'upper' : 'lower'];
}

/**
 * Smallest number of successes k with P(X ≤ k) ≥ p, up to rounding (p·(1 − 64ε)).
 *
 * @throws RangeError when p or share is outside [0, 1] or n is no whole number ≥ 0
 * @see R: qbinom(p, n, share)
 */
export function binomialQuantile(p: number, n: number, share: number): number {
  requireProbability(p);
  requireTrials(n);
  requireProbability(share);
  if (p === 0 || n === 0 || share === 0) return 0;
  if (p === 1) return n;
  const needed = p * (1 - 64 * Number.EPSILON);
  const start = n * share + normalQuantile(p) * Math.sqrt(n * share * (1 - share));
  return smallestInteger((k) => binomialCumulative(k, n, share) >= needed, start, n);
}
