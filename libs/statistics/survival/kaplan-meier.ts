import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { logLogInterval } from './log-log-interval.js';
import { knownTimes, type KnownTimes, type ObservedTime } from './observed-time.js';
import { restrictedMean, type RestrictedMean } from './restricted-mean.js';
import { survivalAt, type SurvivalAt } from './survival-at.js';
import { survivalQuantile, type SurvivalQuantile } from './survival-quantile.js';

/** The curve at one time with an event or a censoring. */
export interface SurvivalPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood; null once survival is 0. */
  readonly standardError: number | null;
  /** log-log interval; null where survival is 1 or 0. */
  readonly interval: Interval | null;
}

export interface KaplanMeier {
  readonly n: number;
  /** Rows without time, status or a start before the time. */
  readonly excluded: number;
  readonly events: number;
  readonly curve: readonly SurvivalPoint[];
  readonly median: SurvivalQuantile;
  readonly at: readonly SurvivalAt[];
  /** Null unless a restriction was asked for. */
  readonly restrictedMean: RestrictedMean | null;
}

/** What to report besides curve and median. */
export interface KaplanMeierQuestions {
  readonly at?: readonly number[];
  /** τ of the restricted mean. */
  readonly restrictedTo?: number | null;
  readonly confidence?: number;
}

/**
 * Kaplan–Meier estimate with Greenwood standard error and log-log interval.
 *
 * Counts other ends as censoring: for the risk of a patient use the cumulative incidence. Cut a plot where fewer than
 * 10 (or the suppression threshold) are at risk.
 *
 * @param rows one per device or patient; rows without time or status are left out and counted
 * @param questions times to read the curve at, restriction of the mean, confidence
 * @returns without rows an empty curve; without events survival 1 and intervals and median null
 * @throws RangeError when a time is not finite or confidence is outside (0, 1)
 * @see Kaplan & Meier 1958, J Am Stat Assoc 53:457; Therneau & Grambsch 2000; R: survfit(conf.type = "log-log")
 */
export function kaplanMeier(rows: readonly ObservedTime[], questions: KaplanMeierQuestions = {}): KaplanMeier {
  const { at = [], restrictedTo = null, confidence = 0.95 } = questions;
  requireConfidence(confidence);
  const known = knownTimes(rows);
  const z = normalQuantile((1 + confidence) / 2);
  const curve = survivalCurve(known, z);
  return {
    n: known.times.length,
    excluded: rows.length - known.times.length,
    events: known.events.reduce((sum, event) => sum + event, 0),
    curve,
    median: survivalQuantile(curve, 0.5),
    at: survivalAt(curve, known, at),
    restrictedMean: restrictedTo === null ? null : restrictedMean(curve, restrictedTo, z),
  };
}

function survivalCurve({ times, events: ended, entries }: KnownTimes, z: number): SurvivalPoint[] {
  const curve: SurvivalPoint[] = [];
  let entered = 0;
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < times.length;) {
    const time = times[i]!;
    while (entered < entries.length && entries[entered]! < time) entered++;
    const atRisk = entered - i;
    let [events, censored] = [0, 0];
    for (; i < times.length && times[i] === time; i++) {
      if (ended[i] === 1) events++;
      else censored++;
    }
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : null;
    const interval = logLogInterval(survival, standardError, z);
    curve.push({ time, atRisk, events, censored, survival, standardError, interval });
  }
  return curve;
}
