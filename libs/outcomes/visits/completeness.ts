import type { DeviceInterval } from '../exposure/device-time.js';
import { windowDates } from './windows.js';
import type { FollowUpWindow } from '../protocol.js';

/**
 * Whether a value was to be expected in a window: it had closed while the patient was alive, in follow-up and had a
 * system. The end of follow-up is never after the data lock, so a window still open is not expected yet.
 *
 * @param intervals see deviceIntervals
 * @param followUpEnd see followUpEnd
 */
export function isExpected(
  window: FollowUpWindow,
  firstImplantOn: string,
  intervals: readonly DeviceInterval[],
  followUpEnd: string,
): boolean {
  const { closesOn } = windowDates(window, firstImplantOn);
  return (
    closesOn <= followUpEnd &&
    intervals.some(({ fromOn, toOn }) => fromOn <= closesOn && (toOn === null || closesOn <= toOn))
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
