import { sinceOnsetRules } from './codes.js';
import { firstDay, lastDay } from './partial-day.js';

/** Whole months between two days, as far as the earlier is known: `least` if it was late, `most` if it was early. */
export interface MonthsSince {
  readonly least: number;
  readonly most: number;
}

/** Whole calendar months from one day to another; negative when the second is earlier. */
function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDate = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDate < fromDate ? 1 : 0);
}

/**
 * Whole months since an onset known by year, month or day.
 *
 * @returns null where even the earliest possible onset lies after the day
 * @throws RangeError when the onset is no partial day
 */
export function monthsSinceOnset(onsetOn: string, day: string): MonthsSince | null {
  if (firstDay(onsetOn) > day) return null;
  return { least: Math.max(0, wholeMonths(lastDay(onsetOn), day)), most: wholeMonths(firstDay(onsetOn), day) };
}

/** Rules of an aetiology that a time since onset falls short of, whatever day of it is the true one (D16). */
export const unmetSinceOnset = (aetiology: string | null, { most }: MonthsSince) =>
  sinceOnsetRules.filter((rule) => rule.aetiology === aetiology && most < rule.months);
