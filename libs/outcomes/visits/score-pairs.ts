import type { BaselinePair } from '#libs/statistics/index';
import type { PatientVisits } from './chosen-scores.js';

/** Which score is compared, from which window to which. */
export interface Comparison {
  readonly scoreCode: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Each patient's score at two windows, one row a patient: null where there is none, never the last one known.
 *
 * @returns rows for changeFromBaseline and, of an ordinal scale, for shiftTable of libs/statistics; both count who has
 *   neither, one or both
 */
export function scorePairs(patients: readonly PatientVisits[], { scoreCode, from, to }: Comparison): BaselinePair[] {
  return patients.map(({ chosen }) => {
    const at = (window: string) =>
      chosen.find((score) => score.scoreCode === scoreCode && score.windowCode === window)?.value ?? null;
    return { baseline: at(from), followUp: at(to) };
  });
}
