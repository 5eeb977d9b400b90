import { proportion, type Proportion } from '../rates/proportion.js';

/** Where a patient stands at a follow-up window. */
export type WindowStatus = 'due' | 'not-due-yet' | 'died' | 'explanted' | 'lost';

export interface VisitCompleteness {
  /** Patients due: with a pump, alive and in contact at the end of a window that closed before the data cut. */
  readonly due: number;
  /** Of those, with a value in the window. */
  readonly recorded: Proportion;
  readonly notDueYet: number;
  readonly died: number;
  readonly explanted: number;
  readonly lost: number;
}

/**
 * Completeness of one instrument at one window. The denominator is the patients due, never all patients.
 *
 * @param patients status at the window, and whether a value was recorded in it
 * @returns share null when nobody is due
 * @see Clark, Altman & De Stavola 2002, Lancet 359:1309
 */
export function visitCompleteness(
  patients: readonly { readonly status: WindowStatus; readonly recorded: boolean }[],
  confidence = 0.95,
): VisitCompleteness {
  const count = (wanted: WindowStatus) => patients.filter(({ status }) => status === wanted).length;
  const due = count('due');
  const recorded = patients.filter((patient) => patient.status === 'due' && patient.recorded).length;
  return {
    due,
    recorded: proportion(recorded, due, confidence),
    notDueYet: count('not-due-yet'),
    died: count('died'),
    explanted: count('explanted'),
    lost: count('lost'),
  };
}
