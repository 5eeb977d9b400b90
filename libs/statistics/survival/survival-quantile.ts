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
  const times = curve.map(({ time }) => time);
  const crossing = (values: readonly (number | null)[]) => firstBelow(times, values, 1 - p);
  return {
    estimate: crossing(curve.map(({ survival }) => survival)),
    lower: crossing(curve.map(({ interval }) => interval?.lower ?? null)),
    upper: crossing(curve.map(({ interval }) => interval?.upper ?? null)),
  };
}

function firstBelow(times: readonly number[], values: readonly (number | null)[], target: number): number | null {
  const reached = values.findIndex((value) => value !== null && value <= target + level);
  if (reached < 0) return null;
  const start = times[reached]!;
  if (values[reached]! < target - level) return start;
  const left = values.findIndex((value, i) => i > reached && value !== null && value < target - level);
  if (left >= 0) return (start + times[left]!) / 2;
  return values.at(-1) === null ? null : (start + times.at(-1)!) / 2;
}
