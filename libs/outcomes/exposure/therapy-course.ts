import { earliest, latest } from '../day.js';
import type { ExposureRule } from '../protocol.js';
import {
  deviceIntervals,
  followUpEnd,
  type DatedProcedure,
  type DeviceInterval,
  type FollowUpFacts,
} from './device-time.js';

/** What a record says of one patient's therapy. */
export interface TherapyFacts extends FollowUpFacts {
  /** Day the patient entered the registry; null: with the first implant. */
  readonly enrolledOn: string | null;
  readonly procedures: readonly DatedProcedure[];
}

/** One patient's therapy as far as it was observed: every clock starts and stops by it. */
export interface TherapyCourse {
  /** Day 0. */
  readonly firstImplantOn: string;
  /** First day of observation: the implant, or a later enrolment (left truncation). */
  readonly observedFrom: string;
  /** Last day of observation. */
  readonly observedUntil: string;
  /** Whether observation ended with death. */
  readonly died: boolean;
  /** When a system was in place, whether observed or not. */
  readonly systems: readonly DeviceInterval[];
}

/**
 * The observed course of one patient's therapy. Who enters the registry after the implant contributes from enrolment
 * only; what is not seen, such as an early explant, would otherwise make late entrants look better.
 *
 * @param dataLock day up to which the records are read
 * @returns null without an implant up to the data lock, or when the patient enrolled after the end of follow-up
 */
export function therapyCourse(rule: ExposureRule, facts: TherapyFacts, dataLock: string): TherapyCourse | null {
  const systems = deviceIntervals(facts.procedures);
  const firstImplantOn = systems[0]?.fromOn ?? null;
  if (firstImplantOn === null) return null;
  const observedFrom = latest(firstImplantOn, facts.enrolledOn) ?? firstImplantOn;
  const observedUntil = followUpEnd(rule, facts, dataLock);
  if (observedFrom > observedUntil) return null;
  return { firstImplantOn, observedFrom, observedUntil, died: facts.diedOn === observedUntil, systems };
}

/**
 * The day the system came out and none was put in on the same day; null while it is in place.
 *
 * An exchange within one operation goes on; a later re-implant starts anew.
 */
export function explantedOn({ systems }: TherapyCourse): string | null {
  const ended = systems.find(({ toOn }, at) => toOn !== null && systems[at + 1]?.fromOn !== toOn);
  return ended?.toOn ?? null;
}

/**
 * Age at the first implant in years: the difference of the calendar years, since only the year of birth is kept.
 *
 * @returns null when the year of birth is missing
 */
export function ageAtImplant({ firstImplantOn }: TherapyCourse, birthYear: number | null): number | null {
  return birthYear === null ? null : Number(firstImplantOn.slice(0, 4)) - birthYear;
}

/** The last day with the first system and under observation: explant or end of follow-up, whichever comes first. */
export function lastDayOnDevice(course: TherapyCourse): string {
  return earliest(explantedOn(course), course.observedUntil) ?? course.observedUntil;
}
