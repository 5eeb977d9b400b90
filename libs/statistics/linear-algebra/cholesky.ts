import { type Matrix, zeros } from './matrix.js';

/** What a symmetric, positive definite matrix offers once it is factored. */
export interface Cholesky {
  readonly logDeterminant: number;
  solve(right: readonly number[]): number[];
  inverse(): number[][];
}

/**
 * Cholesky factor L of a symmetric matrix, M = LL'.
 *
 * @param relativePivot smallest pivot allowed, relative to the diagonal element before elimination
 * @returns null when the matrix is not positive definite
 */
export function cholesky(matrix: Matrix, relativePivot = 0): Cholesky | null {
  const size = matrix.length;
  const factor = zeros(size, size);
  for (let j = 0; j < size; j++) {
    const row = factor[j]!;
    let pivot = matrix[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= row[k]! * row[k]!;
    if (!(pivot > relativePivot * Math.abs(matrix[j]![j]!)) || !(pivot < Infinity)) return null;
    const root = Math.sqrt(pivot);
    row[j] = root;
    for (let i = j + 1; i < size; i++) {
      const below = factor[i]!;
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= below[k]! * row[k]!;
      below[j] = sum / root;
    }
  }

  const solve = (right: readonly number[]): number[] => {
    const x = [...right];
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < i; k++) x[i]! -= factor[i]![k]! * x[k]!;
      x[i]! /= factor[i]![i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) x[i]! -= factor[k]![i]! * x[k]!;
      x[i]! /= factor[i]![i]!;
    }
    return x;
  };

  const inverse = (): number[][] => {
    const result = zeros(size, size);
    for (let j = 0; j < size; j++) {
      const column = solve(Array.from({ length: size }, (_, i) => (i === j ? 1 : 0)));
      for (let i = j; i < size; i++) {
        result[i]![j] = column[i]!;
        result[j]![i] = column[i]!;
      }
    }
    return result;
  };

  const logDeterminant = 2 * factor.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return { logDeterminant, solve, inverse };
}
