import { requireConfidence } from '../require-confidence.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import type { Matrix } from '../linear-algebra/matrix.js';
import { type Coefficient, coefficientTable } from './coefficient-table.js';
import { greatestChange, type LogisticPieces, logisticPieces } from './logistic-likelihood.js';
import { completeRows, type Covariate, type ModelRows } from './model-data.js';

/** Why a model has no estimates. */
export type NoLogisticFit = 'no-rows' | 'one-outcome-only' | 'collinear' | 'separated';

/** A fitted model of a binary outcome. */
export interface LogisticFit {
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly logLikelihoodNull: number;
  readonly aic: number;
  /** Predicted risk of every complete row, in the order given. */
  readonly fitted: readonly number[];
  /** Outcome of every complete row, in the same order. */
  readonly outcomes: readonly boolean[];
}

export interface LogisticRegression {
  readonly n: number;
  /** Rows left out because outcome or a covariate is missing. */
  readonly excluded: number;
  readonly events: number;
  readonly fit: LogisticFit | null;
  readonly reason: NoLogisticFit | null;
}

const greatestCoefficient = 15;
const steps = 50;

/**
 * Logistic regression by maximum likelihood (Newton). Covariates must be known before the procedure; never adjust for
 * what care itself causes.
 *
 * @param outcomes whether the event happened; null where missing
 * @param covariates one value per row each; rows with a missing value are left out and counted
 * @param confidence share in (0, 1) of the Wald intervals
 * @returns fit null with the reason: without rows, with one outcome only, when covariates determine each other, or
 *   when they separate the outcomes (a slope above 15, or no convergence in 50 steps): then use Firth
 * @throws RangeError when lengths differ, a value is not finite or confidence is outside (0, 1)
 * @see Hosmer, Lemeshow & Sturdivant 2013; R: glm(outcome ~ covariates, binomial)
 */
export function logisticRegression(
  outcomes: readonly (boolean | null)[],
  covariates: readonly Covariate[],
  confidence = 0.95,
): LogisticRegression {
  requireConfidence(confidence);
  const rows = completeRows(outcomes, covariates);
  const { n, events } = rows;
  const shared = { n, excluded: rows.excluded, events };
  if (n === 0) return { ...shared, fit: null, reason: 'no-rows' };
  if (events === 0 || events === n) return { ...shared, fit: null, reason: 'one-outcome-only' };
  const found = maximise(rows);
  if (typeof found === 'string') return { ...shared, fit: null, reason: found };

  const { estimates, covariance, logLikelihood, probabilities } = found;
  const fit: LogisticFit = {
    coefficients: coefficientTable(rows.names, estimates, covariance, confidence),
    covariance,
    logLikelihood,
    logLikelihoodNull: events * Math.log(events / n) + (n - events) * Math.log1p(-events / n),
    aic: 2 * estimates.length - 2 * logLikelihood,
    fitted: Array.from(probabilities),
    outcomes: Array.from(rows.outcomes, (outcome) => outcome === 1),
  };
  return { ...shared, fit, reason: null };
}

interface Maximum extends LogisticPieces {
  readonly estimates: readonly number[];
  readonly covariance: Matrix;
}

function maximise(rows: ModelRows): Maximum | NoLogisticFit {
  let estimates = new Array<number>(rows.names.length).fill(0);
  let pieces = logisticPieces(rows, estimates);
  for (let step = 0; step < steps; step++) {
    const factored = cholesky(pieces.information, 1e-12);
    if (factored === null) return step === 0 ? 'collinear' : 'separated';
    const direction = factored.solve(pieces.score);
    let share = 1;
    let next = pieces;
    let moved = estimates;
    for (; share > 1e-6; share /= 2) {
      moved = estimates.map((estimate, i) => estimate + share * direction[i]!);
      next = logisticPieces(rows, moved);
      if (next.logLikelihood >= pieces.logLikelihood - 1e-12 * Math.abs(pieces.logLikelihood)) break;
    }
    estimates = moved;
    pieces = next;
    if (greatestChange(rows, direction) < 1e-9) {
      const final = cholesky(pieces.information, 1e-12);
      if (final === null || estimates.slice(1).some((slope) => Math.abs(slope) > greatestCoefficient))
        return 'separated';
      return { ...pieces, estimates, covariance: final.inverse() };
    }
  }
  return 'separated';
}
