import { normalCumulative, normalQuantile } from '../distributions/normal.js';
import { signedRankQuantileAndBelow } from '../distributions/signed-rank.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { walshAverage } from './walsh-average.js';

/** Hodges–Lehmann estimate of the location of differences. */
export interface HodgesLehmann {
  readonly n: number;
  /** In the unit of the differences; null without differences. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** Position of the bounds among the sorted Walsh averages, counted from 1. */
  readonly k: number | null;
  /** What the interval really promises; below 6 differences 95 % cannot be reached. */
  readonly achievedConfidence: number | null;
  readonly method: 'exact' | 'normal' | 'none';
}

const greatestExact = 500;

/**
 * Median of all Walsh averages (dᵢ + dⱼ)/2, i ≤ j, with its signed-rank interval; zeros are kept.
 *
 * Without ties and zeros it equals R; with them R drops zeros and solves numerically, while this is deterministic.
 *
 * @param differences already rounded to 9 decimals; missing ones are left out by the caller
 * @param confidence share in (0, 1)
 * @returns everything null when there is no difference; with one, the difference with achieved confidence 0
 * @throws RangeError when confidence is outside (0, 1)
 * @see Hollander, Wolfe & Chicken 2014, ch. 3; R: wilcox.test(differences, conf.int = TRUE)
 */
export function hodgesLehmann(differences: readonly number[], confidence = 0.95): HodgesLehmann {
  requireConfidence(confidence);
  const n = differences.length;
  if (n === 0) return { n, estimate: null, interval: null, k: null, achievedConfidence: null, method: 'none' };

  const ascending = Float64Array.from(differences).sort();
  const averages = (n * (n + 1)) / 2;
  const middle = Math.ceil(averages / 2);
  const lowerMedian = walshAverage(ascending, middle);
  const estimate = averages % 2 === 1 ? lowerMedian : (lowerMedian + walshAverage(ascending, middle + 1)) / 2;
  const { k, achievedConfidence } = n <= greatestExact ? exactPosition(n, confidence) : normalPosition(n, confidence);
  return {
    n,
    estimate,
    interval: { lower: walshAverage(ascending, k), upper: walshAverage(ascending, averages + 1 - k) },
    k,
    achievedConfidence,
    method: n <= greatestExact ? 'exact' : 'normal',
  };
}

function exactPosition(n: number, confidence: number): { k: number; achievedConfidence: number } {
  const { quantile, below } = signedRankQuantileAndBelow((1 - confidence) / 2, n);
  if (quantile > 0) return { k: quantile, achievedConfidence: 1 - 2 * below };
  return { k: 1, achievedConfidence: 1 - 2 ** (1 - n) };
}

function normalPosition(n: number, confidence: number): { k: number; achievedConfidence: number } {
  const centre = (n * (n + 1)) / 4;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const k = Math.ceil(centre - normalQuantile((1 + confidence) / 2) * spread + 0.5);
  return { k, achievedConfidence: 1 - 2 * normalCumulative((k - 0.5 - centre) / spread) };
}
