import type { VisitScore } from '#libs/statistics/index';
import type { PatientVisits } from './chosen-scores.js';

/**
 * One row a patient and window with a value, baseline included as a visit: what a mixed model of repeated measures is
 * fitted from. Patients with a baseline alone stay in; those without any value contribute nothing.
 *
 * @see repeatedMeasures of libs/statistics, to be given the window codes in their order
 */
export function repeatedScores(patients: readonly PatientVisits[], score: string): readonly VisitScore[] {
  return patients.flatMap(({ patient, chosen }) =>
    chosen
      .filter(({ scoreCode }) => scoreCode === score)
      .map(({ windowCode, value }) => ({ patient, visit: windowCode, score: value })),
  );
}
