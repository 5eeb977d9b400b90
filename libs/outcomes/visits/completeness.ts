import type { TherapyCourse } from '../exposure/therapy-course.js';
import type { FollowUpWindow } from '../protocol.js';
import { windowDates } from './windows.js';

/**
 * Whether a value was to be expected in a window: it had closed while the patient was alive, in follow-up and had a
 * system. Follow-up never lasts beyond the data lock, so a window still open is not expected yet.
 */
export function isExpected(
  window: FollowUpWindow,
  course: Pick<TherapyCourse, 'firstImplantOn' | 'observedUntil' | 'systems'>,
): boolean {
  const { closesOn } = windowDates(window, course.firstImplantOn);
  return (
    closesOn <= course.observedUntil &&
    course.systems.some(({ fromOn, toOn }) => fromOn <= closesOn && (toOn === null || closesOn <= toOn))
  );
}

/**
 * Share of the expected values that were recorded.
 *
 * @returns null when none was expected
 */
export function completeness(recorded: number, expected: number): number | null {
  return expected === 0 ? null : recorded / expected;
}
