import { auditTable, type LeastSmall, type MaskedTable } from './audit-table.js';

/** How strictly a table is protected. */
export interface SuppressionSetting {
  /** Counts below it are small: 5 when left out, 10 or 11 where a provider of data asks for it. */
  readonly threshold?: number;
  /** 'show' keeps zeros that make nothing certain; 'hide' treats them as other small counts. */
  readonly zeros?: 'show' | 'hide';
}

/** A table that may leave the centre: null where hidden, for whatever reason. */
export interface SuppressedTable {
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  readonly threshold: number;
  /** False when no pattern of hidden cells protects the table: nothing is shown, collapse categories instead. */
  readonly publishable: boolean;
}

/**
 * Small-cell suppression of a table with totals: hides small counts and small totals, then further cells until no
 * hidden number can be worked out from the rest.
 *
 * Zeros are kept unless the row or column is too small or they make an attribute certain for all of it; a row or
 * column without anyone is shown as such.
 *
 * @param counts whole numbers ≥ 0
 * @param setting threshold and what is done with zeros
 * @returns everything null and publishable false when the table cannot be protected
 * @throws RangeError when a count is negative or not whole, rows differ in length, or the threshold is below 2
 * @see Hundepool et al. 2012; Cox 1980, J Am Stat Assoc 75:377; Fischetti & Salazar 2000, J Am Stat Assoc 95:916
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  { threshold = 5, zeros = 'show' }: SuppressionSetting = {},
): SuppressedTable {
  if (!(threshold >= 2)) throw new RangeError(`threshold ${threshold}`);
  const least: LeastSmall = zeros === 'hide' ? 0 : 1;
  const table = new TableMask(counts, threshold, least);
  const total = table.total;
  const isTooSmall = total >= least && total < threshold;
  if (!isTooSmall && protectTable(table, threshold, least))
    return { ...table.shown(), total, threshold, publishable: true };
  const nothing = (values: readonly unknown[]) => values.map(() => null);
  return {
    counts: counts.map(nothing),
    rowTotals: nothing(counts),
    columnTotals: nothing(counts[0] ?? []),
    total: isTooSmall ? null : total,
    threshold,
    publishable: false,
  };
}

/** Adds complementary cells until the audit finds nothing; false when all is hidden and the audit still fails. */
function protectTable(table: TableMask, threshold: number, least: LeastSmall): boolean {
  for (;;) {
    table.completeLines();
    const audit = auditTable(table, threshold, least);
    if (audit.safe) return true;
    const rows = new Set([...audit.cells, ...audit.rowTotals].flatMap((cell) => (cell.disclosed ? [cell.row] : [])));
    const columns = new Set(
      [...audit.cells, ...audit.columnTotals].flatMap((cell) => (cell.disclosed ? [cell.column] : [])),
    );
    if (!table.hideSmallest((row, column) => rows.has(row) || columns.has(column)) && !table.hideSmallest(() => true))
      return false;
  }
}

/** Counts and, for cells and totals, whether they are hidden. */
class TableMask implements MaskedTable {
  readonly hidden: boolean[][];
  readonly rowTotalHidden: boolean[];
  readonly columnTotalHidden: boolean[];
  readonly total: number;
  private readonly rowSums: number[];
  private readonly columnSums: number[];

  constructor(
    readonly counts: readonly (readonly number[])[],
    threshold: number,
    least: LeastSmall,
  ) {
    const isSmall = (count: number) => count >= least && count < threshold;
    const columns = (counts[0] ?? []).map((_, c) => counts.map((row) => row[c]!));
    this.rowSums = counts.map(sum);
    this.columnSums = columns.map(sum);
    this.total = sum(this.rowSums);
    this.rowTotalHidden = this.rowSums.map(isSmall);
    this.columnTotalHidden = this.columnSums.map(isSmall);
    this.hidden = counts.map((row, r) =>
      row.map((count, c) => {
        const isInSmallLine = this.rowTotalHidden[r]! || this.columnTotalHidden[c]!;
        return isSmall(count) || isInSmallLine || isCertain(row) || isCertain(columns[c]!);
      }),
    );
  }

  /** In every line with a shown total and in the totals themselves: no single hidden number stays alone. */
  completeLines(): void {
    for (let changed = true; changed;) {
      changed = false;
      this.counts.forEach((_, r) => {
        if (!this.rowTotalHidden[r] && this.hiddenInRow(r) === 1)
          changed =
            this.hideIn(
              (row) => row === r,
              (_, column) => this.isLonelyColumn(column),
            ) || changed;
      });
      this.columnSums.forEach((_, c) => {
        if (!this.columnTotalHidden[c] && this.hiddenInColumn(c) === 1)
          changed =
            this.hideIn(
              (_, column) => column === c,
              (row) => this.isLonelyRow(row),
            ) || changed;
      });
      changed = hideSecond(this.rowTotalHidden, this.rowSums) || changed;
      changed = hideSecond(this.columnTotalHidden, this.columnSums) || changed;
    }
  }

  /** Hides the smallest visible cell that is allowed, zeros last; false when none is left. */
  hideSmallest(isAllowed: (row: number, column: number) => boolean): boolean {
    return this.hideIn(isAllowed, () => false);
  }

  shown() {
    const visible = (values: readonly number[], mask: readonly boolean[]) =>
      values.map((value, i) => (mask[i] ? null : value));
    return {
      counts: this.counts.map((row, r) => visible(row, this.hidden[r]!)),
      rowTotals: visible(this.rowSums, this.rowTotalHidden),
      columnTotals: visible(this.columnSums, this.columnTotalHidden),
    };
  }

  private hideIn(
    isAllowed: (row: number, column: number) => boolean,
    isPreferred: (row: number, column: number) => boolean,
  ): boolean {
    const candidates = this.counts.flatMap((values, row) =>
      values.flatMap((count, column) => {
        if (this.hidden[row]![column] || !isAllowed(row, column)) return [];
        return [{ row, column, count, rank: (count > 0 ? 0 : 2) + (isPreferred(row, column) ? 0 : 1) }];
      }),
    );
    candidates.sort((a, b) => a.rank - b.rank || a.count - b.count);
    const [chosen] = candidates;
    if (chosen === undefined) return false;
    this.hidden[chosen.row]![chosen.column] = true;
    return true;
  }

  private hiddenInRow(row: number): number {
    return this.hidden[row]!.filter(Boolean).length;
  }

  private hiddenInColumn(column: number): number {
    return this.hidden.filter((row) => row[column]).length;
  }

  private isLonelyRow(row: number): boolean {
    return !this.rowTotalHidden[row] && this.hiddenInRow(row) === 1;
  }

  private isLonelyColumn(column: number): boolean {
    return !this.columnTotalHidden[column] && this.hiddenInColumn(column) === 1;
  }
}

/** One hidden total could be had by subtraction from the grand total: hides the next smallest as well. */
function hideSecond(mask: boolean[], sums: readonly number[]): boolean {
  if (mask.filter(Boolean).length !== 1) return false;
  const next = [...sums.keys()].filter((i) => !mask[i]).sort((a, b) => sums[a]! - sums[b]!)[0];
  if (next === undefined) return false;
  mask[next] = true;
  return true;
}

/** All of several people in one cell: the zeros beside it would tell everyone's attribute. */
function isCertain(line: readonly number[]): boolean {
  return line.length > 1 && line.filter((count) => count > 0).length === 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
