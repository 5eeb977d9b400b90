import { cholesky } from '../linear-algebra/cholesky.js';
import { type Matrix, quadraticForm } from '../linear-algebra/matrix.js';
import { requireConfidence } from '../require-confidence.js';
import { type Coefficient, coefficientTable } from './coefficient-table.js';
import { greatestChange, logisticPieces } from './logistic-likelihood.js';
import { completeRows, type Covariate, type ModelRows } from './model-data.js';

/** A model fitted by penalised likelihood. */
export interface FirthFit {
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  /** Log-likelihood plus half the log determinant of the information. */
  readonly penalisedLogLikelihood: number;
  readonly fitted: readonly number[];
  readonly outcomes: readonly boolean[];
}

export interface FirthRegression {
  readonly n: number;
  /** Rows left out because outcome or a covariate is missing. */
  readonly excluded: number;
  readonly events: number;
  readonly fit: FirthFit | null;
  readonly reason: 'no-rows' | 'collinear' | 'not-converged' | null;
}

/**
 * Logistic regression with Firth's penalty, which has finite estimates even when covariates separate the outcomes;
 * use it with fewer than 10 events per coefficient. The covariance is the ordinary inverse information.
 *
 * @param outcomes whether the event happened; null where missing
 * @param covariates one value per row each; rows with a missing value are left out and counted
 * @param confidence share in (0, 1) of the Wald intervals
 * @returns fit null with the reason
 * @throws RangeError when lengths differ, a value is not finite or confidence is outside (0, 1)
 * @see Firth 1993, Biometrika 80:27; Heinze & Schemper 2002, Stat Med 21:2409; R: brglm2, type = "AS_mean"
 */
export function firthRegression(
  outcomes: readonly (boolean | null)[],
  covariates: readonly Covariate[],
  confidence = 0.95,
): FirthRegression {
  requireConfidence(confidence);
  const rows = completeRows(outcomes, covariates);
  const { n, excluded, events } = rows;
  const shared = { n, excluded, events };
  if (n === 0) return { ...shared, fit: null, reason: 'no-rows' };
  const found = maximise(rows);
  if (typeof found === 'string') return { ...shared, fit: null, reason: found };
  const { estimates, pieces } = found;
  const fit: FirthFit = {
    coefficients: coefficientTable(rows.names, estimates, pieces.covariance, confidence),
    covariance: pieces.covariance,
    penalisedLogLikelihood: pieces.penalised,
    fitted: Array.from(pieces.probabilities),
    outcomes: Array.from(rows.outcomes, (outcome) => outcome === 1),
  };
  return { ...shared, fit, reason: null };
}

interface PenalisedPieces {
  readonly penalised: number;
  readonly covariance: number[][];
  readonly direction: readonly number[];
  readonly probabilities: Float64Array;
}

/** Newton direction of the modified score X'(y − p + h(½ − p)), h the hat diagonal of the weighted fit. */
function penalisedPieces(rows: ModelRows, estimates: readonly number[]): PenalisedPieces | null {
  const { logLikelihood, information, probabilities } = logisticPieces(rows, estimates);
  const factored = cholesky(information, 1e-14);
  if (factored === null) return null;
  const covariance = factored.inverse();
  const score = estimates.map(() => 0);
  const size = estimates.length;
  for (let r = 0; r < rows.n; r++) {
    const row = Array.from(rows.design.subarray(r * size, (r + 1) * size));
    const p = probabilities[r]!;
    const leverage = p * (1 - p) * quadraticForm(covariance, row);
    const residual = rows.outcomes[r]! - p + leverage * (0.5 - p);
    row.forEach((value, i) => (score[i]! += residual * value));
  }
  const penalised = logLikelihood + factored.logDeterminant / 2;
  return { penalised, covariance, direction: factored.solve(score), probabilities };
}

function maximise(rows: ModelRows): { estimates: number[]; pieces: PenalisedPieces } | 'collinear' | 'not-converged' {
  let estimates = rows.names.map(() => 0);
  let pieces = penalisedPieces(rows, estimates);
  if (pieces === null) return 'collinear';
  for (let step = 0; step < 500; step++) {
    const { direction, penalised } = pieces;
    const change = greatestChange(rows, direction);
    if (change < 1e-12) return { estimates, pieces };
    let next: PenalisedPieces | null = null;
    let moved = estimates;
    // Long steps are shortened so that no linear predictor moves by more than 5 at once.
    for (let share = Math.min(1, 5 / change); share > 1e-9; share /= 2) {
      moved = estimates.map((estimate, i) => estimate + share * direction[i]!);
      next = penalisedPieces(rows, moved);
      if (next !== null && next.penalised >= penalised - 1e-12 * Math.abs(penalised)) break;
      next = null;
    }
    if (next === null) return change < 1e-6 ? { estimates, pieces } : 'not-converged';
    estimates = moved;
    pieces = next;
  }
  return 'not-converged';
}
