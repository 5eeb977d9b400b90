import type { Implausibility } from '../../plausibility.js';
import { InfusionMode } from './dosing-codes.js';
import type { ProgrammeInput } from './record-programming.input.js';

/** Clocks of browsers are not ours; a little ahead is now. */
const AHEAD_MS = 15 * 60_000;

/** D13: nothing is dated in the future. */
export function inFuture(at: Date, field: string, now = new Date()): Implausibility[] {
  if (at.getTime() <= now.getTime() + AHEAD_MS) return [];
  const sentence = 'This time lies in the future: record it once it was done, or check the day and the time.';
  return [{ rule: 'D13', level: 'ERROR', field, sentence }];
}

/** A programme is nothing without its dose. */
export const doseNeeded = (): Implausibility => ({
  rule: 'NEEDED',
  level: 'ERROR',
  field: 'dailyDoseUg',
  sentence: 'The daily dose is missing: enter it in µg/day, or the steps it is the sum of.',
});

/** Stable is a dose that goes on. */
export function stableThoughStopped(
  programme: Pick<ProgrammeInput, 'mode' | 'declaredStable'> | null | undefined,
): Implausibility[] {
  if (programme?.mode !== InfusionMode.STOPPED || programme.declaredStable !== true) return [];
  const sentence =
    'A stopped pump delivers no dose that could be stable. Choose another mode, or do not declare it stable.';
  return [{ rule: 'PATHWAY:stopped', level: 'ERROR', field: 'declaredStable', sentence }];
}
