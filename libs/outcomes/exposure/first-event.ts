import { daysBetween, earliest } from '../day.js';
import { lastDayOnDevice, type TherapyCourse, explantedOn } from './therapy-course.js';

/** How the wait for a first event ended, as cumulative incidence codes it. */
export const WAIT_ENDED = { CENSORED: 0, EVENT: 1, EXPLANT: 2, DEATH: 3 } as const;

/** One patient's time from the first implant to a first event or to what made it impossible. */
export interface FirstEvent {
  /** Days since the first implant at which observation began: 0, or later for those who enrolled later. */
  readonly start: number;
  /** Days since the first implant, at least 1: whoever is seen on the day of the implant alone has been at risk. */
  readonly time: number;
  readonly code: (typeof WAIT_ENDED)[keyof typeof WAIT_ENDED];
}

/**
 * Time to a first event, such as catheter dysfunction, with explant and death as competing ends.
 *
 * On one day the event comes before the explant, and the explant before death. Events after the system came out, or
 * after the last contact, are not counted.
 *
 * Cumulative incidence and Gray's test know no late entry: pass them rows with start 0 only. Kaplan–Meier and Cox take
 * start as it is.
 *
 * @param onsetsOn onset days of the events looked for, in any order
 * @returns null when the first event, or the explant, came before observation began
 */
export function firstEvent(course: TherapyCourse, onsetsOn: readonly string[]): FirstEvent | null {
  const { firstImplantOn, observedFrom, observedUntil, died } = course;
  const first = earliest(...onsetsOn);
  const explant = explantedOn(course);
  const last = lastDayOnDevice(course);
  const happened = first !== null && first <= last;
  const endedOn = happened ? first : last;
  if (endedOn < observedFrom) return null;
  const competing =
    explant !== null && explant <= observedUntil ? WAIT_ENDED.EXPLANT : died ? WAIT_ENDED.DEATH : WAIT_ENDED.CENSORED;
  return {
    start: daysBetween(firstImplantOn, observedFrom),
    time: Math.max(1, daysBetween(firstImplantOn, endedOn)),
    code: happened ? WAIT_ENDED.EVENT : competing,
  };
}
