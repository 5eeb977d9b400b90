import type { Interval } from '../interval.js';
import { wilsonInterval } from './wilson-interval.js';

/** A share of patients with its Wilson interval. */
export interface Proportion {
  readonly successes: number;
  readonly n: number;
  /** Share in [0, 1]; null when n is 0. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

/**
 * Share with its Wilson score interval.
 *
 * @param successes whole number, 0 ≤ successes ≤ n
 * @param n patients with a known answer
 * @returns share and interval null when n is 0
 * @throws RangeError when successes is outside 0…n
 * @see R: prop.test(successes, n, correct = FALSE)
 */
export function proportion(successes: number, n: number, confidence = 0.95): Proportion {
  const interval = wilsonInterval(successes, n, confidence);
  return { successes, n, share: n === 0 ? null : successes / n, interval };
}
