import { normalCumulative, normalQuantile } from '../distributions/normal.js';
import { tCumulative, tQuantile } from '../distributions/student-t.js';
import type { Interval } from '../interval.js';

/** A contrast tested with one standard error and its degrees of freedom (∞: normal). */
export interface ContrastTest {
  readonly se: number;
  readonly df: number;
  readonly statistic: number;
  readonly p: number;
  readonly interval: Interval;
}

/** t test and interval of an estimate; normal when df is infinite. */
export function contrastTest(estimate: number, se: number, df: number, confidence: number): ContrastTest {
  const statistic = estimate / se;
  const isNormal = df === Infinity;
  const upTo = (1 + confidence) / 2;
  const half = (isNormal ? normalQuantile(upTo) : tQuantile(upTo, df)) * se;
  const tail = isNormal ? normalCumulative(-Math.abs(statistic)) : tCumulative(-Math.abs(statistic), df);
  return { se, df, statistic, p: 2 * tail, interval: { lower: estimate - half, upper: estimate + half } };
}

/** What a contrast is about: the mean at a visit, or the change from the first visit to another. */
export interface ContrastName {
  readonly kind: 'mean' | 'change';
  readonly visit: string;
  /** Weights of the fixed effects. */
  readonly weights: readonly number[];
}

/** Every visit mean, then every visit minus the first. */
export function visitContrasts(visits: readonly string[], size: number): ContrastName[] {
  const unit = (position: number) => Array.from({ length: size }, (_, i) => (i === position ? 1 : 0));
  const means = visits.map((visit, v): ContrastName => ({ kind: 'mean', visit, weights: unit(v) }));
  const changes = means.slice(1).map(({ visit, weights }): ContrastName => {
    return { kind: 'change', visit, weights: weights.map((weight, i) => (i === 0 ? weight - 1 : weight)) };
  });
  return [...means, ...changes];
}
