import { describeHistogram, meanIntervalFromMoments } from '#libs/statistics/index';
import type { Histogram } from '#libs/statistics/index';
import { CONFIDENCE, named, type NamedInterval } from '../confidence.js';

/** Change from baseline over the paired patients, in score units; positive is better. Nulls where too few are paired. */
export interface ChangeSummary {
  readonly nPaired: number;
  readonly meanImprovement: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly interval: NamedInterval | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly improved: number;
  readonly unchanged: number;
  readonly worsened: number;
}

/**
 * Location, spread and direction of change, exactly, from how often each improvement occurred.
 *
 * @param improvements rounded to 9 decimals, so that equal ones are one value; in any order
 * @see R: t.test(d), quantile(d, type = 7)
 */
export function summariseChange(improvements: Histogram): ChangeSummary {
  const { n, mean, sd, median, q1, q3 } = describeHistogram(improvements);
  const { se, interval } = meanIntervalFromMoments(n, mean, sd, CONFIDENCE);
  const count = (within: (value: number) => boolean) =>
    improvements.reduce((sum, bar) => (within(bar.value) ? sum + bar.count : sum), 0);
  return {
    nPaired: n,
    meanImprovement: mean,
    sd,
    se,
    interval: named(interval, 't'),
    median,
    q1,
    q3,
    improved: count((value) => value > 0),
    unchanged: count((value) => value === 0),
    worsened: count((value) => value < 0),
  };
}
