import type { Matrix } from '../linear-algebra/matrix.js';
import type { VisitContrast } from './contrast-inference.js';
import type { RepeatedMeasures } from './repeated-measures.js';

/** A fixed effect: the mean at a visit, or the slope of a covariate centred at its mean over patients. */
export interface FixedEffect {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  /** Null when the model is singular. */
  readonly seKenwardRoger: number | null;
}

/** What a fit of either model gives. */
export interface MixedModelFit {
  readonly fixed: readonly FixedEffect[];
  /** Every visit mean, then every change from the first visit. */
  readonly contrasts: readonly VisitContrast[];
  readonly logLikelihood: number;
  /** Covariance of the scores between visits. */
  readonly covariance: Matrix;
  /** Random intercept only. */
  readonly variance: { readonly patient: number; readonly residual: number } | null;
  /** Share of the variance that lies between patients; random intercept only. */
  readonly icc: number | null;
  /** The variance between patients is estimated as 0: ordinary least squares with N − p degrees of freedom. */
  readonly singular: boolean;
}

/** Why there is no fit. */
export type NoMixedModel =
  | 'no-baseline'
  | 'one-visit-only'
  | 'no-patient-with-two-visits'
  | 'visits-never-together'
  | 'too-few-patients'
  | 'collinear'
  | 'no-variation'
  | 'not-converged';

export interface MixedModel {
  readonly model: 'unstructured' | 'random-intercept';
  readonly visits: readonly string[];
  readonly patients: number;
  readonly rows: number;
  readonly rowsByVisit: readonly number[];
  /** Scores left out: the score or a covariate of the patient is missing. */
  readonly excluded: number;
  readonly fit: MixedModelFit | null;
  readonly reason: NoMixedModel | null;
}

/** What every result says about its data, whether there is a fit or not. */
export function describeData(data: RepeatedMeasures) {
  const { visits, patients, rows, rowsByVisit, excluded } = data;
  return { visits, patients, rows, rowsByVisit, excluded };
}

/** Why no model of repeated measures can be fitted at all; null when one can. */
export function unfit(data: RepeatedMeasures): NoMixedModel | null {
  if (!data.hasBaseline) return 'no-baseline';
  if (data.visits.length < 2) return 'one-visit-only';
  if (data.patientsWithTwoVisits === 0) return 'no-patient-with-two-visits';
  return null;
}

/** Names of the fixed effects as R gives them to the columns of the design. */
export function effectNames({ visits, covariateNames }: RepeatedMeasures): string[] {
  return [...visits.map((visit) => `mean[${visit}]`), ...covariateNames];
}
