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
  return data.strata.map((stratum) => {
    const increments = new Float64Array(stratum.n);
    visitEventTimes(stratum, beta, ({ first, hazard }) => (increments[first] = hazard * atZero));
    const points: { time: number; hazard: number }[] = [];
    let hazard = 0;
    for (let row = stratum.n - 1; row >= 0; row--) {
      const time = stratum.times[row]!;
      hazard += increments[row]!;
      // The increment stands at the first of the rows with this time, which is met last.
      if (stratum.times[row - 1] !== time) points.push({ time, hazard });
    }
    return { stratum: stratum.name, points };
  });
}
