const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a day as people type it: `2024-02-03`, `3 feb 24`, `3 February 2024`, `3/2/24`, `3.2.2024`, `3 feb`, `today`.
 * Numbers alone are day, month, year, as in Britain. A year of two digits is the latest such year not after the next one;
 * no year means the latest such day that is not after today.
 *
 * @param text what was typed
 * @param today calendar day the reading refers to
 * @returns the day as `YYYY-MM-DD`; null when the text names no day that exists
 */
export function readTypedDate(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (typed === 'today') return today;
  if (typed === 'yesterday') return shiftDay(today, -1);

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ \-./]?([a-z]{3,9})\.?(?:[ \-./]?(\d{2}|\d{4}))?$/.exec(typed);
  if (named) return dayWithOptionalYear(Number(named[1]), monthNumber(named[2] ?? ''), named[3], today);

  const numbered = /^(\d{1,2})[ \-./](\d{1,2})(?:[ \-./](\d{2}|\d{4}))?$/.exec(typed);
  if (numbered) return dayWithOptionalYear(Number(numbered[1]), Number(numbered[2]), numbered[3], today);

  return null;
}

/**
 * Reads a day as far as it is known: `2021`, `mar 2021`, `3/2021`, `2021-03`, or a whole day as above. A month needs a
 * year of four digits: "mar 21" may as well be a day.
 *
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the text names none
 */
export function readTypedPartialDate(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (/^(19|20|21)\d{2}$/.test(typed)) return typed;
  const iso = /^(\d{4})-(\d{1,2})$/.exec(typed);
  const month = /^([a-z]{3,9})\.?[ \-./]?(\d{4})$/.exec(typed) ?? /^(\d{1,2})[ \-./](\d{4})$/.exec(typed);
  const [year, named] = iso ? [iso[1], iso[2]] : [month?.[2], month?.[1]];
  if (year === undefined || named === undefined) return readTypedDate(text, today);
  const number = /^\d/.test(named) ? Number(named) : monthNumber(named);
  return existingDay(Number(year), number, 1)?.slice(0, 7) ?? null;
}

function dayWithOptionalYear(day: number, month: number, year: string | undefined, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return existingDay(fullYear(year, thisYear), month, day);
  const inThisYear = existingDay(thisYear, month, day);
  return inThisYear !== null && inThisYear <= today ? inThisYear : existingDay(thisYear - 1, month, day);
}

function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury <= thisYear + 1 ? inThisCentury : inThisCentury - 100;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => name.startsWith(month)) + 1;
}

function existingDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && month > 0 && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
