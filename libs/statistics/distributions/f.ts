import { incompleteBeta } from './incomplete-beta.js';
import { invertPositive } from './invert-positive.js';
import { requirePositive, requireProbability, type Tail, type Tails } from './tail.js';

function tailsOfF(x: number, df1: number, df2: number): Tails {
  if (x === Infinity) return { lower: 1, upper: 0 };
  const total = df1 * x + df2;
  return incompleteBeta(df1 / 2, df2 / 2, (df1 * x) / total, df2 / total);
}

/**
 * F distribution function.
 *
 * @param x 0 or more
 * @param df1 degrees of freedom of the numerator, positive
 * @param df2 degrees of freedom of the denominator, positive
 * @throws RangeError when a parameter is not positive
 * @see R: pf(x, df1, df2, lower.tail = …)
 */
export function fCumulative(x: number, df1: number, df2: number, tail: Tail = 'lower'): number {
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  return tailsOfF(Math.max(0, x), df1, df2)[tail];
}

/**
 * Quantile of the F distribution.
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1] or a parameter is not positive
 * @see R: qf(p, df1, df2)
 */
export function fQuantile(p: number, df1: number, df2: number, tail: Tail = 'lower'): number {
  requireProbability(p);
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  const target = tail === 'lower' ? { lower: p, upper: 1 - p } : { lower: 1 - p, upper: p };
  return invertPositive((x) => tailsOfF(x, df1, df2), target, 1);
}
