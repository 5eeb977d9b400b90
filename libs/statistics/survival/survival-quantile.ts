import type { SurvivalPoint } from './kaplan-meier.js';

/** Time by which a share has had the event; null where the curve does not get there. */
export interface SurvivalQuantile {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const level = 1e-9;

/**
 * Quantile of a survival curve: the first time with S < 1 − p, or the middle of the interval over which S equals
 * 1 − p. The bounds apply the same rule to the lower and the upper curve.
 *
 * @param curve from kaplanMeier
 * @param p share in (0, 1) that has had the event; .5 is the median
 * @throws RangeError when p is outside (0, 1)
 * @see Therneau & Grambsch 2000; R: quantile(survfit(…), p)
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], p: number): SurvivalQuantile {
  if (!(p > 0 && p < 1)) throw new RangeError(`quantile ${p}`);
  const crossing = (valueAt: (point: SurvivalPoint) => number | null) => firstBelow(curve, valueAt, 1 - p);
  return {
    estimate: crossing(({ survival }) => survival),
    lower: crossing(({ interval }) => interval?.lower ?? null),
    upper: crossing(({ interval }) => interval?.upper ?? null),
  };
}

function firstBelow(
  curve: readonly SurvivalPoint[],
  valueAt: (point: SurvivalPoint) => number | null,
  target: number,
): number | null {
  // Beyond every value where there is none.
  const at = (point: SurvivalPoint) => valueAt(point) ?? Infinity;
  const reached = curve.find((point) => at(point) <= target + level);
  if (reached === undefined) return null;
  if (at(reached) < target - level) return reached.time;
  const left = curve.find((point) => point.time > reached.time && at(point) < target - level);
  if (left !== undefined) return (reached.time + left.time) / 2;
  const last = curve.at(-1)!;
  return valueAt(last) === null ? null : (reached.time + last.time) / 2;
}
