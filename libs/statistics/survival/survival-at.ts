import type { Interval } from '../interval.js';
import type { SurvivalPoint } from './kaplan-meier.js';
import type { KnownTimes } from './observed-time.js';
import { countBefore, tied } from './ordered-times.js';

/** The curve read at a fixed time. */
export interface SurvivalAt {
  readonly time: number;
  /** Rows with time ≥ t that had entered before t. */
  readonly atRisk: number;
  readonly cumulativeEvents: number;
  /** Null after the last time while survival is above 0. */
  readonly survival: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/**
 * Survival and numbers at risk at fixed times.
 *
 * @param curve from the same rows
 * @param known the rows with time and status
 * @param times to read the curve at, in any order
 * @see R: summary(survfit(…), times = times, extend = TRUE)
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  { times: ends, events, entries }: KnownTimes,
  times: readonly number[],
): SurvivalAt[] {
  return times.map((time) => {
    const last = curve.at(-1);
    const point = curve.findLast((earlier) => earlier.time < time + tied);
    const isPast = last === undefined || (time > last.time + tied && last.survival > 0);
    return {
      time,
      atRisk: countBefore(entries, time) - countBefore(ends, time - tied, true),
      cumulativeEvents: events.subarray(0, countBefore(ends, time + tied)).reduce((sum, event) => sum + event, 0),
      survival: isPast ? null : (point?.survival ?? 1),
      standardError: isPast ? null : point === undefined ? 0 : point.standardError,
      interval: isPast ? null : (point?.interval ?? null),
    };
  });
}
