import { chiSquareCumulative } from '../distributions/chi-square.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, submatrix, zeros } from '../linear-algebra/matrix.js';
import { type CodedTime, knownCodes, type KnownCodes } from './coded-time.js';

export interface GrayTest {
  readonly cause: number;
  /** In alphabetical order. */
  readonly groups: readonly string[];
  readonly n: number;
  readonly excluded: number;
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/** Ends of one group at one time. */
interface GroupCounts {
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
}

/**
 * Gray's test that groups have the same cumulative incidence of a cause (ρ = 0).
 *
 * @param rows with a group each; rows with a missing value are left out and counted
 * @param cause code of the cause, 1 or more
 * @returns statistic and p null with fewer than two groups or without an event of the cause
 * @throws RangeError when a code is not whole or a time not finite
 * @see Gray 1988, Ann Stat 16:1141; R: cmprsk::cuminc(time, code, group)$Tests
 */
export function grayTest(rows: readonly CodedTime[], cause: number): GrayTest {
  const known = knownCodes(rows.filter(({ group }) => group !== undefined));
  const { groups } = known;
  const n = known.times.length;
  const df = Math.max(0, groups.length - 1);
  const shared = { cause, groups, n, excluded: rows.length - n, df };
  if (df === 0 || !known.codes.includes(cause)) return { ...shared, statistic: null, p: null };

  const { score, variance } = scoreAndVariance(countsByTime(known, cause), groups.length);
  const kept = [...groups.keys()].slice(0, -1);
  const part = kept.map((group) => score[group]!);
  const factored = cholesky(submatrix(variance, kept), 1e-12);
  if (factored === null) return { ...shared, statistic: null, p: null };
  const statistic = dot(part, factored.solve(part));
  return { ...shared, statistic, p: chiSquareCumulative(statistic, df, 'upper') };
}

/** For each time with an end of any cause, in order: the counts of every group. */
function countsByTime({ times, codes, groups, groupOf }: KnownCodes, cause: number): GroupCounts[][] {
  const atRisk = new Int32Array(groups.length);
  groupOf.forEach((group) => (atRisk[group]! += 1));
  const result: GroupCounts[][] = [];
  for (let i = 0; i < times.length;) {
    const time = times[i]!;
    const counts = groups.map((_, k) => ({ atRisk: atRisk[k]!, events: 0, competing: 0 }));
    let someEnd = false;
    for (; i < times.length && times[i] === time; i++) {
      const k = groupOf[i]!;
      atRisk[k]! -= 1;
      if (codes[i] === 0) continue;
      someEnd = true;
      if (codes[i] === cause) counts[k]!.events += 1;
      else counts[k]!.competing += 1;
    }
    if (someEnd) result.push(counts);
  }
  return result;
}

/** The score of every group and its covariance; names as in the paper and in methods.md, section 6.3. */
function scoreAndVariance(times: readonly GroupCounts[][], size: number): { score: number[]; variance: number[][] } {
  const score = new Array<number>(size).fill(0);
  const variance = zeros(size, size);
  const C = zeros(size, size);
  const B = zeros(size, size);
  const v = new Array<number>(size).fill(0);
  let S = new Array<number>(size).fill(1);
  let F = new Array<number>(size).fill(0);
  let pooled = 0;

  const addTerm = (k: number, weight: number, u: readonly number[], a: number, sign: 1 | -1) => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) variance[i]![j]! += weight * u[i]! * u[j]!;
      B[i]![k]! += sign * weight * a * u[i]!;
    }
    v[k]! += weight * a * a;
  };

  for (const groups of times) {
    const SLeft = S;
    const FLeft = F;
    const pooledLeft = pooled;
    const isOn = groups.map(({ atRisk }) => atRisk > 0);
    S = SLeft.map((share, k) => {
      const { atRisk, events, competing } = groups[k]!;
      return isOn[k] ? (share * (atRisk - events - competing)) / atRisk : share;
    });
    F = FLeft.map((share, k) => (isOn[k] ? share + (SLeft[k]! * groups[k]!.events) / groups[k]!.atRisk : share));
    const h = groups.map(({ atRisk }, k) => (isOn[k] ? atRisk / SLeft[k]! : 0));
    const H = h.reduce((sum, value) => sum + value, 0);
    const q = h.map((value, k) => value * (1 - FLeft[k]!));
    const Q = q.reduce((sum, value) => sum + value, 0);
    const D = groups.reduce((sum, { events }) => sum + events, 0);
    pooled = pooledLeft + D / H;
    const A = h.map((hi, i) => h.map((hj, j) => (i === j ? hi : 0) - (hi * hj) / H));

    const increment = D / (H * (1 - pooledLeft));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) C[i]![j]! += A[i]![j]! * increment;
      if (D > 0) score[i]! += groups[i]!.events - (D * q[i]!) / Q;
    }
    groups.forEach(({ atRisk, competing }, k) => {
      if (!isOn[k]) return;
      const a = S[k]! > 0 ? (1 - pooled) / S[k]! : 0;
      if (D > 0) {
        const c = D > 1 ? 1 - (D - 1) / (H * SLeft[k]! - 1) : 1;
        const own = 1 - a;
        addTerm(
          k,
          (c * SLeft[k]! * D) / (H * atRisk),
          A.map((row, i) => row[k]! - own * C[i]![k]!),
          own,
          1,
        );
      }
      if (competing > 0 && S[k]! > 0) {
        const c = competing > 1 ? 1 - (competing - 1) / (atRisk - 1) : 1;
        addTerm(
          k,
          (c * SLeft[k]! ** 2 * competing) / atRisk ** 2,
          C.map((row) => a * row[k]!),
          a,
          -1,
        );
      }
    });
  }
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        variance[i]![j]! += C[i]![k]! * C[j]![k]! * v[k]! + C[i]![k]! * B[j]![k]! + B[i]![k]! * C[j]![k]!;
  return { score, variance };
}
