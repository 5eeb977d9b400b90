import type { ComplicationOutcome, PatientQuery, ReplacementStanding } from '../../graphql/generated/graphql.js';
import { plusMonths } from '#libs/therapy/index';
import { daysBetween, formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { State } from '../../ui/state-badge.js';
import { replacementStates } from '../replacement-states.js';
import { isOpen } from './complication-end.js';
import { nextVisitWords } from './patient-facts.js';
import type { PatientTab } from './patient-tabs.js';
import { refillStanding, type ShownReservoir } from './refill-standing.js';

const text = messages.patientPage.due;

export interface DueItem {
  key: string;
  what: string;
  words: string;
  badge: { state: State; words: string };
  /** Where it is dealt with. */
  tab: PatientTab;
}

interface Due {
  diedOn: string | null;
  exitedOn: string | null;
  nextVisit: Pick<NonNullable<PatientQuery['patient']['nextVisit']>, 'label' | 'targetOn' | 'status'> | null;
  reservoir: (ShownReservoir & { replaceByOn: string | null }) | null;
  complications: readonly {
    id: string;
    onsetOn: string;
    outcome: ComplicationOutcome;
    type: { label: string; sentinel: boolean };
  }[];
}

/** A refill is worth a line this long ahead, days; as on the list of the day. */
const REFILL_AHEAD = 30;

/** Months ahead a replacement is listed, from which an operation is asked for, and by which it is late; as on the list of the day. */
const [REPLACE_LISTED, REPLACE_ASKED, REPLACE_LATE] = [24, 6, 3];

/** What waits for somebody, most pressing first: open sentinel events, refill, replacement, follow-up. */
export function dueItems(patient: Due, today: string): readonly DueItem[] {
  const { diedOn, exitedOn } = patient;
  const events = patient.complications
    .filter(({ type, outcome }) => type.sentinel && isOpen(outcome))
    .map(({ id, type, onsetOn }): DueItem => ({
      key: id,
      what: text.event,
      words: text.eventSince(type.label, formatDate(onsetOn)),
      badge: { state: 'overdue', words: messages.clinic.patient.sentinel },
      tab: 'complications',
    }));
  if (diedOn !== null || exitedOn !== null) return events;
  return [
    ...events,
    ...refill(patient.reservoir, today),
    ...replacement(patient.reservoir, today),
    ...followUp(patient),
  ];
}

function refill(reservoir: ShownReservoir | null, today: string): readonly DueItem[] {
  const { badge, dueBy, alarm, notes } = refillStanding(reservoir, today);
  const far = reservoir?.dueByOn != null && daysBetween(today, reservoir.dueByOn) > REFILL_AHEAD;
  if (badge === null || far) return [];
  const words = [dueBy, alarm, ...notes].filter((part) => part !== null).join('. ');
  return [{ key: 'refill', what: text.refill, words, badge, tab: 'devices' }];
}

function replacement(reservoir: Due['reservoir'], today: string): readonly DueItem[] {
  const day = reservoir?.replaceByOn ?? null;
  const standing = day === null ? null : replacementStanding(day, today);
  if (day === null || standing === null) return [];
  return [
    {
      key: 'replacement',
      what: text.replacement,
      words: text.replaceBy(formatDate(day)),
      badge: { state: replacementStates[standing], words: messages.today.replacements.standings[standing] },
      tab: 'devices',
    },
  ];
}

/** How near a replacement is; null where it is further ahead than is listed. */
function replacementStanding(day: string, today: string): ReplacementStanding | null {
  if (day < today) return 'OVERDUE';
  if (day < plusMonths(today, REPLACE_LATE)) return 'LATE';
  if (day < plusMonths(today, REPLACE_ASKED)) return 'SCHEDULE_NOW';
  return day <= plusMonths(today, REPLACE_LISTED) ? 'LATER' : null;
}

function followUp({ nextVisit }: Pick<Due, 'nextVisit'>): readonly DueItem[] {
  if (nextVisit === null || nextVisit.status === 'UPCOMING') return [];
  const overdue = nextVisit.status === 'OVERDUE';
  return [
    {
      key: 'follow-up',
      what: text.followUp,
      words: nextVisitWords({ nextVisit }),
      badge: { state: overdue ? 'overdue' : 'due', words: messages.clinic.windowStates[nextVisit.status] },
      tab: 'visits',
    },
  ];
}
