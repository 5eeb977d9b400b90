import type { WindowStatus } from '#libs/statistics/index';
import type { TherapyCourse } from '../exposure/therapy-course.js';
import type { FollowUpWindow } from '../protocol.js';
import { isExpected } from './completeness.js';
import { windowDates } from './windows.js';

/**
 * Where a patient stands at a window, for visitCompleteness of libs/statistics: due, or why not.
 *
 * Due: the window closed by the data lock, with a system in place and the patient in follow-up. Otherwise the reason is
 * what came first: explant, death, or no contact any more (lost, or gone elsewhere). A window still open at the data
 * lock is not due yet.
 *
 * @param dataLock day up to which the records are read
 */
export function standingAt(window: FollowUpWindow, course: TherapyCourse, dataLock: string): WindowStatus {
  const { firstImplantOn, observedUntil, systems, died } = course;
  if (isExpected(window, course)) return 'due';
  const { closesOn } = windowDates(window, firstImplantOn);
  const hasSystem = systems.some(
    ({ fromOn, toOn }) => fromOn <= observedUntil && (toOn === null || observedUntil <= toOn),
  );
  if (closesOn <= observedUntil || !hasSystem) return 'explanted';
  if (died) return 'died';
  return observedUntil < dataLock && closesOn <= dataLock ? 'lost' : 'not-due-yet';
}
