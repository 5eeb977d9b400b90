import { calendarDay } from '../calendar.js';
import { clinicTime, workday } from './clinic-hours.js';
import type { DosingPlan } from './dosing-plan.js';
import type { SyntheticContactAttempt } from './records.js';
import type { TreatedPerson } from './treated-person.js';

const LOST_AFTER_DAYS = 548;

/** Attempts to reach those whose refill is overdue or near, and those who stayed away for good. */
export function contactAttempts(
  treated: TreatedPerson,
  due: DosingPlan['due'],
  refilled: boolean,
): SyntheticContactAttempt[] {
  if (due?.band === 'OVERDUE') return aboutOverdue(treated, due.on);
  if (due?.band === 'WITHIN_7') return treated.random.chance(0.3) ? [reached(treated, treated.today - 2, due.on)] : [];
  const { lostOn, patient, today } = treated;
  if (lostOn === null || refilled || patient.exitReason === 'transfer' || lostOn + LOST_AFTER_DAYS > today) return [];
  return aboutSomebodyLost(treated, lostOn);
}

/** Nobody answers at first; half are reached and booked within days. */
function aboutOverdue(treated: TreatedPerson, dueOn: number): SyntheticContactAttempt[] {
  const { random, today } = treated;
  const tries = random.whole(0, 3);
  const missed = Array.from({ length: tries }, (_, place) =>
    attempt(treated, Math.min(today - 1, dueOn + 1 + 2 * place), 'REFILL'),
  ).filter((one, place, all) => one.attemptedAt !== all[place - 1]?.attemptedAt);
  return random.chance(0.4) && dueOn < today - 2
    ? [...missed.slice(0, 1), reached(treated, today - 1, today + 2)]
    : missed;
}

/** Telephone, then a letter, in the year and a half after the last visit. */
function aboutSomebodyLost(treated: TreatedPerson, lostOn: number): SyntheticContactAttempt[] {
  const { random } = treated;
  const first = lostOn + random.whole(380, 430);
  return [
    attempt(treated, first, 'FOLLOW_UP'),
    attempt(treated, first + random.whole(20, 50), 'FOLLOW_UP'),
    {
      ...attempt(treated, first + random.whole(60, 110), 'FOLLOW_UP'),
      channel: 'LETTER',
      outcome: 'MESSAGE_LEFT',
      note: 'No answer to the letter.',
    },
  ];
}

function attempt(
  treated: TreatedPerson,
  day: number,
  about: SyntheticContactAttempt['about'],
): SyntheticContactAttempt {
  const { random, person } = treated;
  const carer = person.caregiver !== null && random.chance(0.3);
  return {
    attemptedAt: timeOn(treated, day),
    about,
    channel: carer ? 'CAREGIVER' : random.chance(0.8) ? 'TELEPHONE' : 'MESSAGE',
    outcome: random.weighted([
      ['NO_ANSWER', 0.65],
      ['MESSAGE_LEFT', 0.3],
      ['WRONG_NUMBER', 0.05],
    ]),
    attestation: null,
    appointmentOn: null,
    note: null,
  };
}

function reached(treated: TreatedPerson, day: number, appointmentOn: number): SyntheticContactAttempt {
  return {
    attemptedAt: timeOn(treated, day),
    about: 'REFILL',
    channel: 'TELEPHONE',
    outcome: 'REACHED',
    attestation: treated.random.chance(0.7) ? 'NONE' : 'NOT_ASKED',
    appointmentOn: calendarDay(Math.max(treated.today, workday(appointmentOn))),
    note: null,
  };
}

function timeOn({ random, timeZone }: TreatedPerson, day: number): string {
  return new Date(clinicTime(workday(day), 9 * 60 + 5 * random.whole(0, 80), timeZone)).toISOString();
}
