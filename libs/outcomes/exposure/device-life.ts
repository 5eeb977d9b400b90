import type { ObservedTime } from '#libs/statistics/index';
import { daysBetween, earliest } from '../day.js';
import type { TimeAtRisk } from './time-at-risk.js';

/** One pump's, or one catheter's, time to failure: a row for Kaplan–Meier and Cox. Days since it was placed. */
export interface DeviceLife extends ObservedTime {
  readonly placedOn: string;
  /** Days at which observation began; devices placed before enrolment join late. */
  readonly start: number;
  /** At least 1. */
  readonly time: number;
  readonly event: boolean;
}

/**
 * How long each device lasted until it failed. Replacement at the end of battery life, explant for another reason,
 * death and the end of follow-up are censored.
 *
 * A failure belongs to the device that was in place; on a day of exchange, to the one taken out. Devices that failed
 * before they were observed are left out.
 *
 * @param times of one clock of one patient, in order, see timesAtRisk
 * @param failedOn onset days of failures of this part of the system, in any order
 * @see Kaplan–Meier by model, left-truncated; several devices of one patient want a variance clustered by patient
 */
export function deviceLives(times: readonly TimeAtRisk[], failedOn: readonly string[]): readonly DeviceLife[] {
  return times.flatMap(({ placedOn, enteredOn, leftOn }, at) => {
    const exchanged = times[at - 1]?.leftOn === placedOn;
    const own = failedOn.filter((day) => (exchanged ? placedOn < day : placedOn <= day) && day <= leftOn);
    const failure = earliest(...own);
    if (failure !== null && failure < enteredOn) return [];
    return [
      {
        placedOn,
        start: daysBetween(placedOn, enteredOn),
        time: Math.max(1, daysBetween(placedOn, failure ?? leftOn)),
        event: failure !== null,
      },
    ];
  });
}
