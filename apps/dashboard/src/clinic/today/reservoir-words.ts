import type { TodayRefillsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';

export type RefillItem = TodayRefillsQuery['today']['refills']['items'][number];
export type Reservoir = RefillItem['reservoir'];

const text = messages.today.refills;

/** As many decimals as the volume has, and no more: "40", "15.5". */
const volume = (ml: number): string => formatNumber(ml, Math.abs(ml - Math.round(ml)) < 0.05 ? 0 : 1);
const amount = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

/**
 * What the days of a reservoir are computed from: "filled 40 mL on 3 Sep 2026, 400 µg/day at 2,000 µg/mL, alarm at 2 mL".
 * Where it cannot be computed, what is known.
 *
 * @param timeZone of the centre, whose calendar the day of the fill is of
 */
export function inputsInWords(reservoir: Reservoir, timeZone: string): string {
  const { filledAt, filledMl, asOf, volumeMl, dailyDoseUg, concentrationUgPerMl, alarmMl } = reservoir;
  const dayOf = (instant: string) => formatDate(zonedTime(instant, timeZone).day);
  const filled = filledAt === null || filledMl === null ? null : { volume: volume(filledMl), day: dayOf(filledAt) };
  if (filled === null || dailyDoseUg === null || concentrationUgPerMl === null || alarmMl === null) {
    return [
      filled && text.filledOnly(filled.volume, filled.day),
      dailyDoseUg === null ? null : text.doseOnly(amount(dailyDoseUg)),
      concentrationUgPerMl === null ? null : text.concentrationOnly(amount(concentrationUgPerMl)),
    ]
      .filter((part) => part !== null)
      .join(', ');
  }
  const words = text.inputs(filled, amount(dailyDoseUg), amount(concentrationUgPerMl), volume(alarmMl));
  const changed = asOf !== null && volumeMl !== null && asOf !== filledAt;
  return changed ? `${words}; ${text.since(volume(volumeMl), dayOf(asOf))}` : words;
}

/** Days by which programmer and registry may differ before somebody is asked to look. */
const AGREED_DAYS = 2;

/** What to look at where the programmer shows another alarm date than is computed; null where they agree. */
export const disagreementInWords = ({ disagreementDays }: Reservoir): string | null =>
  disagreementDays === null || Math.abs(disagreementDays) <= AGREED_DAYS ? null : text.disagrees(disagreementDays);
