import type { Ledger } from '../ledger.js';
import type { PlannedCentre } from './plan.js';
import type { StoredRecords } from './stored-records.js';
import type { RowOf } from './tables.js';

/** Centres patients may belong to, by code. Rows of new ones stay open. */
export function planCentres(
  rows: readonly RowOf<'centres'>[],
  stored: StoredRecords,
  ledger: Ledger,
): Map<string, PlannedCentre> {
  const centres = new Map<string, PlannedCentre>();
  for (const row of rows) {
    if (row.values === null || !ledger.isOpen(row)) continue;
    const known = stored.centre(row.values.code);
    if (known && known.name !== row.values.name) {
      ledger.reject(row, {
        code: 'DUPLICATE_CONFLICT',
        column: 'centre_name',
        message: 'The registry knows a centre of this code under another name.',
      });
      continue;
    }
    if (known) ledger.settle(row, 'unchanged');
    centres.set(row.values.code, { ...row.values, id: known?.id ?? null });
  }
  return centres;
}
