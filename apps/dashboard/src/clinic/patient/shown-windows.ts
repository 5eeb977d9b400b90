import type { PatientScheduleQuery } from '../../graphql/generated/graphql.js';

export type ScheduledWindow = PatientScheduleQuery['patient']['windows'][number];

/** How many windows ahead are worth showing. */
const AHEAD = 2;

/** The part of the schedule people look at: everything until now, the next two, and how many follow or fell away. */
export function shownWindows(windows: readonly ScheduledWindow[]): {
  shown: readonly ScheduledWindow[];
  later: number;
  notExpected: number;
  /** Windows that asked for a visit, and those that got one. */
  asked: number;
  filled: number;
} {
  const reached = windows.filter(({ status }) => status !== 'UPCOMING' && status !== 'NOT_EXPECTED');
  const upcoming = windows.filter(({ status }) => status === 'UPCOMING');
  const ahead = new Set(upcoming.slice(0, AHEAD));
  return {
    shown: windows.filter((window) => reached.includes(window) || ahead.has(window)),
    later: Math.max(upcoming.length - AHEAD, 0),
    notExpected: windows.length - reached.length - upcoming.length,
    asked: reached.length,
    filled: reached.filter(({ status }) => status === 'FILLED').length,
  };
}
