/** Hours a test bolus may still show in what is measured: until then nothing counts as a baseline (rule D5). */
export const WASH_OUT_HOURS = 72;

/** The time one test bolus takes to wear off. */
export interface WashOut {
  /** Day of the bolus at the centre. */
  readonly fromOn: string;
  /** Day at the centre on which it ends, some time of that day. */
  readonly toOn: string;
}

/**
 * Whether a contact may show the patient as without the drug.
 *
 * Of a contact only the day is known, so it is ruled out where no time of that day lies outside a wash-out (D16). One
 * on the day of the bolus may have been before it, and one on the last day after its end.
 */
export function isClearOfBoluses(washOuts: readonly WashOut[], heldOn: string): boolean {
  return washOuts.every(({ fromOn, toOn }) => heldOn <= fromOn || heldOn >= toOn);
}
