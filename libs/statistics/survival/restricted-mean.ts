import { normalCumulative, normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import type { SurvivalPoint } from './kaplan-meier.js';

/** Mean time without the event up to τ, in the unit of time. */
export interface RestrictedMean {
  readonly tau: number;
  /** Null when τ lies beyond the last time and survival is above 0 there. */
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/**
 * Area under a survival curve up to τ, with normal interval.
 *
 * @param curve from kaplanMeier
 * @param tau restriction, 0 or more
 * @param z normal quantile of the confidence
 * @throws RangeError when tau is negative
 * @see Royston & Parmar 2013, BMC Med Res Methodol 13:152; Klein & Moeschberger 2003; R: summary(survfit(…), rmean = tau)
 */
export function restrictedMean(curve: readonly SurvivalPoint[], tau: number, z: number): RestrictedMean {
  if (!(tau >= 0)) throw new RangeError(`restriction ${tau}`);
  const last = curve.at(-1);
  if (last === undefined || (tau > last.time && last.survival > 0))
    return { tau, estimate: null, standardError: null, interval: null };

  const within = curve.filter(({ time }) => time <= tau);
  let variance = 0;
  let areaAfter = 0;
  for (let i = within.length - 1; i >= 0; i--) {
    const { time, survival, events, atRisk } = within[i]!;
    areaAfter += survival * ((within[i + 1]?.time ?? tau) - time);
    if (events > 0 && areaAfter > 0) variance += (areaAfter ** 2 * events) / (atRisk * (atRisk - events));
  }
  const estimate = areaAfter + Math.max(0, within[0]?.time ?? tau);
  const standardError = Math.sqrt(variance);
  const half = z * standardError;
  return { tau, estimate, standardError, interval: { lower: estimate - half, upper: estimate + half } };
}

/** Difference of two restricted means with the same τ. */
export interface RestrictedMeanDifference {
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
}

/**
 * First minus second restricted mean; the variances add.
 *
 * @returns everything null when a mean is; p null when both standard errors are 0
 * @throws RangeError when the restrictions differ
 */
export function restrictedMeanDifference(
  first: RestrictedMean,
  second: RestrictedMean,
  confidence = 0.95,
): RestrictedMeanDifference {
  if (first.tau !== second.tau) throw new RangeError(`restrictions ${first.tau} and ${second.tau}`);
  if (
    first.estimate === null ||
    second.estimate === null ||
    first.standardError === null ||
    second.standardError === null
  )
    return { estimate: null, standardError: null, interval: null, p: null };
  const estimate = first.estimate - second.estimate;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const half = normalQuantile((1 + confidence) / 2) * standardError;
  return {
    estimate,
    standardError,
    interval: { lower: estimate - half, upper: estimate + half },
    p: standardError === 0 ? null : 2 * normalCumulative(-Math.abs(estimate / standardError)),
  };
}
