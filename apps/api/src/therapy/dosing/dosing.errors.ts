import type { Implausibility } from '../../plausibility.js';

/** Clocks of browsers are not ours; a little ahead is now. */
const AHEAD_MS = 15 * 60_000;

/** D13: nothing is dated in the future. */
export function inFuture(at: Date, field: string, now = new Date()): Implausibility[] {
  if (at.getTime() <= now.getTime() + AHEAD_MS) return [];
  const sentence = 'This time lies in the future: record it once it was done, or check the day and the time.';
  return [{ rule: 'D13', level: 'ERROR', field, sentence }];
}

/**
 * Somebody whose follow-up has ended is on no list. Whoever does come back must be followed again first, or the next
 * refill would be missed.
 */
export function afterExit(exitedOn: string | null, day: string, field: string): Implausibility[] {
  if (exitedOn === null || day <= exitedOn) return [];
  const sentence = `Follow-up of this patient ended on ${exitedOn}. Resume it first, so that the next refill is on the list, then record this.`;
  return [{ rule: 'PATHWAY:exited', level: 'ERROR', field, sentence }];
}

/** A programme is nothing without its dose. */
export const doseNeeded = (): Implausibility => ({
  rule: 'NEEDED',
  level: 'ERROR',
  field: 'dailyDoseUg',
  sentence: 'The daily dose is missing: enter it in µg/day, or the steps it is the sum of.',
});
