/** Rows that share a key, keys and rows in the order they come. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): readonly [key: string, rows: Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups];
}
