const MS_PER_DAY = 86_400_000;
const written = new Map<number, string>();

/** Days since 1970-01-01 of a calendar day written YYYY-MM-DD. @throws RangeError when there is no such day */
export function dayNumber(day: string): number {
  const number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isInteger(number) || calendarDay(number) !== day) {
    throw new RangeError(`${day} is not a day of the calendar`);
  }
  return number;
}

/** The calendar day, YYYY-MM-DD, of a number of days since 1970-01-01. */
export function calendarDay(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  written.set(number, day);
  return day;
}
