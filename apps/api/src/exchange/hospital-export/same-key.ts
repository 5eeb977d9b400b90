import { groupBy } from '../../batches.js';
import type { Ledger } from '../ledger.js';
import type { Place } from '../problem.js';

/**
 * Rejects rows of different numbers that stand for the same event: nobody can tell which is right.
 *
 * @returns the others
 */
export function rejectSameKey<T extends { readonly row: Place }>(
  candidates: readonly T[],
  keyOf: (candidate: T) => string,
  { ledger, column, what }: { ledger: Ledger; column: string; what: string },
): T[] {
  const groups = [...groupBy(candidates, keyOf).values()];
  for (const { row } of groups.filter((group) => group.length > 1).flat()) {
    ledger.reject(row, {
      code: 'DUPLICATE_CONFLICT',
      column,
      message: `Another row of this file has the same ${what} of the patient on the same day under another number.`,
    });
  }
  return groups.filter((group) => group.length === 1).flat();
}
