import { plusDays, plusMonths } from './calendar.js';

/** How much of a day is known (D16). */
export type DayPrecision = 'YEAR' | 'MONTH' | 'DAY';

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Centuries a record may be of; what is compared may be anything, as files have it. */
const CENTURY = /^(19|20|21)/;

const exists = (text: string): boolean =>
  FORM.test(text) && (text.length < 10 || new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8)));

/** Whether a text is a day as far as it is known: 2021, 2021-03 or 2021-03-05, one that exists, of 1900 to 2199. */
export function isPartialDay(text: string): boolean {
  return CENTURY.test(text) && exists(text);
}

/** @throws RangeError when the text is no partial day */
function known(partial: string): string {
  if (!exists(partial)) throw new RangeError('not a day, month or year');
  return partial;
}

/** How much of the day is known. @throws RangeError when the text is no partial day */
export function precisionOf(partial: string): DayPrecision {
  return known(partial).length === 4 ? 'YEAR' : partial.length === 7 ? 'MONTH' : 'DAY';
}

/** The earliest day it can mean, YYYY-MM-DD. @throws RangeError when the text is no partial day */
export function firstDay(partial: string): string {
  return `${known(partial)}${'-01-01'.slice(partial.length === 4 ? 0 : partial.length === 7 ? 3 : 6)}`;
}

/** The latest day it can mean, YYYY-MM-DD. @throws RangeError when the text is no partial day */
export function lastDay(partial: string): string {
  const first = firstDay(partial);
  if (partial.length === 10) return first;
  return plusDays(plusMonths(first, partial.length === 4 ? 12 : 1), -1);
}

/** BEFORE and AFTER hold for every day the two can mean, SAME for one and the same day; OPEN is everything else. */
export type DayOrder = 'BEFORE' | 'AFTER' | 'SAME' | 'OPEN';

/**
 * How two days stand to each other on their possible ranges (D16). Only BEFORE and AFTER prove anything: a rule is
 * broken only if it is broken for every value.
 *
 * @throws RangeError when either is no partial day
 */
export function order(a: string, b: string): DayOrder {
  if (lastDay(a) < firstDay(b)) return 'BEFORE';
  if (firstDay(a) > lastDay(b)) return 'AFTER';
  return precisionOf(a) === 'DAY' && a === b ? 'SAME' : 'OPEN';
}
