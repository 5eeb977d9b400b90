import { tCumulative, tQuantile } from '../distributions/student-t.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { mean } from './mean.js';
import { standardDeviation } from './standard-deviation.js';

/** Mean with its t interval and the test of a mean of zero. */
export interface MeanInterval {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly interval: Interval | null;
}

/**
 * Mean with t interval, and two-sided t test against zero.
 *
 * @param values known values; missing ones are left out by the caller
 * @param confidence share in (0, 1)
 * @returns with no value everything null; with one the mean only; without spread statistic and p null and the
 *   interval collapsed to the mean
 * @throws RangeError when confidence is outside (0, 1)
 * @see Altman 1991; R: t.test(values)
 */
export function meanInterval(values: readonly number[], confidence = 0.95): MeanInterval {
  return meanIntervalFromMoments(values.length, mean(values), standardDeviation(values), confidence);
}

/**
 * {@link meanInterval} from the number of values, their mean and their standard deviation, for data that were
 * summed elsewhere.
 */
export function meanIntervalFromMoments(
  n: number,
  centre: number | null,
  sd: number | null,
  confidence = 0.95,
): MeanInterval {
  requireConfidence(confidence);
  if (n < 2 || centre === null || sd === null)
    return { n, mean: centre, sd, se: null, df: null, statistic: null, p: null, interval: null };
  const df = n - 1;
  if (sd === 0)
    return { n, mean: centre, sd, se: 0, df, statistic: null, p: null, interval: { lower: centre, upper: centre } };
  const se = sd / Math.sqrt(n);
  const statistic = centre / se;
  const half = tQuantile((1 + confidence) / 2, df) * se;
  return {
    n,
    mean: centre,
    sd,
    se,
    df,
    statistic,
    p: 2 * tCumulative(-Math.abs(statistic), df),
    interval: { lower: centre - half, upper: centre + half },
  };
}
