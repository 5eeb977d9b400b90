import { messages } from '../../messages/messages.js';
import { dayOf, timeOf } from './lane-days.js';

export interface TimeTick {
  on: string;
  label: string;
}

const DAY = 86_400_000;
/** Steps between ticks: so many days, or so many months. */
const steps = [
  { days: 1 },
  { days: 7 },
  { days: 14 },
  { months: 1 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
  { months: 24 },
  { months: 60 },
  { months: 120 },
] as const;

const named = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(messages.locale, { ...options, timeZone: 'UTC' });
const asDay = named({ day: 'numeric', month: 'short' });
const asMonth = named({ month: 'short', year: 'numeric' });
const asYear = named({ year: 'numeric' });

/** Pixels a label needs with the space beside it. */
const ROOM = { day: 56, month: 76, year: 46 };

/** Round days for an axis of so many pixels: days, weeks, months, quarters or years. */
export function timeTicks(from: string, until: string, width: number): readonly TimeTick[] {
  const [start, end] = [timeOf(from), timeOf(until)];
  const lengthDays = (end - start) / DAY;
  const step = steps.find((one) => lengthDays / daysOf(one) <= width / roomOf(one)) ?? ({ months: 240 } as const);
  const label = 'days' in step ? asDay : step.months < 12 ? asMonth : asYear;
  const ticks: TimeTick[] = [];
  for (let time = firstTick(start, step); time <= end; time = nextTick(time, step)) {
    if (time >= start) ticks.push({ on: dayOf(time), label: label.format(time) });
  }
  return ticks;
}

const daysOf = (step: Step): number => ('days' in step ? step.days : step.months * 30.4);

const roomOf = (step: Step): number => ('days' in step ? ROOM.day : step.months < 12 ? ROOM.month : ROOM.year);

type Step = { readonly days: number } | { readonly months: number };

function firstTick(start: number, step: Step): number {
  const date = new Date(start);
  if ('days' in step) {
    if (step.days === 1) return start;
    // Weeks begin on Monday.
    return start - ((date.getUTCDay() + 6) % 7) * DAY;
  }
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return monthStart(months - (months % step.months));
}

function nextTick(time: number, step: Step): number {
  if ('days' in step) return time + step.days * DAY;
  const date = new Date(time);
  return monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + step.months);
}

const monthStart = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12, 1);
