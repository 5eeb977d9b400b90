import { isDeepStrictEqual } from 'node:util';
import type { DraftValue } from './draft-path.js';

/** A field as it is stored, with what stands against it. */
export interface StoredField {
  readonly path: string;
  readonly value: DraftValue;
  readonly revision: number;
  readonly valueRevision: number;
  readonly changedBy: string;
  readonly rivals: readonly { readonly changedBy: string; readonly value: DraftValue }[];
}

/** A field as somebody left it. */
export interface Change {
  readonly path: string;
  readonly value: DraftValue;
  /** Revision of the field when it was changed. */
  readonly base: number;
  readonly settles: boolean;
}

/** What becomes of one field. */
export interface Merged {
  readonly path: string;
  /** The value that stands from now on; absent where the former one does. */
  readonly stands?: { readonly value: DraftValue };
  /** What the person's value becomes where another one stands: kept beside it, or taken back. */
  readonly rival?: { readonly value: DraftValue } | 'TAKEN_BACK';
  /** Whether everything that stood against the value goes. */
  readonly settled: boolean;
}

/**
 * Brings one change into a field. A change made of the value that stands takes its place. One made of an older value is
 * kept beside it, and so is what others enter while two values stand against each other; nobody's is overwritten until
 * somebody chooses.
 *
 * @param stored null: the field was blank so far
 * @returns null where nothing changes
 */
export function mergeChange(stored: StoredField | null, change: Change, personId: string): Merged | null {
  const { path, value } = change;
  if (stored === null) return value === null ? null : { path, stands: { value }, settled: false };

  const { rivals } = stored;
  if (change.settles && change.base >= stored.revision) {
    const same = isDeepStrictEqual(stored.value, value);
    if (same && rivals.length === 0) return null;
    return { path, ...(same ? {} : { stands: { value } }), settled: true };
  }

  const mine = rivals.find(({ changedBy }) => changedBy === personId);
  if (isDeepStrictEqual(stored.value, value)) return mine ? { path, rival: 'TAKEN_BACK', settled: false } : null;
  const contested = rivals.length > 0;
  const mayReplace = change.base >= stored.valueRevision && (!contested || stored.changedBy === personId);
  if (mayReplace && mine === undefined) return { path, stands: { value }, settled: false };
  if (mine && isDeepStrictEqual(mine.value, value)) return null;
  return { path, rival: { value }, settled: false };
}
