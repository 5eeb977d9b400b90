import { isStorable } from '../../gate/storable-text.js';
import { valueNotAllowed } from './visit-drafts.errors.js';

/**
 * Places of a visit by their shape: a name, and up to four codes below it. What the fields mean is the form's business;
 * it is checked when the visit is recorded. The database holds the same.
 */
export const DRAFT_PATH = /^(?=.{1,200}$)[a-z][A-Za-z]{0,39}(\/[A-Za-z0-9][A-Za-z0-9:._%~-]{0,79}){0,4}$/;

/** Fields of one draft: every muscle group of every instrument comes to a third of it. */
export const MOST_FIELDS = 2000;

const MOST_PARTS = 60;

export type DraftValue =
  string | number | boolean | null | readonly DraftValue[] | { readonly [key: string]: DraftValue };

/**
 * The value of a field: a text, a number, yes or no, or a small record of these, such as an answer with its reason.
 *
 * @param json null: cleared
 * @throws VALIDATION_FAILED for what is no JSON, or more than a field can hold
 */
export function readDraftValue(json: string | null | undefined, field: string): DraftValue {
  if (json == null) return null;
  try {
    const value: unknown = JSON.parse(json);
    if (isDraftValue(value, 2)) return value;
  } catch {
    // Told below.
  }
  throw valueNotAllowed(field);
}

function isDraftValue(value: unknown, depth: number): value is DraftValue {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return isStorable(value);
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || depth === 0) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_PARTS && entries.every(([key, part]) => isStorable(key) && isDraftValue(part, depth - 1))
  );
}
