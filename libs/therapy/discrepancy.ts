/** What a discrepancy asks for: nothing, a second look, or a note of who reviewed it. */
export type DiscrepancyStanding = 'NONE' | 'PROMPT' | 'REVIEW';

export interface Discrepancy {
  /** Measured less expected, mL: positive for under-delivery, negative for over-delivery or loss. */
  readonly ml: number;
  /** Of the volume that should have been delivered, %; null where none should. */
  readonly percent: number | null;
  readonly standing: DiscrepancyStanding;
}

/** Registry rule, pathway section 5. */
export const DISCREPANCY_LIMITS = { prompt: { ml: 2, percent: 15 }, review: { ml: 4, percent: 25 } } as const;

/** Decimals differ by a hair from what they are written as: 15.5 − 13.5 must be 2. */
const HAIR = 1e-9;

/**
 * How far the measured residual is from the expected one.
 *
 * @param measuredMl withdrawn before filling, mL
 * @param expectedMl computed at that instant, mL
 * @param filledMl volume after the fill before, mL
 * @throws RangeError when a volume is negative or no number
 * @see pathway section 5; Sgouros 2010 for what a large positive residual can mean
 */
export function discrepancy(measuredMl: number, expectedMl: number, filledMl: number): Discrepancy {
  if (![measuredMl, expectedMl, filledMl].every((ml) => ml >= 0)) throw new RangeError('a volume is 0 or more');
  const ml = measuredMl - expectedMl;
  const due = filledMl - expectedMl;
  const percent = due > 0 ? (100 * ml) / due : null;
  const beyond = (limit: { ml: number; percent: number }): boolean =>
    Math.abs(ml) + HAIR >= limit.ml || (percent !== null && Math.abs(percent) + HAIR >= limit.percent);
  if (beyond(DISCREPANCY_LIMITS.review)) return { ml, percent, standing: 'REVIEW' };
  return { ml, percent, standing: beyond(DISCREPANCY_LIMITS.prompt) ? 'PROMPT' : 'NONE' };
}

/** As a syringe shows it: more is noise. */
export const inTenths = (value: number): number => Math.round(value * 10) / 10;

/** Measured less expected, mL, of both as they are shown, so that the three numbers in a sentence add up. */
export const shownDiscrepancyMl = (measuredMl: number, expectedMl: number): number =>
  inTenths(inTenths(measuredMl) - inTenths(expectedMl));

/** Whether a measured residual says that the reservoir ran empty: nothing above the unusable volume was left. */
export function isReservoirEmpty(measuredMl: number, unusableMl: number | null): boolean {
  return measuredMl <= (unusableMl ?? 0);
}
