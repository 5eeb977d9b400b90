import type { VisitPattern } from './repeated-measures.js';

/** Positions of the ones of a 0/1 matrix. */
export type Ones = readonly (readonly [row: number, column: number])[];

/**
 * Covariance of a patient's scores that is linear in its parameters: V = Σ θₖGₖ with 0/1 matrices Gₖ. For a pattern
 * only the parameters that occur in it are listed.
 */
export interface CovarianceStructure {
  readonly parameters: number;
  terms(pattern: VisitPattern): readonly { readonly parameter: number; readonly ones: Ones }[];
}

/** θ = (variance between patients, residual variance): V = θ₁J + θ₂I. */
export const randomIntercept: CovarianceStructure = {
  parameters: 2,
  terms: ({ visits }) => {
    const positions = [...visits.keys()];
    return [
      { parameter: 0, ones: positions.flatMap((i) => positions.map((j) => [i, j] as const)) },
      { parameter: 1, ones: positions.map((i) => [i, i] as const) },
    ];
  },
};

/** Position of the covariance of visits a ≥ b among the parameters of the unstructured covariance. */
export function unstructuredParameter(a: number, b: number): number {
  const [high, low] = a >= b ? [a, b] : [b, a];
  return (high * (high + 1)) / 2 + low;
}

/** θ = the distinct elements of any positive definite matrix over the visits. */
export function unstructured(visitCount: number): CovarianceStructure {
  return {
    parameters: (visitCount * (visitCount + 1)) / 2,
    terms: ({ visits }) =>
      visits.flatMap((a, i) =>
        visits.slice(0, i + 1).map((b, j) => ({
          parameter: unstructuredParameter(a, b),
          ones: i === j ? [[i, i] as const] : [[i, j] as const, [j, i] as const],
        })),
      ),
  };
}
