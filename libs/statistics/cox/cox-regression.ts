import { chiSquareCumulative, chiSquareQuantile } from '../distributions/chi-square.js';
import { findRoot } from '../distributions/find-root.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, type Matrix } from '../linear-algebra/matrix.js';
import { requireConfidence } from '../require-confidence.js';
import { type Coefficient, coefficientTable } from '../risk-adjustment/coefficient-table.js';
import type { Covariate } from '../risk-adjustment/model-data.js';
import { type BaselineHazard, baselineHazard } from './baseline-hazard.js';
import { clusterCovariance } from './cluster-covariance.js';
import { concordance, type Concordance } from './concordance.js';
import { coxData, type CoxData, type CoxRow } from './cox-data.js';
import { type MaximisedLikelihood, maximisePartialLikelihood, partialLikelihood } from './partial-likelihood.js';
import { linearPredictor } from './risk-sets.js';
import {
  type ChiSquareTest,
  type ProportionalHazardsTest,
  proportionalHazardsTest,
} from './proportional-hazards-test.js';

/** A fitted Cox model. */
export interface CoxFit {
  /** Log hazard ratios; intervals and p from the cluster-robust covariance where clusters are given. */
  readonly coefficients: readonly Coefficient[];
  /** Inverse of the observed information. */
  readonly covariance: Matrix;
  /** Null without clusters. */
  readonly robustCovariance: Matrix | null;
  readonly logLikelihood: number;
  readonly likelihoodRatio: ChiSquareTest;
  readonly wald: ChiSquareTest;
  readonly concordance: Concordance;
  readonly proportionalHazards: ProportionalHazardsTest;
  readonly baseline: readonly BaselineHazard[];
}

/** A covariate that separates events from the rest: its coefficient has no maximum. */
export interface SeparatedCovariate {
  readonly name: string;
  /** Hazard ratio bounds, one of them infinite or 0; the other from the profile likelihood, null when not found. */
  readonly ratioInterval: { readonly lower: number | null; readonly upper: number | null };
}

export interface CoxRegression {
  readonly n: number;
  /** Rows left out because something is missing. */
  readonly excluded: number;
  readonly events: number;
  readonly fit: CoxFit | null;
  readonly reason: 'no-events' | 'no-variation' | 'separated' | null;
  /** Covariates without variation of their own among those at risk. */
  readonly notEstimable: readonly string[];
  readonly separated: readonly SeparatedCovariate[];
  readonly logLikelihoodNull: number | null;
  /** Greatest log partial likelihood, or the value it approaches when a covariate separates. */
  readonly logLikelihoodLimit: number | null;
  /** Score test at 0, which separation does not harm; the log-rank test when one indicator has no ties. */
  readonly score: ChiSquareTest | null;
}

/**
 * Cox proportional hazards regression, Efron's approximation at ties, optional late entry, strata and clusters.
 * Wants at least 10 events per coefficient.
 *
 * @param rows time, status and, where they apply, start, stratum and cluster; incomplete rows are left out and counted
 * @param covariates numeric, one value per row; indicator coding is decided by the caller
 * @param confidence share in (0, 1) of the Wald intervals
 * @returns fit null with the reason: no event, a covariate without variation (named), or separation (named; give the
 *   log-rank test instead)
 * @throws RangeError when lengths differ, a value is not finite, confidence is outside (0, 1) or no covariate is given
 * @see Cox 1972, JRSS B 34:187; Efron 1977; Therneau & Grambsch 2000; R: coxph(Surv(start, time, event) ~ …)
 */
export function coxRegression(
  rows: readonly CoxRow[],
  covariates: readonly Covariate[],
  confidence = 0.95,
): CoxRegression {
  requireConfidence(confidence);
  if (covariates.length === 0) throw new RangeError('a Cox model needs a covariate');
  const data = coxData(rows, covariates);
  const zero = covariates.map(() => 0);
  const nothing = {
    n: data.n,
    excluded: data.excluded,
    events: data.events,
    fit: null,
    notEstimable: [],
    separated: [],
    logLikelihoodNull: null,
    logLikelihoodLimit: null,
    score: null,
  };
  if (data.events === 0) return { ...nothing, reason: 'no-events' };
  const atZero = partialLikelihood(data, zero);
  const notEstimable = withoutVariation(data, atZero.information);
  const logLikelihoodNull = atZero.logLikelihood;
  const found = notEstimable.length > 0 ? null : maximisePartialLikelihood(data, zero, [...zero.keys()], atZero);
  if (found === null) return { ...nothing, logLikelihoodNull, reason: 'no-variation', notEstimable };

  const score = quadraticTest(atZero.score, atZero.information);
  const shared = { ...nothing, logLikelihoodNull, logLikelihoodLimit: found.logLikelihood, score };
  if (found.growing.length > 0)
    return { ...shared, reason: 'separated', separated: separatedBounds(data, found, confidence) };
  return { ...shared, reason: null, fit: fitAt(data, found, logLikelihoodNull, confidence) };
}

function fitAt(data: CoxData, found: MaximisedLikelihood, logLikelihoodNull: number, confidence: number): CoxFit {
  const { beta, information, logLikelihood } = found;
  const covariance = cholesky(information)!.inverse();
  const hasClusters = data.strata.some(({ clusters }) => clusters !== null);
  const robustCovariance = hasClusters ? clusterCovariance(data, beta, covariance) : null;
  const df = beta.length;
  const ratio = 2 * (logLikelihood - logLikelihoodNull);
  const wald =
    robustCovariance === null ? dot(beta, timesRows(information, beta)) : quadraticForInverse(robustCovariance, beta);
  return {
    coefficients: coefficientTable(data.names, beta, robustCovariance ?? covariance, confidence),
    covariance,
    robustCovariance,
    logLikelihood,
    likelihoodRatio: { statistic: ratio, df, p: chiSquareCumulative(ratio, df, 'upper') },
    wald: { statistic: wald, df, p: wald === null ? null : chiSquareCumulative(wald, df, 'upper') },
    concordance: concordance(data.strata, (stratum, row) => linearPredictor(stratum, row, beta)),
    proportionalHazards: proportionalHazardsTest(data, beta),
    baseline: baselineHazard(data, beta),
  };
}

function timesRows(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function quadraticForInverse(matrix: Matrix, vector: readonly number[]): number | null {
  const factored = cholesky(matrix, 1e-12);
  return factored === null ? null : dot(vector, factored.solve(vector));
}

function quadraticTest(score: readonly number[], information: Matrix): ChiSquareTest {
  const statistic = quadraticForInverse(information, score);
  const df = score.length;
  return { statistic, df, p: statistic === null ? null : chiSquareCumulative(statistic, df, 'upper') };
}

/** Covariates that add nothing to those before them, as seen in the information at 0. */
function withoutVariation(data: CoxData, information: Matrix): string[] {
  const kept: number[] = [];
  return data.names.filter((_, position) => {
    const scale = meanSquare(data, position);
    const positions = [...kept, position];
    const matrix = positions.map((i) => positions.map((j) => information[i]![j]!));
    const isUsable =
      information[position]![position]! > 1e-12 * scale * data.events && cholesky(matrix, 1e-10) !== null;
    if (isUsable) kept.push(position);
    return !isUsable;
  });
}

function meanSquare({ strata, names, n }: CoxData, position: number): number {
  let sum = 0;
  for (const { x } of strata) for (let at = position; at < x.length; at += names.length) sum += x[at]! ** 2;
  return sum / n;
}

/** For each separating covariate the bound at which the profile likelihood has fallen by half a chi-square quantile. */
function separatedBounds(data: CoxData, found: MaximisedLikelihood, confidence: number): SeparatedCovariate[] {
  const drop = chiSquareQuantile(confidence, 1) / 2;
  return found.growing.map(({ position, sign }) => {
    const others = [...found.beta.keys()].filter((i) => i !== position);
    const excess = (value: number) => {
      const start = found.beta.map((beta, i) =>
        i === position ? value : found.growing.some((g) => g.position === i) ? 0 : beta,
      );
      const profiled =
        others.length === 0 ? partialLikelihood(data, start) : maximisePartialLikelihood(data, start, others);
      return (profiled?.logLikelihood ?? -Infinity) - (found.logLikelihood - drop);
    };
    let reach = found.beta[position]!;
    for (let width = Math.abs(reach); excess(reach) > 0 && width < 1e4 * Math.abs(found.beta[position]!); width *= 2)
      reach -= sign * width;
    const bound = findRoot(excess, reach, found.beta[position]!);
    const ratio = bound === null ? null : Math.exp(bound);
    const name = data.names[position]!;
    return { name, ratioInterval: sign > 0 ? { lower: ratio, upper: Infinity } : { lower: 0, upper: ratio } };
  });
}
