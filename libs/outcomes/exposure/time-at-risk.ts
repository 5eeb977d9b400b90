import { DAYS_A_YEAR, daysBetween, earliest, latest } from '../day.js';
import type { DeviceInterval } from './device-time.js';
import type { TherapyCourse } from './therapy-course.js';

/** A system, pump or catheter while it was in place and observed; both days included. */
export interface TimeAtRisk {
  /** Day its clock started, which may lie before it was observed. */
  readonly placedOn: string;
  readonly enteredOn: string;
  readonly leftOn: string;
  /** Whether it left because it was taken out; otherwise observation ended. */
  readonly removed: boolean;
}

/**
 * The observed part of each interval: from enrolment at the earliest (left truncation) to the end of follow-up at the
 * latest. Devices taken out before, or placed after, were never at risk and are left out.
 *
 * @param intervals of one clock: deviceIntervals for the patient, pumpIntervals, catheterIntervals
 */
export function timesAtRisk(
  intervals: readonly DeviceInterval[],
  { observedFrom, observedUntil }: TherapyCourse,
): readonly TimeAtRisk[] {
  return intervals.flatMap(({ fromOn, toOn }) => {
    const enteredOn = latest(fromOn, observedFrom) ?? fromOn;
    const leftOn = earliest(toOn, observedUntil) ?? observedUntil;
    return enteredOn > leftOn ? [] : [{ placedOn: fromOn, enteredOn, leftOn, removed: leftOn === toOn }];
  });
}

/** Whole days at risk. A day on which one device is exchanged for another counts once. */
export function daysAtRisk(times: readonly TimeAtRisk[]): number {
  return times.reduce((days, { enteredOn, leftOn }) => days + daysBetween(enteredOn, leftOn), 0);
}

/** Pump-years, or catheter-years: days at risk / 365.25. */
export function yearsAtRisk(times: readonly TimeAtRisk[]): number {
  return daysAtRisk(times) / DAYS_A_YEAR;
}

/** Whether a day lies in time at risk; the days of implant and explant do. */
export function isAtRisk(times: readonly TimeAtRisk[], day: string): boolean {
  return times.some(({ enteredOn, leftOn }) => enteredOn <= day && day <= leftOn);
}
