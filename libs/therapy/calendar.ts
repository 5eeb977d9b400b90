const MILLISECONDS_A_DAY = 86_400_000;
const FORM = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/;

/**
 * Number of a calendar day, so that differences are whole days.
 *
 * @param day YYYY-MM-DD
 * @throws RangeError when the text is no day of the calendar
 */
export function dayNumber(day: string): number {
  const date = Number(day.slice(8));
  const time = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, date);
  if (!FORM.test(day) || new Date(time).getUTCDate() !== date) throw new RangeError('not a calendar day');
  return time / MILLISECONDS_A_DAY;
}

/** The calendar day so many days later; earlier when negative. */
export function plusDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysFrom(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day so many months later, or the last day of that month, as PostgreSQL adds months. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * Milliseconds since 1970 of an instant.
 *
 * @throws RangeError when the text is no instant
 */
export function timeOf(instant: string): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError('not an instant');
  return time;
}

/** Elapsed hours between two instants; the clock may change in between. */
export function hoursBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / 3_600_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a thousand uses of it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * Calendar day of an instant at a centre, as YYYY-MM-DD.
 *
 * @param instant ISO text, or milliseconds since 1970
 * @param timeZone IANA name, such as Europe/London
 * @throws RangeError when the instant or the zone does not exist
 */
export function dayAt(instant: string | number, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(typeof instant === 'number' ? instant : timeOf(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
