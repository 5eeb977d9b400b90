import { FlowNetwork } from './maximum-flow.js';

/** A table of counts and what of it is hidden. The grand total is always published. */
export interface MaskedTable {
  readonly counts: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  readonly rowTotalHidden: readonly boolean[];
  readonly columnTotalHidden: readonly boolean[];
}

/** What a reader can work out about a hidden number. */
export interface DeducedRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Known exactly, or a small number that cannot be anything from the least to the greatest small one. */
  readonly disclosed: boolean;
}

export interface DeducedCell extends DeducedRange {
  readonly row: number;
  readonly column: number;
}

export interface TableAudit {
  readonly cells: readonly DeducedCell[];
  readonly rowTotals: readonly (DeducedRange & { readonly row: number })[];
  readonly columnTotals: readonly (DeducedRange & { readonly column: number })[];
  /** No hidden number is disclosed. */
  readonly safe: boolean;
}

/** Smallest value a small number has to remain possible as: 1 where zeros are shown, 0 where they are hidden. */
export type LeastSmall = 0 | 1;

/**
 * The range of values of every hidden number that is compatible with the shown cells, the shown totals, the grand
 * total and non-negativity. In two dimensions this is a flow problem, so the bounds are whole numbers.
 *
 * @param threshold k: numbers below it are small
 * @param leastSmall 1 when zeros are shown, 0 when zeros are hidden like other small numbers
 * @throws RangeError when a count is negative or not whole, or the shapes differ
 * @see Hundepool et al. 2012, Statistical Disclosure Control; Cox 1980, J Am Stat Assoc 75:377
 */
export function auditTable(table: MaskedTable, threshold: number, leastSmall: LeastSmall = 1): TableAudit {
  requireTable(table);
  const { counts, hidden, rowTotalHidden, columnTotalHidden } = table;
  const ranged = (value: number, from: number, to: number, without: Arc): DeducedRange => {
    const high = value + residualNetwork(table, without).maximumFlow(to, from);
    const low = value - residualNetwork(table, without).maximumFlow(from, to, value);
    const isSmall = value >= leastSmall && value < threshold;
    return { value, low, high, disclosed: low === high || (isSmall && (low > leastSmall || high < threshold - 1)) };
  };
  const nodes = nodesOf(table);
  const cells = counts.flatMap((row, r) =>
    row.flatMap((value, c) =>
      hidden[r]![c]
        ? [{ row: r, column: c, ...ranged(value, nodes.row(r), nodes.column(c), { row: r, column: c }) }]
        : [],
    ),
  );
  const rowTotals = rowTotalHidden.flatMap((isHidden, row) =>
    isHidden ? [{ row, ...ranged(sum(counts[row]!), nodes.source, nodes.row(row), { row }) }] : [],
  );
  const columnTotals = columnTotalHidden.flatMap((isHidden, column) => {
    const total = sum(counts.map((row) => row[column]!));
    return isHidden ? [{ column, ...ranged(total, nodes.column(column), nodes.sink, { column }) }] : [];
  });
  const safe = ![...cells, ...rowTotals, ...columnTotals].some(({ disclosed }) => disclosed);
  return { cells, rowTotals, columnTotals, safe };
}

/** A cell (row and column), a row total or a column total. */
interface Arc {
  readonly row?: number;
  readonly column?: number;
}

function nodesOf({ counts }: MaskedTable) {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  return {
    row: (r: number) => r,
    column: (c: number) => rows + c,
    source: rows + columns,
    sink: rows + columns + 1,
    count: rows + columns + 2,
  };
}

/**
 * How far each hidden number can move: up without limit, down to zero. Shown numbers cannot move and have no arc;
 * neither has the number in question, whose movement the flow through all others has to make up for.
 */
function residualNetwork(table: MaskedTable, without: Arc): FlowNetwork {
  const { counts, hidden, rowTotalHidden, columnTotalHidden } = table;
  const nodes = nodesOf(table);
  const network = new FlowNetwork(nodes.count);
  const connect = (arc: Arc, from: number, to: number, value: number) => {
    if (arc.row !== without.row || arc.column !== without.column) network.connect(from, to, Infinity, value);
  };
  counts.forEach((row, r) => {
    row.forEach((value, c) => {
      if (hidden[r]![c]) connect({ row: r, column: c }, nodes.row(r), nodes.column(c), value);
    });
    if (rowTotalHidden[r]) connect({ row: r }, nodes.source, nodes.row(r), hiddenPart(row, hidden[r]!));
  });
  columnTotalHidden.forEach((isHidden, c) => {
    const column = counts.map((row) => row[c]!);
    const mask = hidden.map((row) => row[c]!);
    if (isHidden) connect({ column: c }, nodes.column(c), nodes.sink, hiddenPart(column, mask));
  });
  return network;
}

/** Shown cells bound a hidden total from below, so only its hidden part can shrink. */
function hiddenPart(values: readonly number[], mask: readonly boolean[]): number {
  return sum(values.filter((_, i) => mask[i]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function requireTable({ counts, hidden, rowTotalHidden, columnTotalHidden }: MaskedTable): void {
  const columns = counts[0]?.length ?? 0;
  const bad = counts.flat().find((count) => !(Number.isInteger(count) && count >= 0));
  if (bad !== undefined) throw new RangeError(`count ${bad}`);
  const isAligned =
    hidden.length === counts.length &&
    rowTotalHidden.length === counts.length &&
    columnTotalHidden.length === columns &&
    [...counts, ...hidden].every((row) => row.length === columns);
  if (!isAligned) throw new RangeError('counts and what is hidden of them have different shapes');
}
