import { chiSquareCumulative } from '../distributions/chi-square.js';
import { cholesky } from '../linear-algebra/cholesky.js';
import { dot, type Matrix, submatrix } from '../linear-algebra/matrix.js';
import type { SymmetryTest } from './bowker-test.js';

/**
 * Stuart–Maxwell test of equal margins. Levels without movement are left out; when movement splits into separate
 * groups of levels, one level is dropped in each group, so df is the rank.
 *
 * @param counts rows baseline, columns follow-up
 * @returns statistic and p null when nobody moved
 * @see Stuart 1955, Biometrika 42:412; Maxwell 1970, Br J Psychiatry 116:651; R: coin::mh_test
 */
export function stuartMaxwellTest(counts: Matrix): SymmetryTest {
  const margin = (i: number) => counts[i]!.reduce((sum, count) => sum + count, 0);
  const columnMargin = (j: number) => counts.reduce((sum, row) => sum + row[j]!, 0);
  const difference = counts.map((_, i) => margin(i) - columnMargin(i));
  const covariance = counts.map((row, i) =>
    row.map((count, j) => (i === j ? margin(i) + columnMargin(i) - 2 * count : -(count + counts[j]![i]!))),
  );
  let statistic = 0;
  let df = 0;
  for (const group of connectedLevels(counts)) {
    const kept = group.slice(0, -1);
    const part = kept.map((i) => difference[i]!);
    const factored = cholesky(submatrix(covariance, kept));
    if (factored === null) continue;
    statistic += dot(part, factored.solve(part));
    df += kept.length;
  }
  if (df === 0) return { statistic: null, df, p: null };
  return { statistic, df, p: chiSquareCumulative(statistic, df, 'upper') };
}

/** Groups of two or more levels joined by movement. */
function connectedLevels(counts: Matrix): number[][] {
  const unseen = new Set(counts.keys());
  const groups: number[][] = [];
  for (const start of counts.keys()) {
    if (!unseen.delete(start)) continue;
    const group = [start];
    for (const i of group)
      for (const j of [...unseen]) if (counts[i]![j]! + counts[j]![i]! > 0 && unseen.delete(j)) group.push(j);
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
