import { chiSquareQuantile } from '../distributions/chi-square.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { requireCount, requireTime } from './require-count.js';

/**
 * Garwood exact interval for a Poisson rate. Assumes independent events; where they cluster in patients, show
 * the robust interval beside it.
 *
 * @param events whole number
 * @param personTime time under observation, or an expected count
 * @param confidence share in (0, 1)
 * @returns bounds per unit of personTime, lower exactly 0 without events; null when personTime is 0
 * @throws RangeError when events is no count, personTime negative or confidence outside (0, 1)
 * @see Garwood 1936, Biometrika 28:437–442; R: poisson.test(events, personTime)
 */
export function garwoodInterval(events: number, personTime: number, confidence = 0.95): Interval | null {
  requireCount('events', events);
  requireTime('personTime', personTime);
  requireConfidence(confidence);
  if (personTime === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2 / personTime,
    upper: chiSquareQuantile(tail, 2 * events + 2, 'upper') / 2 / personTime,
  };
}
