import { logGamma, stirlingRemainder } from './log-gamma.js';

const halfLogTwoPi = 0.918938533204672741780329736406;

/** Error of Stirling's formula: ln Γ(n + 1) − [(n + ½)ln n − n + ½ln 2π], for real n > 0. */
function stirlingError(n: number): number {
  if (n >= 16) return stirlingRemainder(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
}

/** Deviance x·ln(x/m) + m − x without cancellation when x and m are close. */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const ratio = difference / (x + m);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let j = 3; ; j += 2) {
    term *= ratio * ratio;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * m^x e^−m / Γ(x + 1) for real x ≥ 0, in the saddle-point form, so that large counts lose no digits.
 *
 * @see Loader 2000, Fast and Accurate Computation of Binomial Probabilities; R: dpois(x, m) for whole x
 */
export function poissonWeight(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Γ(n + 1) / (Γ(x + 1)Γ(n − x + 1)) · p^x q^(n − x) for real 0 ≤ x ≤ n.
 *
 * @param q 1 − p, passed in because recomputing it loses digits when p is near 1
 * @see Loader 2000; R: dbinom(x, n, p) for whole x and n
 */
export function binomialWeight(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return q < p ? Math.exp(n * Math.log(q)) : Math.exp(n * Math.log1p(-p));
  if (x === n) return p < q ? Math.exp(n * Math.log(p)) : Math.exp(n * Math.log1p(-q));
  const rest = n - x;
  const logarithm =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return Math.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * x * rest));
}
