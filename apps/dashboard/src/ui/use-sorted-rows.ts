import { useMemo, useState } from 'react';

export type SortValue = string | number | null | undefined;

export interface Sort {
  key: string;
  descending: boolean;
}

interface Sortable<Row> {
  columns: readonly { key: string; sortBy?: (row: Row) => SortValue }[];
  rows: readonly Row[];
  initialSort?: Sort;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** Rows in the chosen order; with `onSort` the server orders them and this only says what was chosen. */
export function useSortedRows<Row>({ columns, rows, initialSort, sort: given, onSort }: Sortable<Row>) {
  const [own, setOwn] = useState(initialSort);
  const sort = onSort ? given : own;
  const sortBy = (key: string) => {
    const next = { key, descending: sort?.key === key ? !sort.descending : false };
    if (onSort) onSort(next);
    else setOwn(next);
  };
  const value = onSort ? undefined : columns.find((column) => column.key === sort?.key)?.sortBy;
  const sorted = useMemo(() => (value ? sortRows(rows, value, sort?.descending ?? false) : rows), [rows, value, sort]);
  return { sorted, sort, sortBy };
}

/** Sorted copy, stable; missing values last whichever way round. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): readonly Row[] {
  const order = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a == null || b == null) return Number(a == null) - Number(b == null);
    if (typeof a === 'string' && typeof b === 'string') return order * a.localeCompare(b, undefined, { numeric: true });
    return order * (a < b ? -1 : a > b ? 1 : 0);
  });
}
