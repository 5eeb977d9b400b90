import { earliest } from '../day.js';
import type { ChosenScore, PatientVisits } from './chosen-scores.js';

/** One row a patient, one column a score and window: the form most statistics programs read. */
export interface VisitMatrix {
  readonly columns: readonly string[];
  readonly rows: readonly VisitRow[];
}

/** Values in the order of the columns; null where none was chosen. */
export interface VisitRow {
  readonly patient: string;
  readonly values: readonly (string | number | null)[];
}

/**
 * The wide table: of each window first the day (`DATE_M12`; the earliest, where scores of one window stem from two
 * visits), then the scores (`PAIN_NRS_M12`).
 *
 * @param patients in the order of the rows; a patient without any chosen score keeps an empty row
 * @param order window and score codes in the order of the columns
 */
export function visitMatrix(
  patients: readonly PatientVisits[],
  order: { readonly windows: readonly string[]; readonly scores: readonly string[] },
): VisitMatrix {
  const { windows, scores } = order;
  return {
    columns: windows.flatMap((window) => [`DATE_${window}`, ...scores.map((score) => `${score}_${window}`)]),
    rows: patients.map(({ patient, chosen }) => ({
      patient,
      values: windows.flatMap((window) => {
        const here = chosen.filter(({ windowCode }) => windowCode === window);
        return [earliest(...here.map(({ heldOn }) => heldOn)), ...scores.map((score) => valueOf(here, score))];
      }),
    })),
  };
}

function valueOf(chosen: readonly ChosenScore[], score: string): number | null {
  return chosen.find(({ scoreCode }) => scoreCode === score)?.value ?? null;
}
