import { poissonWeight } from './saddle-point.js';
import type { Tails } from './tail.js';

/** Σ xⁿ / ((a + 1)…(a + n)), n from 0. */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; ; n++) {
    term *= x / (a + n);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Lentz's evaluation of the continued fraction of Γ(a, x)·e^x·x^−a. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let i = 1; ; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16 || i > 1_000_000) return value;
  }
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x).
 *
 * Series below a + 1, continued fraction above; the side that is computed directly is the smaller one.
 *
 * @param a shape, positive
 * @param x 0 or more
 * @see Press et al. 2007, section 6.2; R: pgamma(x, a)
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const weight = poissonWeight(a, x);
  if (x < a + 1) {
    const lower = weight * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = weight * a * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}
