import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import classes from './data-table.module.css';
import { useSortedRows, type Sort, type SortValue } from './use-sorted-rows.js';

export interface Column<Row> {
  key: string;
  header: string;
  /** Shown in the header, so that cells carry numbers only. */
  unit?: string;
  /** Numbers are right-aligned. */
  numeric?: boolean;
  render: (row: Row) => ReactNode;
  /**
   * What the column sorts by; leave out where it cannot be sorted. Missing values come last. With `onSort` the server
   * orders the rows, and this only says that the column can be sorted.
   */
  sortBy?: (row: Row) => SortValue;
}

interface Props<Row> {
  /** Read aloud before the table. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in the place of rows. */
  empty: ReactNode;
  initialSort?: Sort;
  /** Sorting done by the server: what is sorted now and what to do when another column is chosen. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Draws only the first so many of the sorted rows. */
  limit?: number;
  /** How many rows there are in all, when only some are here. */
  total?: number;
  /** Below the last row, for instance a button for more. */
  foot?: ReactNode;
  withCount?: boolean;
}

/** A compact table with a sticky header, sorting and a count. Put it in a flush Panel. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, empty, foot, limit, total, withCount = true } = props;
  const { sorted, sort, sortBy } = useSortedRows(props);
  const shown = limit === undefined ? sorted : sorted.slice(0, limit);

  if (rows.length === 0) return <>{empty}</>;

  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  data-numeric={column.numeric || undefined}
                  data-acts={isActs(column.key) || undefined}
                  aria-sort={sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  {column.sortBy ? (
                    <SortButton column={column} sort={sort} onClick={() => sortBy(column.key)} />
                  ) : (
                    <HeaderText column={column} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    data-numeric={column.numeric || undefined}
                    data-acts={isActs(column.key) || undefined}
                  >
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(withCount || foot) && (
        <footer className={classes.foot}>
          {withCount && <span>{countOf(shown.length, total ?? rows.length)}</span>}
          {foot}
        </footer>
      )}
    </>
  );
}

/** The acts of a row stay in sight while a wide table is moved sideways. */
const isActs = (key: string): boolean => key === 'act' || key === 'acts';

function SortButton<Row>({
  column,
  sort,
  onClick,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onClick: () => void;
}) {
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
  return (
    <UnstyledButton className={classes.sort} onClick={onClick} title={messages.table.sortBy(column.header)}>
      <HeaderText column={column} />
      <Arrow size={14} aria-hidden data-shown={sort?.key === column.key || undefined} />
    </UnstyledButton>
  );
}

function HeaderText<Row>({ column }: { column: Column<Row> }) {
  return (
    <span>
      {column.header}
      {column.unit && <small className={classes.unit}> {column.unit}</small>}
    </span>
  );
}

function countOf(shown: number, total: number | undefined): string {
  const number = (value: number) => value.toLocaleString(messages.locale);
  return total === undefined || total === shown
    ? messages.table.rows(number(shown))
    : messages.table.rowsOf(number(shown), number(total));
}
