import { incompleteGamma } from './incomplete-gamma.js';
import { gammaQuantile } from './gamma.js';
import { requirePositive, type Tail } from './tail.js';

/**
 * Chi-square distribution function.
 *
 * @param x 0 or more
 * @param df degrees of freedom, positive
 * @throws RangeError when df is not positive
 * @see R: pchisq(x, df, lower.tail = …)
 */
export function chiSquareCumulative(x: number, df: number, tail: Tail = 'lower'): number {
  requirePositive('df', df);
  return incompleteGamma(df / 2, x / 2)[tail];
}

/**
 * Quantile of the chi-square distribution.
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1] or df is not positive
 * @see R: qchisq(p, df)
 */
export function chiSquareQuantile(p: number, df: number, tail: Tail = 'lower'): number {
  requirePositive('df', df);
  return gammaQuantile(p, df / 2, 0.5, tail);
}
