import { dayAt, timeOf } from './calendar.js';

/** A stretch of time; the end is not part of it. */
export interface Interval {
  readonly from: string;
  readonly until: string;
}

/**
 * While a bridge bolus runs, old drug is still in tubing and catheter: the delivered dose is not the programmed one,
 * and what is assessed then says nothing about the new dose.
 *
 * @param from ISO instant of the programming session
 * @param volumeMl of catheter and pump path, mL
 * @param dailyMl reservoir volume used in a day, mL/day, above 0
 * @param durationMinutes as programmed; null: as long as the old drug lasts at that volume a day
 * @throws RangeError when a number is out of its range
 * @see pathway section 5; Boster 2016, dosing
 */
export function bridgeInterval(
  from: string,
  { volumeMl, dailyMl, durationMinutes }: { volumeMl: number; dailyMl: number; durationMinutes: number | null },
): Interval {
  if (!(volumeMl >= 0) || !(dailyMl > 0)) throw new RangeError('a bridge has a volume and a daily volume');
  const minutes = durationMinutes ?? (volumeMl / dailyMl) * 24 * 60;
  return { from, until: new Date(timeOf(from) + minutes * 60_000).toISOString() };
}

/** Whether an instant lies in the interval. */
export function isWithin(at: string, { from, until }: Interval): boolean {
  return timeOf(from) <= timeOf(at) && timeOf(at) < timeOf(until);
}

/** Calendar days at the centre, first and last, on which old drug was still delivered some time of the day. */
export interface BridgeDays {
  readonly fromOn: string;
  readonly toOn: string;
}

/** The days an interval touches; one of no length touches the day it begins on. */
export function bridgeDays({ from, until }: Interval, timeZone: string): BridgeDays {
  return { fromOn: dayAt(from, timeZone), toOn: dayAt(Math.max(timeOf(from), timeOf(until) - 1), timeZone) };
}

/** Whether what was assessed on a day may tell of another dose than the programmed one: its hour is not known. */
export function isDuringBridge(bridges: readonly BridgeDays[], heldOn: string): boolean {
  return bridges.some(({ fromOn, toOn }) => fromOn <= heldOn && heldOn <= toOn);
}
