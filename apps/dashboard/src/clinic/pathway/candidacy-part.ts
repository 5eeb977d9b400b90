import type { AskedReason } from '../../ui/use-reasons.js';
import type { Candidacy } from './candidacy-list.js';
import type { CandidacyRecord } from './candidacy-record.js';

/** What each part of the form works on. */
export interface CandidacyPart {
  readonly record: CandidacyRecord;
  readonly set: (part: Partial<CandidacyRecord>) => void;
  /** The assessment before; null: this is the first. */
  readonly earlier: Candidacy | null;
  readonly errorAt: (field: string) => string | null;
  readonly unusualAt: (field: string) => readonly AskedReason[];
}

/**
 * The value of the assessment before, for the field's `previous`.
 *
 * @param words of that value; null where it was not recorded
 * @returns nothing for the first assessment, null where there is no earlier value
 */
export const before = (
  earlier: Candidacy | null,
  words: (candidacy: Candidacy) => string | null,
): { previous?: { value: string; heldOn: string } | null } => {
  if (earlier === null) return {};
  const value = words(earlier);
  return { previous: value === null ? null : { value, heldOn: earlier.assessedOn } };
};
