const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/**
 * The instant of a time of day at a centre, in milliseconds since 1970. Clinics keep office hours, when no clock is put
 * forward or back, so one offset does for the day.
 *
 * @param day day number
 * @param minute after midnight, within office hours
 * @param timeZone IANA name
 */
export function clinicTime(day: number, minute: number, timeZone: string): number {
  return (day * MINUTES_PER_DAY + minute - offsetOn(day, timeZone)) * MS_PER_MINUTE;
}

/** The day number of an instant at a centre. */
export function clinicDay(time: number, timeZone: string): number {
  const day = Math.floor(time / MS_PER_MINUTE / MINUTES_PER_DAY);
  return Math.floor((time / MS_PER_MINUTE + offsetOn(day, timeZone)) / MINUTES_PER_DAY);
}

/** The day itself, or the Friday before a weekend. Day 0 of 1970 was a Thursday. */
export function workday(day: number): number {
  const weekday = ((day % 7) + 7) % 7;
  return weekday === 2 ? day - 1 : weekday === 3 ? day - 2 : day;
}

/** The working day at or before one wanted, but after another. */
export function workdayAfter(after: number, wanted: number): number {
  const day = workday(wanted);
  if (day > after) return day;
  const next = after + 1;
  return [next, next + 1, next + 2].find((one) => workday(one) === one) ?? next;
}

/** Minutes by which the centre's clock is ahead of UTC at noon. */
function offsetOn(day: number, timeZone: string): number {
  const days = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const [hour = 12, minute = 0] = clockOf(timeZone)
    .format((day + 0.5) * MINUTES_PER_DAY * MS_PER_MINUTE)
    .split(':')
    .map(Number);
  const offset = (hour - 12) * 60 + minute;
  days.set(day, offset);
  return offset;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock;
}
