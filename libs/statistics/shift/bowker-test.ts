import { chiSquareCumulative } from '../distributions/chi-square.js';
import type { Matrix } from '../linear-algebra/matrix.js';

/** A chi-square test of a square table; statistic and p are null when nobody moved (df 0). */
export interface SymmetryTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/**
 * Bowker's test of symmetry of a square table. Pairs of levels nobody moves between take no part, which is the
 * limit of the formula.
 *
 * @param counts rows baseline, columns follow-up
 * @returns statistic and p null when no pair of levels has movement
 * @see Bowker 1948, J Am Stat Assoc 43:572; R: mcnemar.test (NaN with an empty pair)
 */
export function bowkerTest(counts: Matrix): SymmetryTest {
  let statistic = 0;
  let df = 0;
  counts.forEach((row, i) =>
    row.forEach((forth, j) => {
      if (j <= i) return;
      const back = counts[j]![i]!;
      if (forth + back === 0) return;
      statistic += (forth - back) ** 2 / (forth + back);
      df += 1;
    }),
  );
  if (df === 0) return { statistic: null, df, p: null };
  return { statistic, df, p: chiSquareCumulative(statistic, df, 'upper') };
}
