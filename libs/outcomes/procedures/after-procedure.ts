import { daysBetween, earliest } from '../day.js';
import { deviceIntervals, inOrder, type DatedProcedure } from '../exposure/device-time.js';

/** Days after an operation in which a complication is put down to it. */
export const DAYS_AFTER_PROCEDURE = 90;

/** An operation that implants or handles the system, with the end of the device time it belongs to. */
export interface DeviceProcedure extends DatedProcedure {
  /** Day of the explant that ended it; null: still in place. */
  readonly removedOn: string | null;
}

/**
 * The operations that implant or handle the system: every one but explants.
 *
 * @param procedures of one patient, in any order
 */
export function deviceProcedures(procedures: readonly DatedProcedure[]): readonly DeviceProcedure[] {
  const times = deviceIntervals(procedures);
  return inOrder(procedures)
    .filter(({ type }) => type !== 'EXPLANT')
    .map((procedure) => ({
      ...procedure,
      removedOn: times.findLast(({ fromOn }) => fromOn <= procedure.performedOn)?.toOn ?? null,
    }));
}

/**
 * The operation a complication is put down to: the latest at or before its onset, if that was within 90 days.
 *
 * @param procedures of one patient, see {@link deviceProcedures}
 * @returns null when there was none
 */
export function procedureBefore(procedures: readonly DeviceProcedure[], onsetOn: string): DeviceProcedure | null {
  return (
    procedures.findLast(
      ({ performedOn }) => performedOn <= onsetOn && daysBetween(performedOn, onsetOn) <= DAYS_AFTER_PROCEDURE,
    ) ?? null
  );
}

/**
 * Whether an operation may be counted although nothing followed it: the system stayed in place, and the patient in
 * follow-up, for 90 days. Operations something did follow count in any case.
 *
 * @param followUpEnd last day the patient counts as followed
 */
export function isFollowedLongEnough(procedure: DeviceProcedure, followUpEnd: string): boolean {
  const until = earliest(procedure.removedOn, followUpEnd) ?? followUpEnd;
  return daysBetween(procedure.performedOn, until) >= DAYS_AFTER_PROCEDURE;
}
