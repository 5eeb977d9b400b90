import type { Interval } from '../interval.js';
import type { SurvivalPoint } from './kaplan-meier.js';
import { tied, type KnownTime } from './observed-time.js';

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
 * @param known rows with time and status
 * @param times to read the curve at, in any order
 * @see R: summary(survfit(…), times = times, extend = TRUE)
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  known: readonly KnownTime[],
  times: readonly number[],
): SurvivalAt[] {
  return times.map((time) => {
    const last = curve.at(-1);
    const point = curve.findLast((earlier) => earlier.time < time + tied);
    const isPast = last === undefined || (time > last.time + tied && last.survival > 0);
    return {
      time,
      atRisk: known.filter((row) => row.time > time - tied && row.start < time).length,
      cumulativeEvents: known.filter((row) => row.event && row.time < time + tied).length,
      survival: isPast ? null : (point?.survival ?? 1),
      standardError: isPast ? null : point === undefined ? 0 : point.standardError,
      interval: isPast ? null : (point?.interval ?? null),
    };
  });
}
