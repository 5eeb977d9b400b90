import { requireConfidence } from '../require-confidence.js';
import { contrastInference, fixedEffects } from './contrast-inference.js';
import { visitContrasts } from './contrast.js';
import { unstructured, unstructuredParameter } from './covariance-structure.js';
import { fitRestrictedLikelihood } from './fit-restricted-likelihood.js';
import { describeData, effectNames, type MixedModel, type MixedModelFit, unfit } from './mixed-model.js';
import type { RepeatedMeasures } from './repeated-measures.js';

/**
 * Mixed model for repeated measures (MMRM) with unstructured covariance, by REML: one mean per visit and any positive
 * definite covariance between visits. Valid when missingness depends only on recorded data.
 *
 * @param data from repeatedMeasures
 * @param confidence share in (0, 1)
 * @returns fit null with the reason: one visit only, no patient with two visits, two visits never seen together, fewer
 *   patients than covariance parameters, collinear covariates, no convergence
 * @throws RangeError when confidence is outside (0, 1)
 * @see Mallinckrodt et al. 2008, Drug Inf J 42:303; R: mmrm(score ~ 0 + visit + us(visit | id), reml = TRUE)
 */
export function unstructuredModel(data: RepeatedMeasures, confidence = 0.95): MixedModel {
  requireConfidence(confidence);
  const shared = { model: 'unstructured' as const, ...describeData(data) };
  const structure = unstructured(data.visits.length);
  const reason = unfit(data);
  if (reason !== null) return { ...shared, fit: null, reason };
  if (data.seenTogether.some((row) => row.some((patients) => patients === 0)))
    return { ...shared, fit: null, reason: 'visits-never-together' };
  if (data.patients < structure.parameters) return { ...shared, fit: null, reason: 'too-few-patients' };

  const maximum = fitRestrictedLikelihood(data, structure, startingCovariance(data));
  if (maximum === null) return { ...shared, fit: null, reason: 'not-converged' };
  const names = visitContrasts(data.visits, maximum.fit.beta.length);
  const inference = contrastInference(data, structure, maximum, names, confidence);
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
    covariance: data.visits.map((_, i) => data.visits.map((_, j) => maximum.fit.theta[unstructuredParameter(i, j)]!)),
    variance: null,
    icc: null,
    singular: false,
  };
  return { ...shared, fit, reason: null };
}

/** Variances by visit and a correlation of .3 everywhere. */
function startingCovariance(data: RepeatedMeasures): number[] {
  const squares = data.visits.map(() => 0);
  for (const { visits, scoreProducts } of data.patterns)
    visits.forEach((v, i) => (squares[v]! += scoreProducts[i]![i]!));
  const variances = squares.map((sum, v) => Math.max(sum / data.rowsByVisit[v]!, 1e-10));
  return data.visits.flatMap((_, a) =>
    data.visits.slice(0, a + 1).map((_, b) => (a === b ? 1 : 0.3) * Math.sqrt(variances[a]! * variances[b]!)),
  );
}
