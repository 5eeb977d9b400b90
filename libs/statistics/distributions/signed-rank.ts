import { requireProbability, type Tail } from './tail.js';

function requirePairs(n: number): void {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`signed-rank distribution of ${n} pairs`);
}

/** P(T = 0), P(T = 1) … up to the middle n(n + 1)/4 of the symmetric distribution, by convolution. */
function lowerHalf(n: number): Float64Array {
  const half = Math.floor((n * (n + 1)) / 4);
  const mass = new Float64Array(half + 1);
  mass[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    const reached = Math.min(half, (rank * (rank + 1)) / 2);
    for (let t = reached; t >= rank; t--) mass[t] = (mass[t]! + mass[t - rank]!) / 2;
    for (let t = Math.min(rank - 1, reached); t >= 0; t--) mass[t] = mass[t]! / 2;
  }
  return mass;
}

/**
 * Distribution function of the signed-rank statistic without ties.
 *
 * @param t sum of the positive ranks
 * @param n pairs
 * @throws RangeError when n is no whole number ≥ 1
 * @see R: psignrank(t, n, lower.tail = …)
 */
export function signedRankCumulative(t: number, n: number, tail: Tail = 'lower'): number {
  requirePairs(n);
  const whole = Math.floor(t + 1e-7);
  const greatest = (n * (n + 1)) / 2;
  const below = (k: number): number => {
    if (k < 0) return 0;
    let sum = 0;
    for (let i = 0; i <= k; i++) sum += mass[i]!;
    return sum;
  };
  if (whole < 0) return tail === 'lower' ? 0 : 1;
  if (whole >= greatest) return tail === 'lower' ? 1 : 0;
  const mass = lowerHalf(n);
  const isLowerHalf = whole < mass.length;
  const near = isLowerHalf ? below(whole) : below(greatest - whole - 1);
  return isLowerHalf === (tail === 'lower') ? near : 1 - near;
}

/**
 * Smallest t with P(T ≤ t) ≥ p, up to rounding.
 *
 * @throws RangeError when p is outside [0, 1] or n is no whole number ≥ 1
 * @see R: qsignrank(p, n)
 */
export function signedRankQuantile(p: number, n: number): number {
  return signedRankQuantileAndBelow(p, n).quantile;
}

/** {@link signedRankQuantile} together with P(T < quantile), from one convolution. */
export function signedRankQuantileAndBelow(p: number, n: number): { quantile: number; below: number } {
  requireProbability(p);
  requirePairs(n);
  const greatest = (n * (n + 1)) / 2;
  if (p === 0) return { quantile: 0, below: 0 };
  if (p === 1) return { quantile: greatest, below: 1 - 2 ** -n };
  const mass = lowerHalf(n);
  const fuzz = 10 * Number.EPSILON;
  let sum = 0;
  for (let t = 0; t < mass.length; t++) {
    const before = sum;
    sum += mass[t]!;
    if (p <= 0.5 && sum >= p - fuzz) return { quantile: t, below: before };
    if (p > 0.5 && sum > 1 - p + fuzz) return { quantile: greatest - t, below: 1 - sum };
  }
  const middle = Math.ceil(greatest / 2);
  return { quantile: middle, below: 1 - sum };
}
