import { cusumWeights } from './cusum-weights.js';

/** One procedure in time order: what happened and what was predicted. */
export interface RiskedProcedure {
  /** Null while the outcome is not yet known. */
  readonly event: boolean | null;
  /** Predicted risk; null when a covariate of the model is missing. */
  readonly risk: number | null;
}

export interface CusumPoint {
  /** Position of the procedure among those given, counted from 0. */
  readonly position: number;
  readonly weight: number;
  readonly sum: number;
  readonly signal: boolean;
}

export interface Cusum {
  readonly points: readonly CusumPoint[];
  /** Indices of `points` that signal, counted from 0. */
  readonly signals: readonly number[];
  /** Procedures left out: outcome or risk not known. */
  readonly excluded: number;
}

/** What a chart is to detect. */
export interface CusumSetting {
  /** Odds ratio to be detected: 2 for worsening, ½ for improvement. */
  readonly oddsRatio: number;
  /** Threshold h, chosen by simulation. */
  readonly threshold: number;
  readonly acceptedOddsRatio?: number;
  /** Restart from 0 after a signal; true when left out. */
  readonly restart?: boolean;
}

/**
 * Risk-adjusted log-likelihood CUSUM; a constant risk gives the unadjusted chart.
 *
 * @param procedures in time order; without outcome or risk they are left out and counted
 * @throws RangeError when a risk is outside [0, 1], the threshold or an odds ratio not positive
 * @see Steiner, Cook, Farewell & Treasure 2000, Biostatistics 1:441; Page 1954, Biometrika 41:100
 */
export function cusum(procedures: readonly RiskedProcedure[], setting: CusumSetting): Cusum {
  const { oddsRatio, threshold, acceptedOddsRatio = 1, restart = true } = setting;
  const weights = procedures.flatMap(({ event, risk }, position) => {
    if (event === null || risk === null) return [];
    const { event: withEvent, noEvent } = cusumWeights(risk, oddsRatio, acceptedOddsRatio);
    return [{ position, weight: event ? withEvent : noEvent }];
  });
  const points = accumulate(weights, threshold, restart);
  return { points, signals: signalsOf(points), excluded: procedures.length - points.length };
}

/** Events of a period against the number expected. */
export interface ExpectedPeriod {
  readonly events: number;
  readonly expected: number;
}

/**
 * CUSUM of counts per period: weight x·ln R − E(R − 1).
 *
 * @param periods in time order
 * @param rateRatio R to be detected, positive
 * @param threshold h
 * @throws RangeError when a count is negative, or rateRatio or threshold not positive
 * @see Grigg, Farewell & Spiegelhalter 2003, Stat Methods Med Res 12:147
 */
export function poissonCusum(
  periods: readonly ExpectedPeriod[],
  rateRatio: number,
  threshold: number,
  restart = true,
): Cusum {
  if (!(rateRatio > 0)) throw new RangeError(`rate ratio ${rateRatio}`);
  const weights = periods.map(({ events, expected }, position) => {
    if (!(events >= 0 && expected >= 0)) throw new RangeError(`${events} events, ${expected} expected`);
    return { position, weight: events * Math.log(rateRatio) - expected * (rateRatio - 1) };
  });
  const points = accumulate(weights, threshold, restart);
  return { points, signals: signalsOf(points), excluded: 0 };
}

function accumulate(
  weights: readonly { position: number; weight: number }[],
  threshold: number,
  restart: boolean,
): CusumPoint[] {
  if (!(threshold > 0)) throw new RangeError(`threshold ${threshold}`);
  let sum = 0;
  return weights.map(({ position, weight }) => {
    sum = Math.max(0, sum + weight);
    const point = { position, weight, sum, signal: sum >= threshold };
    if (point.signal && restart) sum = 0;
    return point;
  });
}

function signalsOf(points: readonly CusumPoint[]): number[] {
  return points.flatMap(({ signal }, i) => (signal ? [i] : []));
}
