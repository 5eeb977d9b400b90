import type { FollowUp, ObservedTime } from '#libs/statistics/index';
import { DAYS_A_YEAR, daysBetween } from '../day.js';
import type { TherapyCourse } from './therapy-course.js';

/**
 * How long a patient was followed and could have been, in years: what Clark's C and the reverse Kaplan–Meier median
 * are made from. For those who died followUpCompleteness ends the potential time with death.
 *
 * @param dataLock day up to which the records are read
 * @see Clark, Altman & De Stavola 2002, Lancet 359:1309
 */
export function followUpOf({ observedFrom, observedUntil, died }: TherapyCourse, dataLock: string): FollowUp {
  return {
    observed: daysBetween(observedFrom, observedUntil) / DAYS_A_YEAR,
    potential: daysBetween(observedFrom, dataLock) / DAYS_A_YEAR,
    died,
  };
}

/**
 * Days from the first implant to death or the end of follow-up, at least 1: a row for Kaplan–Meier and Cox. It goes on
 * after an explant.
 */
export function survivalOf(course: TherapyCourse): ObservedTime & { readonly time: number; readonly start: number } {
  const { firstImplantOn, observedFrom, observedUntil, died } = course;
  return {
    start: daysBetween(firstImplantOn, observedFrom),
    time: Math.max(1, daysBetween(firstImplantOn, observedUntil)),
    event: died,
  };
}
