import { proportion, type Proportion } from '../rates/proportion.js';

/** What a field holds where it is expected. */
export type FieldState = 'recorded' | 'unknown' | 'not-applicable' | 'missing';

export interface ItemCompleteness {
  readonly expected: number;
  readonly recorded: Proportion;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/**
 * Completeness of one field: recorded of expected, with "unknown" and "not applicable" counted apart.
 *
 * @param states one per record in which the field is expected
 * @returns share null when the field is expected nowhere
 */
export function itemCompleteness(states: readonly FieldState[], confidence = 0.95): ItemCompleteness {
  const count = (wanted: FieldState) => states.filter((state) => state === wanted).length;
  return {
    expected: states.length,
    recorded: proportion(count('recorded'), states.length, confidence),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    missing: count('missing'),
  };
}
