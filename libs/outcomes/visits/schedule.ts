import { earliest } from '../day.js';
import { isLost, type DeviceInterval, type FollowUpFacts } from '../exposure/device-time.js';
import type { Protocol } from '../protocol.js';
import { windowDates, type WindowDates } from './windows.js';

export type WindowStatus = 'UPCOMING' | 'DUE' | 'OVERDUE' | 'FILLED' | 'MISSED' | 'NOT_EXPECTED';

/** One window of one patient's schedule. */
export interface ScheduledWindow extends WindowDates {
  readonly code: string;
  readonly label: string;
  readonly status: WindowStatus;
  /** The visit that filled it. */
  readonly encounterId: string | null;
}

export interface ScheduledPatient extends FollowUpFacts {
  readonly firstImplantOn: string | null;
  readonly deviceIntervals: readonly DeviceInterval[];
  /** The visit that filled a window, by window code. */
  readonly filled: ReadonlyMap<string, string>;
}

/**
 * What was asked of a patient, when, and what came of it, on a given day.
 *
 * - FILLED: a visit of the window answered an instrument it asks for.
 * - NOT_EXPECTED: follow-up or device time ends before the window does, by death, exit, loss or explant for good.
 * - UPCOMING: opens later. DUE: open, up to its target. OVERDUE: open past its target.
 * - MISSED: closed without a visit; a later visit cannot fill it, so the one to arrange is the next.
 *
 * @param today day at the centre
 * @returns windows in order; none before the first implant, which is day 0 of all of them
 */
export function scheduleOf(protocol: Protocol, patient: ScheduledPatient, today: string): readonly ScheduledWindow[] {
  const { firstImplantOn } = patient;
  if (firstImplantOn === null) return [];
  const lastDay = lastExpectedDay(protocol, patient, today);
  return protocol.windows.map((window) => {
    const dates = windowDates(window, firstImplantOn);
    const encounterId = patient.filled.get(window.code) ?? null;
    const status = encounterId === null ? unfilled(dates, lastDay, today) : 'FILLED';
    return { code: window.code, label: window.label, ...dates, status, encounterId };
  });
}

/** The visit to arrange: the window that is overdue, open or comes next; null when nothing more is asked for. */
export function nextVisit(windows: readonly ScheduledWindow[]): ScheduledWindow | null {
  return windows.find(({ status }) => status === 'OVERDUE' || status === 'DUE' || status === 'UPCOMING') ?? null;
}

/**
 * The last day on which something can be asked of a patient who is no longer followed or has no system any more.
 *
 * @returns null for a patient with a system, in follow-up
 */
function lastExpectedDay(protocol: Protocol, patient: ScheduledPatient, today: string): string | null {
  const lostSince = isLost(protocol.exposure, patient, today) ? patient.lastContactOn : null;
  const explantedOn = patient.deviceIntervals.at(-1)?.toOn ?? null;
  return earliest(patient.diedOn, patient.exitedOn, lostSince, explantedOn);
}

function unfilled(dates: WindowDates, lastDay: string | null, today: string): WindowStatus {
  if (lastDay !== null && dates.closesOn > lastDay) return 'NOT_EXPECTED';
  if (today < dates.opensOn) return 'UPCOMING';
  if (today > dates.closesOn) return 'MISSED';
  return today <= dates.targetOn ? 'DUE' : 'OVERDUE';
}
