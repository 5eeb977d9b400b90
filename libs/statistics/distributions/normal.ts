import { incompleteGamma } from './incomplete-gamma.js';
import { requireProbability, type Tail } from './tail.js';

/**
 * Standard normal distribution function.
 *
 * @param x any number
 * @param tail 'lower' for P(X ≤ x), 'upper' for P(X > x), computed directly
 * @see R: pnorm(x, lower.tail = …)
 */
export function normalCumulative(x: number, tail: Tail = 'lower'): number {
  const { lower: within, upper: beyond } = incompleteGamma(0.5, (x * x) / 2);
  const towardsTail = tail === 'lower' ? x : -x;
  if (towardsTail <= 0) return beyond / 2;
  return beyond < 0.5 ? 1 - beyond / 2 : 0.5 + within / 2;
}

/**
 * Quantile of the standard normal distribution.
 *
 * @param p probability of the chosen tail
 * @throws RangeError when p is outside [0, 1]
 * @see first guess: Abramowitz & Stegun 1964, 26.2.23, then Halley steps; R: qnorm(p)
 */
export function normalQuantile(p: number, tail: Tail = 'lower'): number {
  requireProbability(p);
  const sign = p < 0.5 === (tail === 'lower') ? -1 : 1;
  const small = p < 0.5 ? p : 1 - p;
  if (small === 0) return sign * Infinity;
  if (small === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(small));
  let x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 6; i++) {
    const error = (normalCumulative(x, 'upper') - small) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
    const step = error / (1 - (x * error) / 2);
    x += step;
    if (Math.abs(step) <= 1e-15 * Math.abs(x)) break;
  }
  return sign * x;
}
