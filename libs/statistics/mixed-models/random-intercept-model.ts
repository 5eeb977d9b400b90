import { dot, quadraticForm } from '../linear-algebra/matrix.js';
import { requireConfidence } from '../require-confidence.js';
import { contrastInference, fixedEffects, type VisitContrast } from './contrast-inference.js';
import { contrastTest, visitContrasts } from './contrast.js';
import { randomIntercept } from './covariance-structure.js';
import { fitRestrictedLikelihood } from './fit-restricted-likelihood.js';
import { describeData, effectNames, type MixedModel, type MixedModelFit, unfit } from './mixed-model.js';
import type { RepeatedMeasures } from './repeated-measures.js';
import { restrictedDerivatives, type RestrictedFit, restrictedFit } from './restricted-likelihood.js';

/** Below this share of the residual variance the variance between patients counts as 0. */
const negligible = 1e-8;

/**
 * Random-intercept model of repeated scores, by REML: one mean per visit, a variance between patients and a residual
 * variance. The fallback where the unstructured covariance cannot be estimated.
 *
 * @param data from repeatedMeasures
 * @param confidence share in (0, 1)
 * @returns fit null with the reason: one visit only, no patient with two visits, collinear covariates, scores
 *   that do not vary, no convergence;
 *   with a patient variance of 0 the ordinary least squares fit, marked singular
 * @throws RangeError when confidence is outside (0, 1)
 * @see Laird & Ware 1982, Biometrics 38:963; R: lmer(score ~ 0 + visit + (1 | id), REML = TRUE), lmerTest, pbkrtest
 */
export function randomInterceptModel(data: RepeatedMeasures, confidence = 0.95): MixedModel {
  requireConfidence(confidence);
  const shared = { model: 'random-intercept' as const, ...describeData(data) };
  const reason = unfit(data);
  if (reason !== null) return { ...shared, fit: null, reason };
  const least = leastSquares(data);
  if (typeof least === 'string') return { ...shared, fit: null, reason: least };
  const singular = { ...shared, fit: singularFit(data, least, confidence), reason: null };
  // Where the likelihood falls from a patient variance of 0 on, its maximum is there; negative variances do not count.
  if (restrictedDerivatives(data, randomIntercept, least.fit).gradient[0]! <= 0) return singular;
  const maximum = fitRestrictedLikelihood(data, randomIntercept, [least.variance / 2, least.variance / 2]);
  if (maximum === null) return { ...shared, fit: null, reason: 'not-converged' };
  const [patient = 0, residual = 0] = maximum.fit.theta;
  if (patient < negligible * residual) return singular;

  const names = visitContrasts(data.visits, maximum.fit.beta.length);
  const inference = contrastInference(data, randomIntercept, maximum, names, confidence);
  if (inference === null) return { ...shared, fit: null, reason: 'not-converged' };
  const estimates = fixedEffects(data, maximum.fit.beta);
  const fit: MixedModelFit = {
    fixed: effectNames(data).map((name, i) => ({
      name,
      estimate: estimates[i]!,
      se: Math.sqrt(maximum.fit.phi[i]![i]!),
      seKenwardRoger: Math.sqrt(inference.kenwardRogerCovariance[i]![i]!),
    })),
    contrasts: inference.contrasts,
    logLikelihood: maximum.fit.logLikelihood,
    covariance: data.visits.map((_, i) => data.visits.map((_, j) => patient + (i === j ? residual : 0))),
    variance: { patient, residual },
    icc: patient / (patient + residual),
    singular: false,
  };
  return { ...shared, fit, reason: null };
}

interface LeastSquares {
  readonly variance: number;
  readonly fit: RestrictedFit;
}

/** Ordinary least squares: no variance between patients, residual variance with N − p degrees of freedom. */
function leastSquares(data: RepeatedMeasures): LeastSquares | 'collinear' | 'no-variation' {
  const unit = restrictedFit(data, randomIntercept, [0, 1]);
  if (unit === null) return 'collinear';
  const df = data.rows - unit.beta.length;
  const variance = unit.squares / df;
  const fit = df > 0 && variance > 0 ? restrictedFit(data, randomIntercept, [0, variance]) : null;
  return fit === null ? 'no-variation' : { variance, fit };
}

function singularFit(data: RepeatedMeasures, { fit, variance }: LeastSquares, confidence: number): MixedModelFit {
  const df = data.rows - fit.beta.length;
  const estimates = fixedEffects(data, fit.beta);
  const contrasts = visitContrasts(data.visits, fit.beta.length).map(({ kind, visit, weights }): VisitContrast => {
    const estimate = dot(weights, estimates);
    const test = contrastTest(estimate, Math.sqrt(quadraticForm(fit.phi, weights)), df, confidence);
    return { kind, visit, estimate, test, asymptotic: null, kenwardRoger: null, kenwardRogerObserved: null };
  });
  return {
    fixed: effectNames(data).map((name, i) => {
      return { name, estimate: estimates[i]!, se: Math.sqrt(fit.phi[i]![i]!), seKenwardRoger: null };
    }),
    contrasts,
    logLikelihood: fit.logLikelihood,
    covariance: data.visits.map((_, i) => data.visits.map((_, j) => (i === j ? variance : 0))),
    variance: { patient: 0, residual: variance },
    icc: 0,
    singular: true,
  };
}
