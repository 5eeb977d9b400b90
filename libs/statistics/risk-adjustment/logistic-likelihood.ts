import { dot, type Matrix, zeros } from '../linear-algebra/matrix.js';
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
  readonly probabilities: readonly number[];
}

export function logisticPieces({ design, outcomes }: ModelRows, coefficients: readonly number[]): LogisticPieces {
  const size = coefficients.length;
  const score = new Array<number>(size).fill(0);
  const information = zeros(size, size);
  let logLikelihood = 0;
  const probabilities = design.map((row, r) => {
    const linear = dot(row, coefficients);
    const probability = logistic(linear);
    const outcome = outcomes[r]!;
    const magnitude = Math.abs(linear);
    logLikelihood += Math.min(0, outcome === 1 ? linear : -linear) - Math.log1p(Math.exp(-magnitude));
    const weight = probability * logistic(-linear);
    const residual = outcome === 1 ? logistic(-linear) : -probability;
    for (let i = 0; i < size; i++) {
      score[i]! += residual * row[i]!;
      const weighted = weight * row[i]!;
      for (let j = 0; j <= i; j++) information[i]![j]! += weighted * row[j]!;
    }
    return probability;
  });
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) information[j]![i] = information[i]![j]!;
  return { logLikelihood, score, information, probabilities };
}
