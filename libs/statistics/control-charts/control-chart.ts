import { runRules, type RunRules } from './run-rules.js';

/** One period or event of a chart; value and limits null where they cannot be computed. */
export interface ChartPoint {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Outside the limits: a special cause is likely. */
  readonly isBeyond: boolean;
}

export interface ControlChart {
  readonly points: readonly ChartPoint[];
  readonly centre: number | null;
  /** Positions of points outside the limits, counted from 0. */
  readonly beyondLimits: readonly number[];
  readonly runs: RunRules;
  /** Points the centre and the limits come from. */
  readonly baselinePoints: number;
}

/** Limits at one point. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Chart from values, centre line and limits at every point. */
export function controlChart(
  values: readonly (number | null)[],
  centre: number | null,
  limits: readonly Limits[],
  baselinePoints: number,
): ControlChart {
  const points = values.map((value, i): ChartPoint => {
    const { lower, upper } = limits[i]!;
    const isAbove = value !== null && upper !== null && value > upper;
    const isBelow = value !== null && lower !== null && value < lower;
    return { value, lower, upper, isBeyond: isAbove || isBelow };
  });
  const beyondLimits = points.flatMap(({ isBeyond }, i) => (isBeyond ? [i] : []));
  return { points, centre, beyondLimits, runs: runRules(values, centre), baselinePoints };
}

/**
 * Number of points limits come from: all, or the first so many when frozen.
 *
 * @throws RangeError unless it is a whole number ≥ 1
 */
export function baselineLength(points: number, frozen: number | undefined): number {
  if (frozen === undefined) return points;
  if (!(Number.isInteger(frozen) && frozen >= 1)) throw new RangeError(`baseline of ${frozen} points`);
  return Math.min(frozen, points);
}

/** Mean absolute difference of neighbours over 1.128: the standard deviation between neighbouring points. */
export function movingRangeSpread(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += Math.abs(values[i]! - values[i - 1]!);
  return sum / (values.length - 1) / 1.128;
}
