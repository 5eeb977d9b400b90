/** A matrix as its rows. */
export type Matrix = readonly (readonly number[])[];

/** A matrix of zeros, to be filled by whoever makes it. */
export function zeros(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/** Inner product of two vectors of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Matrix times vector. */
export function timesVector(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** Matrix product. */
export function product(a: Matrix, b: Matrix): number[][] {
  const result = zeros(a.length, b[0]?.length ?? 0);
  a.forEach((row, i) =>
    row.forEach((value, k) => {
      if (value === 0) return;
      b[k]!.forEach((other, j) => (result[i]![j]! += value * other));
    }),
  );
  return result;
}

/** x'Mx. */
export function quadraticForm(matrix: Matrix, x: readonly number[]): number {
  return dot(x, timesVector(matrix, x));
}

/** Rows and columns at the given positions. */
export function submatrix(matrix: Matrix, positions: readonly number[]): number[][] {
  return positions.map((i) => positions.map((j) => matrix[i]![j]!));
}
