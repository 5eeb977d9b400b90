import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, type Matrix, product, quadraticForm, timesVector } from '../linear-algebra/matrix.js';
import { type ContrastName, type ContrastTest, contrastTest } from './contrast.js';
import type { CovarianceStructure } from './covariance-structure.js';
import type { RestrictedMaximum } from './fit-restricted-likelihood.js';
import type { RepeatedMeasures } from './repeated-measures.js';
import { weightedSecondOrder } from './restricted-likelihood.js';

/** A visit mean or a change from the first visit, in the unit of the score. */
export interface VisitContrast {
  readonly kind: 'mean' | 'change';
  readonly visit: string;
  readonly estimate: number;
  /** The test to show: Satterthwaite, or N − p degrees of freedom when the model is singular. */
  readonly test: ContrastTest;
  /** Normal test; null when the model is singular, as the next two. */
  readonly asymptotic: ContrastTest | null;
  /** Kenward & Roger 1997, an option for fewer than 50 patients. */
  readonly kenwardRoger: ContrastTest | null;
  /** The same with the observed information ("Kenward-Roger-Linear" of mmrm). */
  readonly kenwardRogerObserved: ContrastTest | null;
}

/** Contrasts with all their tests, and the adjusted covariance of the fixed effects. */
export interface ContrastInference {
  readonly contrasts: readonly VisitContrast[];
  readonly kenwardRogerCovariance: Matrix;
}

/**
 * Tests of contrasts of the fixed effects.
 *
 * @returns null when an information is not positive definite
 * @see Fai & Cornelius 1996; Kenward & Roger 1997, Biometrics 53:983; R: lmerTest, pbkrtest, mmrm
 */
export function contrastInference(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  { fit, derivatives }: RestrictedMaximum,
  names: readonly ContrastName[],
  confidence: number,
): ContrastInference | null {
  const expected = cholesky(derivatives.expectedInformation)?.inverse();
  const observed = cholesky(derivatives.observedInformation)?.inverse();
  if (!expected || !observed) return null;
  const adjusted = (weights: Matrix) =>
    kenwardRoger(fit.phi, weightedSecondOrder(data, structure, fit, weights), derivatives.p, weights);
  const byExpected = adjusted(expected);
  const byObserved = adjusted(observed);

  const contrasts = names.map(({ kind, visit, weights }): VisitContrast => {
    const estimate = dot(weights, fixedEffects(data, fit.beta));
    const variance = quadraticForm(fit.phi, weights);
    const spread = timesVector(fit.phi, weights);
    const slopes = derivatives.p.map((p) => quadraticForm(p, spread));
    const df = (inverse: Matrix) => (2 * variance ** 2) / quadraticForm(inverse, slopes);
    const test = (variance: number, df: number) => contrastTest(estimate, Math.sqrt(variance), df, confidence);
    return {
      kind,
      visit,
      estimate,
      test: test(variance, df(observed)),
      asymptotic: test(variance, Infinity),
      kenwardRoger: test(quadraticForm(byExpected, weights), df(expected)),
      kenwardRogerObserved: test(quadraticForm(byObserved, weights), df(observed)),
    };
  });
  return { contrasts, kenwardRogerCovariance: byExpected };
}

/** Fixed effects with the visit means that the scores were centred at added back. */
export function fixedEffects(data: RepeatedMeasures, beta: readonly number[]): number[] {
  return beta.map((value, i) => value + (data.visitMeans[i] ?? 0));
}

/** Φ + 2Φ{Σ ωₖₗ(Qₖₗ − PₖΦPₗ)}Φ; the second-derivative term is 0 because V is linear in its parameters. */
function kenwardRoger(phi: Matrix, secondOrder: Matrix, p: readonly Matrix[], weights: Matrix): number[][] {
  const inner = secondOrder.map((row) => [...row]);
  const phiP = p.map((matrix) => product(phi, matrix));
  p.forEach((left, k) => {
    const mixed = phi.map((row) => row.map(() => 0));
    phiP.forEach((right, l) =>
      right.forEach((row, i) => row.forEach((value, j) => (mixed[i]![j]! += weights[k]![l]! * value))),
    );
    product(left, mixed).forEach((row, i) => row.forEach((value, j) => (inner[i]![j]! -= value)));
  });
  const correction = product(product(phi, inner), phi);
  return phi.map((row, i) => row.map((value, j) => value + correction[i]![j]! + correction[j]![i]!));
}
