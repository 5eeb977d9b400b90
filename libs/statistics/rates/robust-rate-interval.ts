import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { requireCount, requireTime } from './require-count.js';

/** A rate whose interval allows for events that cluster in patients. */
export interface RobustRate {
  /** Patients with time under observation. */
  readonly n: number;
  /** Patients left out: a missing value, or no time under observation. */
  readonly excluded: number;
  readonly events: number;
  readonly personTime: number;
  /** Events per unit of time; null without time. */
  readonly rate: number | null;
  /** Standard error of the logarithm of the rate; null without events. */
  readonly seLog: number | null;
  readonly interval: Interval | null;
  /** Pearson dispersion; above 1.2 the exact interval is too narrow. Null without events or with one patient. */
  readonly dispersion: number | null;
}

/**
 * Rate of recurrent events with a robust interval on the log scale (Poisson log link, sandwich HC0).
 *
 * @param counts events per patient, null where missing
 * @param personTimes time under observation per patient in the same order, null where missing
 * @param confidence share in (0, 1)
 * @returns rate per unit of time; interval null without events
 * @throws RangeError when the lengths differ, a count or time is negative, or confidence is outside (0, 1)
 * @see White 1980, Econometrica 48:817; Lindsey 1995; R: glm(poisson, offset(log(t))), sandwich::vcovHC(type = "HC0")
 */
export function robustRateInterval(
  counts: readonly (number | null)[],
  personTimes: readonly (number | null)[],
  confidence = 0.95,
): RobustRate {
  if (counts.length !== personTimes.length)
    throw new RangeError(`${counts.length} counts, ${personTimes.length} times`);
  requireConfidence(confidence);
  const known: { count: number; time: number }[] = [];
  counts.forEach((count, i) => {
    const time = personTimes[i] ?? null;
    if (count === null || time === null) return;
    requireCount('count', count);
    requireTime('time', time);
    if (time > 0) known.push({ count, time });
  });
  const n = known.length;
  const events = known.reduce((sum, patient) => sum + patient.count, 0);
  const personTime = known.reduce((sum, patient) => sum + patient.time, 0);
  const shared = { n, excluded: counts.length - n, events, personTime };
  if (events === 0) return { ...shared, rate: n === 0 ? null : 0, seLog: null, interval: null, dispersion: null };

  const rate = events / personTime;
  const squares = known.reduce((sum, { count, time }) => sum + (count - rate * time) ** 2, 0);
  const pearson = known.reduce((sum, { count, time }) => sum + (count - rate * time) ** 2 / (rate * time), 0);
  const seLog = Math.sqrt(squares) / events;
  const factor = Math.exp(normalQuantile((1 + confidence) / 2) * seLog);
  return {
    ...shared,
    rate,
    seLog,
    interval: { lower: rate / factor, upper: rate * factor },
    dispersion: n > 1 ? pearson / (n - 1) : null,
  };
}
