/** Hours a test bolus may still show in what is measured: until then nothing counts as a baseline (rule D5). */
export const WASH_OUT_HOURS = 72;

/** The time one test bolus takes to wear off. */
export interface WashOut {
  /** Instant, ISO 8601. */
  readonly givenAt: string;
  /** Day of the bolus at the centre. */
  readonly fromOn: string;
  /** Day at the centre on which it ends, some time of that day. */
  readonly toOn: string;
}

interface Contact {
  readonly heldOn: string;
  /** When it was entered, ISO 8601; null where that is not known. */
  readonly recordedAt: string | null;
}

/**
 * Whether a contact shows the patient as without the drug.
 *
 * Of a contact only the day is known, so it counts only where no time of that day lies within a wash-out. On the day of
 * the bolus itself it counts where it was entered before the bolus was given.
 */
export function isClearOfBoluses(washOuts: readonly WashOut[], { heldOn, recordedAt }: Contact): boolean {
  return washOuts.every(
    ({ givenAt, fromOn, toOn }) =>
      heldOn < fromOn ||
      heldOn > toOn ||
      (heldOn === fromOn && recordedAt !== null && Date.parse(recordedAt) < Date.parse(givenAt)),
  );
}
