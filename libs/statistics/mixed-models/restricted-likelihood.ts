import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, type Matrix, product, timesVector, zeros } from '../linear-algebra/matrix.js';
import type { CovarianceStructure, Ones } from './covariance-structure.js';
import type { RepeatedMeasures, VisitPattern } from './repeated-measures.js';

/** The restricted likelihood at given covariance parameters, with the fixed effects that maximise it. */
export interface RestrictedFit {
  readonly theta: readonly number[];
  readonly logLikelihood: number;
  /** Σr'V⁻¹r. */
  readonly squares: number;
  /** Visit means (relative to the means of the data), then covariates. */
  readonly beta: readonly number[];
  /** Φ, the covariance of the fixed effects. */
  readonly phi: Matrix;
  /** W = V⁻¹ of every pattern. */
  readonly inverses: readonly Matrix[];
}

/** Derivatives of the restricted likelihood in the covariance parameters. */
export interface RestrictedDerivatives {
  readonly gradient: readonly number[];
  readonly expectedInformation: Matrix;
  readonly observedInformation: Matrix;
  /** Pₖ = ΣX'V⁻¹GₖV⁻¹X. */
  readonly p: readonly Matrix[];
}

/** ΣX'AX over the patients of a pattern, for one matrix A over its visits. */
export function sandwich(pattern: VisitPattern, a: Matrix, size: number, into: number[][]): void {
  const visitCount = size - pattern.covariates.length;
  const rowSums = a.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columnSums = a.map((_, j) => a.reduce((sum, row) => sum + row[j]!, 0));
  const total = rowSums.reduce((sum, value) => sum + value, 0);
  pattern.visits.forEach((v, i) => {
    pattern.visits.forEach((w, j) => (into[v]![w]! += pattern.patients * a[i]![j]!));
    pattern.covariates.forEach((z, k) => {
      into[v]![visitCount + k]! += rowSums[i]! * z;
      into[visitCount + k]![v]! += columnSums[i]! * z;
    });
  });
  pattern.covariateProducts.forEach((row, k) =>
    row.forEach((value, l) => (into[visitCount + k]![visitCount + l]! += total * value)),
  );
}

/** ΣX'Ay over the patients of a pattern, from the sums of y and of each covariate times y. */
function sandwichScores(
  pattern: VisitPattern,
  a: Matrix,
  sums: readonly number[],
  covariateSums: Matrix,
  into: number[],
): void {
  const visitCount = into.length - covariateSums.length;
  const weighted = timesVector(a, sums);
  pattern.visits.forEach((v, i) => (into[v]! += weighted[i]!));
  covariateSums.forEach((row, k) => {
    into[visitCount + k]! += timesVector(a, row).reduce((sum, value) => sum + value, 0);
  });
}

/**
 * Generalised least squares and restricted log-likelihood
 * −½[(N − p)ln 2π + Σln|V| + ln|ΣX'V⁻¹X| + Σr'V⁻¹r].
 *
 * @returns null when a V or ΣX'V⁻¹X is not positive definite
 */
export function restrictedFit(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  theta: readonly number[],
): RestrictedFit | null {
  const size = data.visits.length + data.covariateNames.length;
  const cross = zeros(size, size);
  const right = new Array<number>(size).fill(0);
  const inverses: number[][][] = [];
  let logDeterminants = 0;
  for (const pattern of data.patterns) {
    const v = zeros(pattern.visits.length, pattern.visits.length);
    for (const { parameter, ones } of structure.terms(pattern))
      for (const [i, j] of ones) v[i]![j]! += theta[parameter]!;
    const factored = cholesky(v);
    if (factored === null) return null;
    const inverse = factored.inverse();
    inverses.push(inverse);
    logDeterminants += pattern.patients * factored.logDeterminant;
    sandwich(pattern, inverse, size, cross);
    sandwichScores(pattern, inverse, pattern.scores, pattern.covariateScores, right);
  }
  const factored = cholesky(cross, 1e-12);
  if (factored === null) return null;
  const beta = factored.solve(right);
  const squares = data.patterns.reduce((sum, pattern, s) => {
    const { products } = residualSums(pattern, beta);
    return sum + inverses[s]!.reduce((part, row, i) => part + dot(row, products[i]!), 0);
  }, 0);
  const constant = (data.rows - size) * Math.log(2 * Math.PI);
  const logLikelihood = -(constant + logDeterminants + factored.logDeterminant + squares) / 2;
  return { theta, logLikelihood, squares, beta, phi: factored.inverse(), inverses };
}

/** Sums over the patients of a pattern of the residuals r, of rr' and of each covariate times r. */
function residualSums(pattern: VisitPattern, beta: readonly number[]) {
  const visitCount = beta.length - pattern.covariates.length;
  const mean = pattern.visits.map((v) => beta[v]!);
  const slopes = beta.slice(visitCount);
  const shift = dot(slopes, pattern.covariates);
  const sums = pattern.scores.map((score, i) => score - pattern.patients * mean[i]! - shift);
  const shiftScores = pattern.visits.map((_, j) =>
    slopes.reduce((sum, slope, k) => sum + slope * pattern.covariateScores[k]![j]!, 0),
  );
  const shiftSquares = dot(slopes, timesVector(pattern.covariateProducts, slopes));
  const products = pattern.scoreProducts.map((row, i) =>
    row.map((value, j) => {
      const withMean = mean[i]! * pattern.scores[j]! + mean[j]! * pattern.scores[i]!;
      const meanSquares = pattern.patients * mean[i]! * mean[j]! + shift * (mean[i]! + mean[j]!) + shiftSquares;
      return value - withMean - shiftScores[i]! - shiftScores[j]! + meanSquares;
    }),
  );
  const covariateSums = pattern.covariateScores.map((row, k) => {
    const shifted = dot(slopes, pattern.covariateProducts[k]!);
    return row.map((value, j) => value - pattern.covariates[k]! * mean[j]! - shifted);
  });
  return { sums, products, covariateSums };
}

/** WGW for a 0/1 matrix G. */
function between(w: Matrix, ones: Ones): number[][] {
  const result = zeros(w.length, w.length);
  for (const [a, b] of ones)
    for (let i = 0; i < w.length; i++) {
      const left = w[i]![a]!;
      const row = result[i]!;
      for (let j = 0; j < w.length; j++) row[j]! += left * w[b]![j]!;
    }
  return result;
}

/** tr(G W H Z) for 0/1 matrices G and H. */
function chainTrace(g: Ones, w: Matrix, h: Ones, z: Matrix): number {
  let sum = 0;
  for (const [a, b] of g) for (const [c, d] of h) sum += w[b]![c]! * z[d]![a]!;
  return sum;
}

/** Gradient and both informations, by methods.md, section 3. */
export function restrictedDerivatives(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  fit: RestrictedFit,
): RestrictedDerivatives {
  const q = structure.parameters;
  const size = fit.beta.length;
  const gradient = new Array<number>(q).fill(0);
  const traces = zeros(q, q);
  const squares = zeros(q, q);
  const p = Array.from({ length: q }, () => zeros(size, size));
  const projected = zeros(q, size);
  data.patterns.forEach((pattern, s) => {
    const w = fit.inverses[s]!;
    const { sums, products, covariateSums } = residualSums(pattern, fit.beta);
    const u = product(product(w, products), w);
    const b = product(product(w, fittedProducts(pattern, fit.phi)), w);
    const terms = structure.terms(pattern);
    for (const { parameter, ones } of terms) {
      for (const [i, j] of ones) gradient[parameter]! -= (pattern.patients * w[j]![i]! - b[j]![i]! - u[j]![i]!) / 2;
      const inner = between(w, ones);
      sandwich(pattern, inner, size, p[parameter]!);
      sandwichScores(pattern, inner, sums, covariateSums, projected[parameter]!);
    }
    for (const k of terms)
      for (const l of terms) {
        if (l.parameter > k.parameter) continue;
        const plain = chainTrace(k.ones, w, l.ones, w);
        traces[k.parameter]![l.parameter]! += pattern.patients * plain - 2 * chainTrace(k.ones, w, l.ones, b);
        squares[k.parameter]![l.parameter]! += chainTrace(k.ones, w, l.ones, u);
      }
  });

  const phiP = p.map((matrix) => product(fit.phi, matrix));
  const expectedInformation = zeros(q, q);
  const observedInformation = zeros(q, q);
  for (let k = 0; k < q; k++)
    for (let l = 0; l <= k; l++) {
      const expected = (traces[k]![l]! + traceOfProduct(phiP[k]!, phiP[l]!)) / 2;
      const seen = squares[k]![l]! - dot(projected[k]!, timesVector(fit.phi, projected[l]!));
      expectedInformation[k]![l] = expectedInformation[l]![k] = expected;
      observedInformation[k]![l] = observedInformation[l]![k] = seen - expected;
    }
  return { gradient, expectedInformation, observedInformation, p };
}

/** ΣXΦX' over the patients of a pattern. */
function fittedProducts(pattern: VisitPattern, phi: Matrix): number[][] {
  const visitCount = phi.length - pattern.covariates.length;
  const withCovariates = pattern.visits.map((v) =>
    pattern.covariates.reduce((sum, z, k) => sum + phi[v]![visitCount + k]! * z, 0),
  );
  const ofCovariates = pattern.covariateProducts.reduce(
    (sum, row, k) => sum + row.reduce((part, value, l) => part + value * phi[visitCount + k]![visitCount + l]!, 0),
    0,
  );
  return pattern.visits.map((v, i) =>
    pattern.visits.map(
      (w, j) => pattern.patients * phi[v]![w]! + withCovariates[i]! + withCovariates[j]! + ofCovariates,
    ),
  );
}

function traceOfProduct(a: Matrix, b: Matrix): number {
  return a.reduce((sum, row, i) => sum + row.reduce((part, value, j) => part + value * b[j]![i]!, 0), 0);
}

/** Σₖₗ ωₖₗ ΣX'V⁻¹GₖV⁻¹GₗV⁻¹X, which Kenward and Roger's covariance needs. */
export function weightedSecondOrder(
  data: RepeatedMeasures,
  structure: CovarianceStructure,
  fit: RestrictedFit,
  weights: Matrix,
): number[][] {
  const size = fit.beta.length;
  const result = zeros(size, size);
  data.patterns.forEach((pattern, s) => {
    const w = fit.inverses[s]!;
    const terms = structure.terms(pattern);
    const middle = zeros(w.length, w.length);
    for (const k of terms)
      for (const l of terms) {
        const weight = weights[k.parameter]![l.parameter]!;
        for (const [a, b] of k.ones) for (const [c, d] of l.ones) middle[a]![d]! += weight * w[b]![c]!;
      }
    sandwich(pattern, product(product(w, middle), w), size, result);
  });
  return result;
}
