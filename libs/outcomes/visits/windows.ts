import { addDays } from '../day.js';
import type { FollowUpWindow } from '../protocol.js';

/** The calendar days of one window for one patient, ends included. */
export interface WindowDates {
  readonly opensOn: string;
  readonly targetOn: string;
  readonly closesOn: string;
}

/**
 * The window a day belongs to.
 *
 * @param day days since the first implant, which is day 0; negative before it
 * @returns null for an unscheduled day, which is kept but not analysed by window
 */
export function windowOfDay(windows: readonly FollowUpWindow[], day: number): FollowUpWindow | null {
  return windows.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay) ?? null;
}

/** When the window opens, aims at and closes for a patient first implanted on the given day. */
export function windowDates(window: FollowUpWindow, firstImplantOn: string): WindowDates {
  return {
    opensOn: addDays(firstImplantOn, window.fromDay),
    targetOn: addDays(firstImplantOn, window.targetDay),
    closesOn: addDays(firstImplantOn, window.toDay),
  };
}

/**
 * What is wrong with the windows of a protocol, in words; empty when nothing is.
 *
 * Windows come in order of their days, never overlap, contain their target, and begin with the one baseline.
 */
export function windowProblems(windows: readonly FollowUpWindow[]): readonly string[] {
  const problems = windows
    .filter(({ fromDay, targetDay, toDay }) => !(fromDay <= targetDay && targetDay <= toDay))
    .map(({ code }) => `the target of ${code} lies outside it`);
  windows.forEach((window, at) => {
    const before = windows[at - 1];
    if (before !== undefined && before.toDay >= window.fromDay)
      problems.push(`${window.code} overlaps ${before.code} or precedes it`);
    if (window.baseline !== (at === 0)) problems.push(`${window.code}: the baseline, and only it, comes first`);
  });
  if (new Set(windows.map(({ code }) => code)).size < windows.length) problems.push('two windows share a code');
  return problems;
}
