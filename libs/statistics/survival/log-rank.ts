import { chiSquareCumulative } from '../distributions/chi-square.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, submatrix, zeros } from '../linear-algebra/matrix.js';
import { joinTies } from './observed-time.js';

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

interface Known {
  readonly time: number;
  readonly event: boolean;
  readonly group: number;
  readonly stratum: string;
}

/**
 * Log-rank test of K groups, stratified when strata are given.
 *
 * @param rows rows with a missing value are left out and counted
 * @returns statistic and p null with fewer than two groups that expect an event
 * @see Kalbfleisch & Prentice 2002; R: survdiff(Surv(time, event) ~ group + strata(stratum))
 */
export function logRank(rows: readonly GroupedTime[]): LogRank {
  const complete = rows.filter(
    (row) => row.time !== null && row.event !== null && row.group !== null && row.stratum !== null,
  );
  const groups = [...new Set(complete.map(({ group }) => group!))].sort();
  const times = joinTies(complete.map(({ time }) => time!));
  const known = complete.map(({ event, group, stratum }, i): Known => {
    return { time: times[i]!, event: event!, group: groups.indexOf(group!), stratum: stratum ?? '' };
  });
  const count = (wanted: (row: Known) => boolean) =>
    groups.map((_, group) => known.filter((row) => row.group === group && wanted(row)).length);
  const expected = groups.map(() => 0);
  const covariance = zeros(groups.length, groups.length);
  for (const stratum of new Set(known.map((row) => row.stratum)))
    addStratum(
      known.filter((row) => row.stratum === stratum),
      expected,
      covariance,
    );

  const n = count(() => true);
  const observed = count(({ event }) => event);
  const used = [...groups.keys()].filter((group) => expected[group]! > 0);
  const df = Math.max(0, used.length - 1);
  const shared = { groups, n, excluded: rows.length - known.length, observed, expected, df };
  const kept = used.slice(0, -1);
  const factored = df > 0 ? cholesky(submatrix(covariance, kept), 1e-12) : null;
  if (factored === null) return { ...shared, statistic: null, p: null };
  const difference = kept.map((group) => observed[group]! - expected[group]!);
  const statistic = dot(difference, factored.solve(difference));
  return { ...shared, statistic, p: chiSquareCumulative(statistic, df, 'upper') };
}

/** Adds expected counts and hypergeometric covariance of one stratum, from the last time to the first. */
function addStratum(rows: readonly Known[], expected: number[], covariance: number[][]): void {
  const latestFirst = [...rows].sort((a, b) => b.time - a.time);
  const atRisk = expected.map(() => 0);
  for (let i = 0; i < latestFirst.length;) {
    const { time } = latestFirst[i]!;
    let events = 0;
    for (; i < latestFirst.length && latestFirst[i]!.time === time; i++) {
      atRisk[latestFirst[i]!.group]! += 1;
      if (latestFirst[i]!.event) events++;
    }
    if (events === 0) continue;
    const n = i;
    const factor = n > 1 ? (events * (n - events)) / (n - 1) : 0;
    atRisk.forEach((inGroup, k) => {
      expected[k]! += (events * inGroup) / n;
      atRisk.forEach((inOther, l) => {
        covariance[k]![l]! += factor * ((k === l ? inGroup / n : 0) - (inGroup * inOther) / (n * n));
      });
    });
  }
}
