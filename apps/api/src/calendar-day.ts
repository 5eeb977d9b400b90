import { RegistryError } from './errors.js';

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Nobody in the registry was born before, and nothing is planned for after. */
const [EARLIEST, LATEST] = ['1900-01-01', '2199-12-31'];

/** Whether the text is a day that exists, as YYYY-MM-DD, within living memory. */
export function isCalendarDay(text: string): boolean {
  if (!FORM.test(text) || text < EARLIEST || text > LATEST) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Making one costs more than the rest of a day's arithmetic together; there are as many as time zones in use. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Today's date at a place; the registry's days are those of the centre. */
export function todayAt(timeZone: string, now = new Date()): string {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(now);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** @throws RegistryError D13 when the day lies after today at the centre */
export function refuseFuture(day: string, today: string, field: string): void {
  if (day > today) {
    throw new RegistryError('VALIDATION_FAILED', `This day lies in the future; today is ${today} at the centre.`, {
      rule: 'D13',
      field,
    });
  }
}
