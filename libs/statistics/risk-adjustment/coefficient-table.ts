import { normalCumulative, normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import type { Matrix } from '../linear-algebra/matrix.js';

/** One coefficient of a model on the log scale, with its ratio (odds or hazard). */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  readonly ratio: number;
  readonly interval: Interval;
  /** Two-sided Wald p. */
  readonly p: number;
}

/** Wald interval and test of every coefficient. */
export function coefficientTable(
  names: readonly string[],
  estimates: readonly number[],
  covariance: Matrix,
  confidence: number,
): Coefficient[] {
  const z = normalQuantile((1 + confidence) / 2);
  return names.map((name, i) => {
    const estimate = estimates[i]!;
    const se = Math.sqrt(covariance[i]![i]!);
    return {
      name,
      estimate,
      se,
      ratio: Math.exp(estimate),
      interval: { lower: Math.exp(estimate - z * se), upper: Math.exp(estimate + z * se) },
      p: 2 * normalCumulative(-Math.abs(estimate / se)),
    };
  });
}
