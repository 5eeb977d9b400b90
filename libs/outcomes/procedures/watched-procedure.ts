import { daysBetween, earliest } from '../day.js';
import type { DatedProcedure } from '../exposure/device-time.js';
import type { TherapyCourse } from '../exposure/therapy-course.js';
import { DAYS_AFTER_PROCEDURE, deviceProcedures, procedureBefore } from './after-procedure.js';

/** Windows of surgical-site infection in days. All are computed; one chart shows one of them. */
export const INFECTION_WINDOWS_DAYS: readonly number[] = [30, 90, 365];

/** An operation and whether something, such as an infection, followed it within a window. */
export type WatchedProcedure<T extends DatedProcedure = DatedProcedure> = T & {
  /** Null: not known, since the window was still open when the system came out or follow-up ended. */
  readonly followed: boolean | null;
};

/** An operation that counts: its window closed, or what was looked for had happened. */
export type EligibleProcedure<T extends DatedProcedure = DatedProcedure> = T & { readonly followed: boolean };

/** What is looked for after operations. */
export interface AfterProcedures {
  /** Onset days up to the data lock, in any order. They count even when the system was out by then. */
  readonly onsetsOn: readonly string[];
  /** Days after the operation, its own day included: 30, 90 (the default) or 365. */
  readonly days?: number;
}

/**
 * The operations of one patient that implant or handle the system, each with what followed it.
 *
 * An event is put down to the latest operation at or before its onset, and an operation counts once however many
 * events followed. Operations before enrolment were not watched and are left out.
 *
 * @param procedures of one patient, in any order
 * @returns in the order they took place
 */
export function watchedProcedures<T extends DatedProcedure>(
  procedures: readonly T[],
  course: TherapyCourse,
  { onsetsOn, days = DAYS_AFTER_PROCEDURE }: AfterProcedures,
): readonly WatchedProcedure<T>[] {
  const handled = deviceProcedures(procedures);
  const followed = new Set(onsetsOn.map((onsetOn) => procedureBefore(handled, onsetOn, days)?.id));
  return handled
    .filter(({ performedOn }) => course.observedFrom <= performedOn && performedOn <= course.observedUntil)
    .map((procedure) => {
      const until = earliest(procedure.removedOn, course.observedUntil) ?? course.observedUntil;
      const closed = daysBetween(procedure.performedOn, until) >= days;
      return { ...procedure, followed: followed.has(procedure.id) ? true : closed ? false : null };
    });
}

/** The operations whose window closed or that something followed: the denominator. The others are to be stated. */
export function eligibleProcedures<T extends DatedProcedure>(
  procedures: readonly WatchedProcedure<T>[],
): readonly EligibleProcedure<T>[] {
  return procedures.flatMap((procedure) =>
    procedure.followed === null ? [] : [{ ...procedure, followed: procedure.followed }],
  );
}
