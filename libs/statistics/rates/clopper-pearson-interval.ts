import { betaQuantile } from '../distributions/beta.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';

/**
 * Clopper–Pearson exact interval for a proportion; never covers less than promised, so it is wide when n is small.
 *
 * @param successes whole number, 0 ≤ successes ≤ n
 * @param n patients with a known answer; missing ones are left out by the caller
 * @param confidence share in (0, 1)
 * @returns bounds as shares in [0, 1]; null when n is 0
 * @throws RangeError when successes is outside 0…n or confidence outside (0, 1)
 * @see Clopper & Pearson 1934, Biometrika 26:404–413; R: binom.test(successes, n)
 */
export function clopperPearsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} successes of ${n}`);
  requireConfidence(confidence);
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(tail, successes + 1, n - successes, 'upper'),
  };
}
