import { midranks } from '../description/midranks.js';
import { normalCumulative } from '../distributions/normal.js';
import { signedRankCumulative } from '../distributions/signed-rank.js';

/** Result of Wilcoxon's signed-rank test of differences against zero. */
export interface SignedRankTest {
  /** Differences that are not zero; only these are ranked. */
  readonly nonzero: number;
  readonly zero: number;
  readonly ties: boolean;
  /** Sum of the ranks of positive differences; null when all are zero. */
  readonly v: number | null;
  readonly method: 'exact' | 'normal-continuity' | 'none';
  readonly p: number | null;
  /** From the exact permutation distribution of the midranks, valid with ties; null above 200 differences. */
  readonly pExactConditional: number | null;
}

const greatestForPermutation = 200;

/**
 * Wilcoxon signed-rank test, two-sided: exact below 50 differences without ties or zeros, else the normal
 * approximation with continuity correction, which is poor below about 15 pairs with ties (show the exact
 * conditional p there).
 *
 * @param differences already rounded to 9 decimals; missing ones are left out by the caller
 * @returns v and p null when no difference is other than zero
 * @see Hollander, Wolfe & Chicken 2014, ch. 3; R: wilcox.test(differences)
 */
export function signedRankTest(differences: readonly number[]): SignedRankTest {
  const moved = differences.filter((d) => d !== 0);
  const m = moved.length;
  const zero = differences.length - m;
  if (m === 0) return { nonzero: 0, zero, ties: false, v: null, method: 'none', p: null, pExactConditional: null };

  const ranks = midranks(moved.map(Math.abs));
  const v = ranks.reduce((sum, rank, i) => (moved[i]! > 0 ? sum + rank : sum), 0);
  const ties = new Set(ranks).size < m;
  const exact = m < 50 && !ties && zero === 0;
  return {
    nonzero: m,
    zero,
    ties,
    v,
    method: exact ? 'exact' : 'normal-continuity',
    p: exact ? exactP(v, m) : normalP(v, ranks),
    pExactConditional: m <= greatestForPermutation ? permutationP(v, ranks) : null,
  };
}

function exactP(v: number, m: number): number {
  const isHigh = v > (m * (m + 1)) / 4;
  return Math.min(1, 2 * (isHigh ? signedRankCumulative(v - 1, m, 'upper') : signedRankCumulative(v, m)));
}

function normalP(v: number, ranks: readonly number[]): number {
  const m = ranks.length;
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  const correction = [...sizes.values()].reduce((sum, t) => sum + (t ** 3 - t), 0) / 48;
  const distance = v - (m * (m + 1)) / 4;
  const z = (distance - Math.sign(distance) / 2) / Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - correction);
  return 2 * Math.min(normalCumulative(z), normalCumulative(z, 'upper'));
}

/** Convolution over doubled ranks, which are whole numbers even with ties. */
function permutationP(v: number, ranks: readonly number[]): number {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const mass = new Float64Array(total + 1);
  mass[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let t = reached; t >= rank; t--) mass[t] = (mass[t]! + mass[t - rank]!) / 2;
    for (let t = rank - 1; t >= 0; t--) mass[t] = mass[t]! / 2;
  }
  const position = Math.round(2 * v);
  const below = mass.subarray(0, position + 1).reduce((sum, share) => sum + share, 0);
  const above = mass.subarray(position).reduce((sum, share) => sum + share, 0);
  return Math.min(1, 2 * Math.min(below, above));
}
