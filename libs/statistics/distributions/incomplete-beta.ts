import { binomialWeight } from './saddle-point.js';
import type { Tails } from './tail.js';

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const guarded = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16 || m > 1_000_000) return value;
  }
}

/**
 * Regularised incomplete beta function I_x(a, b) and its complement.
 *
 * @param a positive
 * @param b positive
 * @param x in [0, 1]
 * @param y 1 − x, passed in because recomputing it loses digits when x is near 1
 * @see Press et al. 2007, section 6.4; R: pbeta(x, a, b)
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const weight = binomialWeight(a, a + b, x, y);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = ((weight * b) / (a + b)) * continuedFraction(a, b, x);
    return { lower, upper: 1 - lower };
  }
  const upper = ((weight * a) / (a + b)) * continuedFraction(b, a, y);
  return { lower: 1 - upper, upper };
}
