import { chiSquareCumulative } from '../distributions/chi-square.js';
import { alphabeticalPositions } from '../description/alphabetical-positions.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, submatrix, zeros } from '../linear-algebra/matrix.js';
import { orderTimes } from './ordered-times.js';

/** One row of a comparison; null where missing. */
export interface GroupedTime {
  readonly time: number | null;
  readonly event: boolean | null;
  readonly group: string | null;
  /** Only compared within; leave out everywhere for an unstratified test. */
  readonly stratum?: string | null;
}

export interface LogRank {
  /** In alphabetical order; n, observed and expected follow it. */
  readonly groups: readonly string[];
  readonly n: readonly number[];
  readonly excluded: number;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly statistic: number | null;
  /** Groups with a positive expected count, less one. */
  readonly df: number;
  readonly p: number | null;
}

/** The complete rows of one stratum, as columns in ascending order of time. */
interface Stratum {
  readonly times: Float64Array;
  readonly events: Uint8Array;
  /** Position of the group of each row. */
  readonly groups: Int32Array;
}

/**
 * Log-rank test of K groups, stratified when strata are given.
 *
 * @param rows rows with a missing value are left out and counted
 * @returns statistic and p null with fewer than two groups that expect an event
 * @see Kalbfleisch & Prentice 2002; R: survdiff(Surv(time, event) ~ group + strata(stratum))
 */
export function logRank(rows: readonly GroupedTime[]): LogRank {
  const { groups, strata, n: complete } = completeStrata(rows);
  const n = groups.map(() => 0);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = zeros(groups.length, groups.length);
  for (const stratum of strata) {
    stratum.groups.forEach((group, i) => {
      n[group]! += 1;
      observed[group]! += stratum.events[i]!;
    });
    addStratum(stratum, expected, covariance);
  }

  const used = [...groups.keys()].filter((group) => expected[group]! > 0);
  const df = Math.max(0, used.length - 1);
  const shared = { groups, n, excluded: rows.length - complete, observed, expected, df };
  const kept = used.slice(0, -1);
  const factored = df > 0 ? cholesky(submatrix(covariance, kept), 1e-12) : null;
  if (factored === null) return { ...shared, statistic: null, p: null };
  const difference = kept.map((group) => observed[group]! - expected[group]!);
  const statistic = dot(difference, factored.solve(difference));
  return { ...shared, statistic, p: chiSquareCumulative(statistic, df, 'upper') };
}

function completeStrata(rows: readonly GroupedTime[]): {
  readonly groups: readonly string[];
  readonly strata: readonly Stratum[];
  readonly n: number;
} {
  const times = new Float64Array(rows.length);
  const events = new Uint8Array(rows.length);
  const groupNames: string[] = [];
  const stratumNames: string[] = [];
  let n = 0;
  for (const { time, event, group, stratum } of rows) {
    if (time === null || event === null || group === null || stratum === null) continue;
    times[n] = time;
    events[n] = event ? 1 : 0;
    groupNames.push(group);
    stratumNames.push(stratum ?? '');
    n++;
  }
  const groups = alphabeticalPositions(groupNames);
  const { names, positions } = alphabeticalPositions(stratumNames);
  const ordered = orderTimes(times.subarray(0, n));
  const sizes = new Int32Array(names.length);
  for (let row = 0; row < n; row++) sizes[positions[row]!]! += 1;
  const strata = Array.from(sizes, (size): Stratum => {
    return { times: new Float64Array(size), events: new Uint8Array(size), groups: new Int32Array(size) };
  });
  sizes.fill(0);
  for (let i = 0; i < n; i++) {
    const row = ordered.order[i]!;
    const stratum = strata[positions[row]!]!;
    const at = sizes[positions[row]!]!++;
    stratum.times[at] = ordered.times[i]!;
    stratum.events[at] = events[row]!;
    stratum.groups[at] = groups.positions[row]!;
  }
  return { groups: groups.names, strata, n };
}

/** Adds expected counts and hypergeometric covariance of one stratum, from the last time to the first. */
function addStratum({ times, events: ended, groups }: Stratum, expected: number[], covariance: number[][]): void {
  const atRisk = expected.map(() => 0);
  for (let i = times.length - 1; i >= 0;) {
    const time = times[i]!;
    let events = 0;
    for (; i >= 0 && times[i] === time; i--) {
      atRisk[groups[i]!]! += 1;
      events += ended[i]!;
    }
    if (events === 0) continue;
    const n = times.length - 1 - i;
    const factor = n > 1 ? (events * (n - events)) / (n - 1) : 0;
    atRisk.forEach((inGroup, k) => {
      expected[k]! += (events * inGroup) / n;
      atRisk.forEach((inOther, l) => {
        covariance[k]![l]! += factor * ((k === l ? inGroup / n : 0) - (inGroup * inOther) / (n * n));
      });
    });
  }
}
