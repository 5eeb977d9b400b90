import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';

/** A value with its unit as people say it: "level 3", "1 point", "2.5 h/day"; a missing one as a dash. */
export function valueWords(value: number | null, unit: string, decimals: number): string {
  if (value === null) return messages.missing;
  const number = formatNumber(value, decimals);
  if (messages.clinic.namedLevels.includes(unit)) return messages.clinic.withUnit(unit, number);
  const named = value === 1 ? ((messages.clinic.singular as Record<string, string>)[unit] ?? unit) : unit;
  return named === '' ? number : messages.clinic.withUnit(number, named);
}

/** The same under a title that may name the unit already: "Sitting level" needs no second "level". */
export function valueUnderTitle(title: string, value: number | null, unit: string, decimals: number): string {
  return title.toLowerCase().endsWith(unit.toLowerCase())
    ? formatNumber(value, decimals)
    : valueWords(value, unit, decimals);
}
