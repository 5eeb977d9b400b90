import { daysBetween } from '../../formats/format-date.js';

const DAYS_OF_A_YEAR = 365.25;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How long a clock has run, in the words people use: days, months, then years and months. */
export function timeInPlace(fromDay: string, toDay: string): string {
  const days = Math.max(0, daysBetween(fromDay, toDay));
  if (days < 61) return plural(days, 'day', 'days');
  const months = Math.floor(days / (DAYS_OF_A_YEAR / 12));
  if (months < 24) return plural(months, 'month', 'months');
  const rest = months % 12;
  return plural(Math.floor(months / 12), 'year', 'years') + (rest === 0 ? '' : `, ${plural(rest, 'month', 'months')}`);
}
