import type { Ledger } from './ledger.js';
import type { Row } from './read-table.js';

/**
 * Skips rows that repeat an earlier one, and rejects every row that shares its key with a different one: nobody can
 * tell which is right.
 *
 * @param column what the report names as the place of a conflict
 * @returns rows that were skipped
 */
export function settleDuplicates(
  rows: readonly Row<unknown>[],
  ledger: Ledger,
  column: string,
): ReadonlySet<Row<unknown>> {
  const skipped = new Set<Row<unknown>>();
  const groups = new Map<string, Map<string, Row<unknown>[]>>();
  for (const row of rows) {
    if (row.key === null) continue;
    const versions = groups.get(row.key) ?? new Map<string, Row<unknown>[]>();
    groups.set(row.key, versions);
    const content = row.cells.join('\u001f');
    versions.set(content, [...(versions.get(content) ?? []), row]);
  }
  for (const versions of groups.values()) {
    for (const [first, ...repeated] of versions.values()) {
      for (const row of repeated) {
        skipped.add(row);
        ledger.skip(row, {
          code: 'DUPLICATE_IDENTICAL',
          column: null,
          message: `The same as record ${first?.record ?? 0}; read once.`,
        });
      }
      if (first && versions.size > 1) {
        ledger.reject(first, {
          code: 'DUPLICATE_CONFLICT',
          column,
          message: 'Another row of this file has the same key and says something else.',
        });
      }
    }
  }
  return skipped;
}
