import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, zeros } from '../linear-algebra/matrix.js';
import type { CoxData } from './cox-data.js';
import { visitEventTimes } from './risk-sets.js';

/** Efron's log partial likelihood, its gradient and observed information. */
export interface PartialLikelihood {
  readonly logLikelihood: number;
  readonly score: readonly number[];
  readonly information: readonly (readonly number[])[];
}

export function partialLikelihood(data: CoxData, beta: readonly number[]): PartialLikelihood {
  const size = beta.length;
  let logLikelihood = 0;
  const score = new Array<number>(size).fill(0);
  const information = zeros(size, size);
  for (const stratum of data.strata)
    visitEventTimes(stratum, beta, ({ first, end, logTotal, means, covariances }) => {
      for (let row = first; row < end; row++) {
        if (stratum.events[row] === 0) continue;
        for (let i = 0; i < size; i++) {
          const x = stratum.x[row * size + i]!;
          logLikelihood += x * beta[i]!;
          score[i]! += x;
        }
      }
      logLikelihood -= logTotal;
      for (let i = 0; i < size; i++) {
        score[i]! -= means[i]!;
        const line = information[i]!;
        for (let j = 0; j <= i; j++) line[j]! += covariances[i * size + j]!;
      }
    });
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) information[j]![i] = information[i]![j]!;
  return { logLikelihood, score, information };
}

/** Where the likelihood is greatest, or where it stopped. */
export interface MaximisedLikelihood extends PartialLikelihood {
  readonly beta: readonly number[];
  /** Covariates whose coefficient still grows while the likelihood has settled, with the sign of growth. */
  readonly growing: readonly { readonly position: number; readonly sign: 1 | -1 }[];
}

const greatestStandardError = 1000;

/**
 * Newton's method with step halving.
 *
 * @param free positions of the coefficients to be found; the others stay as they start
 * @param atStart the likelihood at the start, where it is known already
 * @returns null when the information is singular at the start
 */
export function maximisePartialLikelihood(
  data: CoxData,
  start: readonly number[],
  free: readonly number[] = [...start.keys()],
  atStart: PartialLikelihood = partialLikelihood(data, start),
): MaximisedLikelihood | null {
  let beta = [...start];
  let current = atStart;
  let direction: number[] = [];
  for (let step = 0; step < 100; step++) {
    const factored = cholesky(part(current.information, free), step === 0 ? 1e-10 : 0);
    if (factored === null) {
      if (step === 0) return null;
      break;
    }
    direction = factored.solve(free.map((position) => current.score[position]!));
    const gain = dot(
      direction,
      free.map((position) => current.score[position]!),
    );
    if (gain < 1e-20) return { ...current, beta, growing: huge(free, factored.inverse(), beta) };
    let next: PartialLikelihood | null = null;
    let moved = beta;
    for (let share = 1; share > 1e-9; share /= 2) {
      moved = [...beta];
      free.forEach((position, i) => (moved[position]! += share * direction[i]!));
      next = partialLikelihood(data, moved);
      if (next.logLikelihood >= current.logLikelihood - 1e-13 * Math.abs(current.logLikelihood)) break;
      next = null;
    }
    if (next === null) break;
    const change = Math.abs(next.logLikelihood - current.logLikelihood);
    beta = moved;
    current = next;
    if (change < 1e-14 * (Math.abs(current.logLikelihood) + 0.1) && gain < 1e-12) break;
  }
  const final = cholesky(part(current.information, free));
  const growing = final === null ? stillMoving(free, direction) : huge(free, final.inverse(), beta);
  return { ...current, beta, growing };
}

function part(information: PartialLikelihood['information'], free: readonly number[]): number[][] {
  return free.map((i) => free.map((j) => information[i]![j]!));
}

function huge(free: readonly number[], covariance: readonly (readonly number[])[], beta: readonly number[]) {
  return free.flatMap((position, i) =>
    Math.sqrt(covariance[i]![i]!) > greatestStandardError
      ? [{ position, sign: beta[position]! < 0 ? -1 : 1 } as const]
      : [],
  );
}

function stillMoving(free: readonly number[], direction: readonly number[]) {
  return free.flatMap((position, i) =>
    Math.abs(direction[i]!) > 1e-3 ? [{ position, sign: direction[i]! < 0 ? -1 : 1 } as const] : [],
  );
}
