import type { Interval } from '../interval.js';
import { garwoodInterval } from './garwood-interval.js';

/** Events per amount of time under observation, with Garwood's interval. */
export interface Rate {
  readonly events: number;
  readonly personTime: number;
  /** The time the rate is given per, for instance 100 pump-years. */
  readonly per: number;
  readonly rate: number | null;
  readonly interval: Interval | null;
}

/**
 * Incidence rate with its exact interval, per 100 years by default.
 *
 * @param events whole number
 * @param personTime time with a device: days / 365.25, ended by explantation without re-implantation, death or
 *   last contact
 * @param per time the rate is given per
 * @returns rate and interval null when personTime is 0
 * @throws RangeError when events is no count or personTime negative
 * @see Garwood 1936; R: poisson.test(events, personTime)
 */
export function rate(events: number, personTime: number, per = 100, confidence = 0.95): Rate {
  const exact = garwoodInterval(events, personTime, confidence);
  return {
    events,
    personTime,
    per,
    rate: exact === null ? null : (per * events) / personTime,
    interval: exact === null ? null : { lower: per * exact.lower, upper: per * exact.upper },
  };
}
