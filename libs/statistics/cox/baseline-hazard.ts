import { dot } from '../linear-algebra/matrix.js';
import type { CoxData } from './cox-data.js';
import { visitEventTimes } from './risk-sets.js';

/** Cumulative hazard of a stratum at covariates 0, after each time with an event or a censoring. */
export interface BaselineHazard {
  /** Empty when the model is not stratified. */
  readonly stratum: string;
  readonly points: readonly { readonly time: number; readonly hazard: number }[];
}

/**
 * Baseline cumulative hazard at covariates 0, with Efron's increments.
 *
 * @see Therneau & Grambsch 2000; R: basehaz(fit, centered = FALSE)
 */
export function baselineHazard(data: CoxData, beta: readonly number[]): BaselineHazard[] {
  const atZero = Math.exp(-dot(beta, data.means));
  return data.strata.map((subjects, s) => {
    const increments = new Map<number, number>();
    visitEventTimes(subjects, beta, ({ time, terms }) => {
      increments.set(time, terms.reduce((sum, { total }) => sum + 1 / total, 0) * atZero);
    });
    const times = [...Float64Array.from(new Set(subjects.map(({ time }) => time))).sort()];
    let hazard = 0;
    const points = times.map((time) => {
      hazard += increments.get(time) ?? 0;
      return { time, hazard };
    });
    return { stratum: data.stratumNames[s]!, points };
  });
}
