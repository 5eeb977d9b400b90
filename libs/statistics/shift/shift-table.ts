import { binomialCumulative } from '../distributions/binomial.js';
import { proportion, type Proportion } from '../rates/proportion.js';
import { type SymmetryTest, bowkerTest } from './bowker-test.js';
import { stuartMaxwellTest } from './stuart-maxwell-test.js';

/** One patient's ordinal levels; null where missing. */
export interface LevelPair<Level> {
  readonly baseline: Level | null;
  readonly followUp: Level | null;
}

/** Baseline level against follow-up level, in coding order. */
export interface ShiftTable<Level> {
  readonly levels: readonly Level[];
  /** Rows: baseline level; columns: follow-up level. */
  readonly counts: readonly (readonly number[])[];
  readonly missingAtFollowUp: readonly number[];
  readonly missingAtBaseline: readonly number[];
  /** Patients without either value, which are in no cell. */
  readonly missingAtBoth: number;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Per cent of the paired patients of the row; null in an empty row. */
  readonly rowPercent: readonly (readonly (number | null)[])[];
  readonly paired: number;
  readonly improved: Proportion;
  readonly unchanged: number;
  readonly worsened: Proportion;
  /** Exact binomial test of improved among improved and worsened; null when nobody moved. */
  readonly signTestP: number | null;
  readonly bowker: SymmetryTest;
  readonly stuartMaxwell: SymmetryTest;
}

/**
 * Shift table of an ordinal scale. The sign test is the primary test; levels are never averaged.
 *
 * @param pairs all patients, null where a level is missing
 * @param levels every level in coding order, shown even if empty
 * @param better which end of the coding order is better
 * @param confidence share in (0, 1) for the Wilson intervals
 * @returns tests null when nobody moved
 * @throws RangeError when a level is not in the list
 * @see Agresti 2013; R: binom.test, mcnemar.test, coin::mh_test
 */
export function shiftTable<Level>(
  pairs: readonly LevelPair<Level>[],
  levels: readonly Level[],
  better: 'lower' | 'higher',
  confidence = 0.95,
): ShiftTable<Level> {
  const position = (level: Level): number => {
    const found = levels.indexOf(level);
    if (found < 0) throw new RangeError(`level ${String(level)} is not in the coding list`);
    return found;
  };
  const counts = levels.map(() => levels.map(() => 0));
  const missingAtFollowUp = levels.map(() => 0);
  const missingAtBaseline = levels.map(() => 0);
  let missingAtBoth = 0;
  for (const { baseline, followUp } of pairs) {
    if (baseline !== null && followUp !== null) counts[position(baseline)]![position(followUp)]! += 1;
    else if (baseline !== null) missingAtFollowUp[position(baseline)]! += 1;
    else if (followUp !== null) missingAtBaseline[position(followUp)]! += 1;
    else missingAtBoth += 1;
  }

  const sumWhere = (wanted: (row: number, column: number) => boolean) =>
    counts.reduce((sum, row, i) => sum + row.reduce((part, count, j) => (wanted(i, j) ? part + count : part), 0), 0);
  const movedDown = sumWhere((row, column) => column < row);
  const movedUp = sumWhere((row, column) => column > row);
  const [improved, worsened] = better === 'lower' ? [movedDown, movedUp] : [movedUp, movedDown];
  const paired = sumWhere(() => true);
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return {
    levels,
    counts,
    missingAtFollowUp,
    missingAtBaseline,
    missingAtBoth,
    rowTotals,
    columnTotals: levels.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0)),
    rowPercent: counts.map((row, i) => row.map((count) => (rowTotals[i] === 0 ? null : (count / rowTotals[i]!) * 100))),
    paired,
    improved: proportion(improved, paired, confidence),
    unchanged: sumWhere((row, column) => row === column),
    worsened: proportion(worsened, paired, confidence),
    signTestP: signTest(improved, worsened),
    bowker: bowkerTest(counts),
    stuartMaxwell: stuartMaxwellTest(counts),
  };
}

function signTest(improved: number, worsened: number): number | null {
  const moved = improved + worsened;
  if (moved === 0) return null;
  return Math.min(1, 2 * binomialCumulative(Math.min(improved, worsened), moved, 0.5));
}
