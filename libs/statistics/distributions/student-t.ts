import { incompleteBeta } from './incomplete-beta.js';
import { invertPositive } from './invert-positive.js';
import { normalQuantile } from './normal.js';
import { requirePositive, requireProbability, type Tail, type Tails } from './tail.js';

/** P(|T| ≤ t) and P(|T| > t). */
function centralTails(t: number, df: number): Tails {
  if (t === Infinity) return { lower: 1, upper: 0 };
  const square = t * t;
  const { lower, upper } = incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return { lower: upper, upper: lower };
}

/**
 * Student's t distribution function.
 *
 * @param t any number
 * @param df degrees of freedom, positive, need not be whole
 * @throws RangeError when df is not positive
 * @see R: pt(t, df, lower.tail = …)
 */
export function tCumulative(t: number, df: number, tail: Tail = 'lower'): number {
  requirePositive('df', df);
  const { lower: within, upper: beyond } = centralTails(Math.abs(t), df);
  const towardsTail = tail === 'lower' ? t : -t;
  if (towardsTail <= 0) return beyond / 2;
  return beyond < 0.5 ? 1 - beyond / 2 : 0.5 + within / 2;
}

/**
 * Quantile of Student's t distribution.
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1] or df is not positive
 * @see R: qt(p, df)
 */
export function tQuantile(p: number, df: number, tail: Tail = 'lower'): number {
  requireProbability(p);
  requirePositive('df', df);
  const sign = p < 0.5 === (tail === 'lower') ? -1 : 1;
  const small = p < 0.5 ? p : 1 - p;
  if (small === 0.5) return 0;
  if (small === 0) return sign * Infinity;
  const start = Math.max(1e-3, -normalQuantile(small));
  return sign * invertPositive((t) => centralTails(t, df), { lower: 1 - 2 * small, upper: 2 * small }, start);
}
