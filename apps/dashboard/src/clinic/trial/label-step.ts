/** Doses of the label's sequence, µg: each at least 24 hours after the one before. */
export const LABEL_DOSES_UG: readonly number[] = [50, 75, 100];

/**
 * Which dose stands next in the label's sequence; text of the label, not advice.
 *
 * @param given doses so far, in the order they were given
 * @returns null when the last of the sequence has been given
 */
export function nextLabelDose(given: readonly number[]): number | null {
  const highest = Math.max(0, ...given);
  return LABEL_DOSES_UG.find((dose) => dose > highest) ?? null;
}

/** 24 hours after a bolus, as an instant. */
export const dayAfter = (givenAt: string): string => new Date(Date.parse(givenAt) + 24 * 3_600_000).toISOString();
