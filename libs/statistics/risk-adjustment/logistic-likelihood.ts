import { type Matrix, zeros } from '../linear-algebra/matrix.js';
import type { ModelRows } from './model-data.js';

/** 1 / (1 + e^−x), full precision on both sides. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** Log-likelihood, score and information of a logistic model at given coefficients. */
export interface LogisticPieces {
  readonly logLikelihood: number;
  readonly score: readonly number[];
  readonly information: Matrix;
  readonly probabilities: Float64Array;
}

export function logisticPieces(rows: ModelRows, coefficients: readonly number[]): LogisticPieces {
  const { n, design, outcomes } = rows;
  const size = coefficients.length;
  const beta = Float64Array.from(coefficients);
  const score = new Float64Array(size);
  const products = new Float64Array(size * size);
  const probabilities = new Float64Array(n);
  let logLikelihood = 0;
  for (let r = 0, offset = 0; r < n; r++, offset += size) {
    let linear = 0;
    for (let i = 0; i < size; i++) linear += design[offset + i]! * beta[i]!;
    // The smaller of p and 1 − p comes from the odds, so that neither loses digits.
    const odds = Math.exp(-Math.abs(linear));
    const [less, more] = [odds / (1 + odds), 1 / (1 + odds)];
    const probability = linear >= 0 ? more : less;
    const residual = outcomes[r] === 1 ? (linear >= 0 ? less : more) : -probability;
    probabilities[r] = probability;
    logLikelihood += Math.min(0, outcomes[r] === 1 ? linear : -linear) - Math.log1p(odds);
    for (let i = 0; i < size; i++) {
      const x = design[offset + i]!;
      score[i]! += residual * x;
      const weighted = less * more * x;
      for (let j = 0; j <= i; j++) products[i * size + j]! += weighted * design[offset + j]!;
    }
  }
  const information = zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) information[i]![j] = information[j]![i] = products[i * size + j]!;
  return { logLikelihood, score: Array.from(score), information, probabilities };
}

/** The largest change a step makes to the linear predictor of any row. */
export function greatestChange({ design }: ModelRows, direction: readonly number[]): number {
  const size = direction.length;
  let greatest = 0;
  for (let offset = 0; offset < design.length; offset += size) {
    let change = 0;
    for (let i = 0; i < size; i++) change += design[offset + i]! * direction[i]!;
    greatest = Math.max(greatest, Math.abs(change));
  }
  return greatest;
}
