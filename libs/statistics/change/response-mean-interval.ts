import { findRoot } from '../distributions/find-root.js';
import { noncentralTCumulative } from '../distributions/noncentral-t.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';

/**
 * Interval of the standardised response mean (mean change divided by its standard deviation), from the
 * noncentrality bounds of the t distribution.
 *
 * @param statistic t statistic of the mean change
 * @param n pairs
 * @param confidence share in (0, 1)
 * @returns null when |t| exceeds 30, with fewer than two pairs, or when a bound lies beyond the range of the series
 * @throws RangeError when confidence is outside (0, 1)
 * @see Liang, Fossel & Larson 1990, Med Care 28:632; R: uniroot over pt(t, n - 1, ncp)
 */
export function responseMeanInterval(statistic: number, n: number, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  if (n < 2 || Math.abs(statistic) > 30) return null;
  const from = Math.max(-37, statistic - 20);
  const to = Math.min(37, statistic + 20);
  const noncentralityAt = (p: number) =>
    findRoot((delta) => noncentralTCumulative(statistic, n - 1, delta) - p, from, to);
  const lower = noncentralityAt((1 + confidence) / 2);
  const upper = noncentralityAt((1 - confidence) / 2);
  if (lower === null || upper === null) return null;
  return { lower: lower / Math.sqrt(n), upper: upper / Math.sqrt(n) };
}
