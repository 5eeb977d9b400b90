import { incompleteBeta } from './incomplete-beta.js';
import { logGamma } from './log-gamma.js';
import { normalCumulative } from './normal.js';
import { requirePositive } from './tail.js';

/** The weights of the series underflow beyond this. */
export const greatestNoncentrality = 37.6;

/**
 * Distribution function of the noncentral t distribution, to about 1e-12 absolute.
 *
 * @param t any number
 * @param df degrees of freedom, positive
 * @param noncentrality at most 37.6 in absolute value
 * @throws RangeError when df is not positive or the noncentrality is too large
 * @see Lenth 1989, Appl Stat 38:185–189 (AS 243); R: pt(t, df, ncp)
 */
export function noncentralTCumulative(t: number, df: number, noncentrality: number): number {
  requirePositive('df', df);
  if (!(Math.abs(noncentrality) <= greatestNoncentrality)) throw new RangeError(`noncentrality ${noncentrality}`);
  if (t < 0) return 1 - positiveSide(-t, df, -noncentrality);
  return positiveSide(t, df, noncentrality);
}

function positiveSide(t: number, df: number, delta: number): number {
  const base = normalCumulative(-delta);
  if (t === 0) return base;
  const square = t * t;
  const x = square / (square + df);
  const y = df / (square + df);
  const b = df / 2;
  const half = (delta * delta) / 2;
  const yToB = Math.exp(b * (y > 0.5 ? Math.log1p(-x) : Math.log(y)));
  let oddWeight = Math.exp(-half) / 2;
  let evenWeight = Math.sqrt(2 / Math.PI) * oddWeight * delta;
  let rest = 0.5 - oddWeight;
  let odd = incompleteBeta(0.5, b, x, y).lower;
  let oddStep = 2 * yToB * Math.exp(Math.log(x) / 2 - logGamma(0.5) - logGamma(b) + logGamma(b + 0.5));
  let even = y > 0.5 ? -Math.expm1(b * Math.log1p(-x)) : 1 - yToB;
  let evenStep = b * x * yToB;
  let sum = oddWeight * odd + evenWeight * even;
  for (let i = 1; i <= 2000; i++) {
    odd -= oddStep;
    even -= evenStep;
    oddStep *= (x * (i + b - 0.5)) / (i + 0.5);
    evenStep *= (x * (i + b)) / (i + 1);
    oddWeight *= half / i;
    evenWeight *= half / (i + 0.5);
    sum += oddWeight * odd + evenWeight * even;
    rest -= oddWeight;
    if (i > half && (rest <= 0 || 2 * rest * Math.abs(odd) < 1e-13)) break;
  }
  return Math.min(1, Math.max(0, sum + base));
}
