const MILLISECONDS_A_DAY = 86_400_000;

/** Days divided by this are years, in every clock. */
export const DAYS_A_YEAR = 365.25;

const FORM = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/;

/**
 * Number of a calendar day, so that differences are whole days.
 *
 * @param day YYYY-MM-DD
 * @throws RangeError when the text is no day of the calendar
 */
export function dayNumber(day: string): number {
  // By its parts: telling by toISOString whether a day exists takes several times as long, and imports ask often.
  const date = Number(day.slice(8));
  const time = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, date);
  if (!FORM.test(day) || new Date(time).getUTCDate() !== date) throw new RangeError('not a calendar day');
  return time / MILLISECONDS_A_DAY;
}

/** The calendar day of a {@link dayNumber}, as YYYY-MM-DD. */
export function isoDay(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The calendar day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return isoDay(dayNumber(day) + days);
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day so many months later, or the last day of that month, as PostgreSQL adds months. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The earliest of some days; null ones have not come. Null when none has. */
export function earliest(...days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

/** The latest of some days; null ones have not come. Null when none has. */
export function latest(...days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
