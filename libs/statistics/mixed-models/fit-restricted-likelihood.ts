import { cholesky } from '../linear-algebra/cholesky.js';
import { dot } from '../linear-algebra/matrix.js';
import type { CovarianceStructure } from './covariance-structure.js';
import type { RepeatedMeasures } from './repeated-measures.js';
import {
  type RestrictedDerivatives,
  restrictedDerivatives,
  type RestrictedFit,
  restrictedFit,
} from './restricted-likelihood.js';

/** Maximum of the restricted likelihood. */
export interface RestrictedMaximum {
  readonly fit: RestrictedFit;
  readonly derivatives: RestrictedDerivatives;
}

const greatestSteps = 200;

/**
 * Newton steps with the observed information, the expected one where it is not positive definite, halved until the
 * likelihood does not fall and every V is positive definite.
 *
 * @returns null when the steps do not lead to a maximum, or the covariance is not identified
 */
export function fitRestrictedLikelihood(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  start: readonly number[],
): RestrictedMaximum | null {
  let fit = restrictedFit(data, structure, start);
  for (let step = 0; fit !== null && step < greatestSteps; step++) {
    const derivatives = restrictedDerivatives(data, structure, fit);
    const observed = cholesky(derivatives.observedInformation, 1e-10);
    const information = observed ?? cholesky(derivatives.expectedInformation, 1e-10);
    if (information === null) return null;
    const direction = information.solve(derivatives.gradient);
    const gain = dot(direction, derivatives.gradient);
    if (observed !== null && gain < 1e-16) return { fit, derivatives };
    const next = stepUphill(data, structure, fit, direction);
    // No step goes uphill any more: the maximum as closely as rounding allows, or no maximum at all.
    if (next === null) return observed !== null && gain < 1e-8 ? { fit, derivatives } : null;
    fit = next;
  }
  return null;
}

function stepUphill(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  from: RestrictedFit,
  direction: readonly number[],
): RestrictedFit | null {
  const least = from.logLikelihood - 1e-11 * Math.abs(from.logLikelihood);
  for (let share = 1; share > 1e-10; share /= 2) {
    const theta = from.theta.map((value, k) => value + share * direction[k]!);
    const next = restrictedFit(data, structure, theta);
    if (next !== null && next.logLikelihood >= least) return next;
  }
  return null;
}
