import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';

/**
 * Wilson score interval for a proportion.
 *
 * @param successes whole number, 0 ≤ successes ≤ n
 * @param n patients with a known answer; missing ones are left out by the caller
 * @param confidence share in (0, 1)
 * @returns bounds as shares in [0, 1], exactly 0 without successes and exactly 1 without failures; null when n is 0
 * @throws RangeError when successes is outside 0…n or confidence outside (0, 1)
 * @see Wilson 1927, J Am Stat Assoc 22:209–212; R: prop.test(successes, n, correct = FALSE)
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} successes of ${n}`);
  requireConfidence(confidence);
  if (n === 0) return null;
  const z2 = normalQuantile((1 + confidence) / 2) ** 2;
  const middle = (successes + z2 / 2) / (n + z2);
  const half = Math.sqrt((z2 * successes * (n - successes)) / n + z2 ** 2 / 4) / (n + z2);
  return { lower: successes === 0 ? 0 : middle - half, upper: successes === n ? 1 : middle + half };
}
