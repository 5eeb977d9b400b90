import { daysBetween, formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { State } from '../../ui/state-badge.js';

const text = messages.patientPage.refill;

/** What the page needs of a reservoir, whether its days can be computed or not. */
export interface ShownReservoir {
  state: 'COMPUTED' | 'STOPPED' | 'CANNOT_COMPUTE';
  missing: readonly (keyof typeof text.missing)[];
  filledAt: string | null;
  alarmOn: string | null;
  dueByOn: string | null;
  programmerAlarmOn: string | null;
  disagreementDays: number | null;
}

/** Where the next refill stands; the alarm and the due-by day are two days and are never one. */
export interface RefillStanding {
  badge: { state: State; words: string } | null;
  /** The day to plan for. */
  dueBy: string | null;
  /** The day the pump alarms, and who says so. */
  alarm: string | null;
  /** What is missing, or what does not agree. */
  notes: readonly string[];
}

/** Further apart than this, the programmer and the registry disagree (days). */
const DISAGREEMENT = 2;
const SOON = 7;

/** The next refill in words. Null: no pump is in place, or the patient is not followed any more. */
export function refillStanding(reservoir: ShownReservoir | null, today: string): RefillStanding {
  if (reservoir === null) return { badge: null, dueBy: null, alarm: null, notes: [text.noPump] };
  const { state, dueByOn, alarmOn, programmerAlarmOn, missing } = reservoir;
  const alarm = programmerAlarmOn
    ? text.alarmShown(formatDate(programmerAlarmOn))
    : alarmOn && text.alarmComputed(formatDate(alarmOn));
  if (state === 'STOPPED') return { badge: { state: 'info', words: text.stopped }, dueBy: null, alarm, notes: [] };
  if (state === 'CANNOT_COMPUTE' || dueByOn === null) {
    const late = programmerAlarmOn !== null && programmerAlarmOn < today;
    return {
      badge: { state: 'overdue', words: late ? text.alarmPassed : text.cannotCompute },
      dueBy: null,
      alarm,
      notes: missing.map((input) => text.missing[input]),
    };
  }
  return {
    badge: dueBadge(daysBetween(today, dueByOn)),
    dueBy: text.dueBy(formatDate(dueByOn)),
    alarm,
    notes: disagreement(reservoir),
  };
}

function dueBadge(daysLeft: number): RefillStanding['badge'] {
  if (daysLeft < 0) return { state: 'overdue', words: text.overdue(-daysLeft) };
  return { state: daysLeft <= SOON ? 'due' : 'neutral', words: daysLeft === 0 ? text.today : text.ahead(daysLeft) };
}

function disagreement({ alarmOn, programmerAlarmOn, disagreementDays }: ShownReservoir): readonly string[] {
  if (alarmOn === null || programmerAlarmOn === null || Math.abs(disagreementDays ?? 0) <= DISAGREEMENT) return [];
  return [text.disagrees(formatDate(alarmOn))];
}
