import { daysBetween } from '../day.js';
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
export function deviceProcedures<T extends DatedProcedure>(procedures: readonly T[]): readonly (T & DeviceProcedure)[] {
  const times = deviceIntervals(procedures);
  return inOrder(procedures)
    .filter(({ type }) => type !== 'EXPLANT')
    .map((procedure) => ({
      ...procedure,
      removedOn: times.findLast(({ fromOn }) => fromOn <= procedure.performedOn)?.toOn ?? null,
    }));
}

/**
 * The operation a complication is put down to: the latest at or before its onset, if that was recent enough.
 *
 * @param procedures of one patient, see {@link deviceProcedures}
 * @param days after which it is put down to none, 90 unless another window is asked for
 * @returns null when there was none
 */
export function procedureBefore<T extends DatedProcedure>(
  procedures: readonly T[],
  onsetOn: string,
  days = DAYS_AFTER_PROCEDURE,
): T | null {
  const last = procedures.findLast(({ performedOn }) => performedOn <= onsetOn);
  return last !== undefined && daysBetween(last.performedOn, onsetOn) <= days ? last : null;
}
