import { formatDate } from '../../../formats/format-date.js';
import { formatNumber } from '../../../formats/format-number.js';
import { zonedTime } from '../../../formats/zoned-time.js';
import { messages } from '../../../messages/messages.js';
import { refillStanding, type ShownReservoir } from '../refill-standing.js';

const text = messages.patientPage.summary;

export interface PrintedReservoir extends ShownReservoir {
  filledMl: number | null;
  asOf: string | null;
  volumeMl: number | null;
  concentrationUgPerMl: number | null;
  dailyDoseUg: number | null;
  dailyMl: number | null;
  alarmMl: number | null;
  emptyOn: string | null;
}

/** Inputs and days of the reservoir, one line each; what is not known has no line but is named. */
export function reservoirLines(
  reservoir: PrintedReservoir | null,
  { today, timeZone }: { today: string; timeZone: string },
): readonly (readonly [label: string, words: string])[] {
  const { badge, dueBy, notes } = refillStanding(reservoir, today);
  const alarm = alarmWords(reservoir);
  const day = (instant: string) => formatDate(zonedTime(instant, timeZone).day);
  const ml = (volume: number) => text.ml(formatNumber(volume, 1));
  const known: (readonly [string, string] | null)[] = [
    reservoir?.filledAt != null
      ? [
          text.lastFill,
          [day(reservoir.filledAt), ...(reservoir.filledMl === null ? [] : [ml(reservoir.filledMl)])].join(', '),
        ]
      : null,
    reservoir?.volumeMl != null && reservoir.asOf !== null
      ? [text.volume, text.volumeOn(ml(reservoir.volumeMl), day(reservoir.asOf))]
      : null,
    reservoir?.dailyMl != null ? [text.daily, text.mlPerDay(formatNumber(reservoir.dailyMl, 3))] : null,
    alarm === null ? null : [text.alarm, alarm],
    dueBy === null ? null : [text.refill, [dueBy, ...(badge ? [badge.words] : [])].join(', ')],
    reservoir?.emptyOn != null ? [text.empty, formatDate(reservoir.emptyOn)] : null,
    dueBy === null && badge ? [text.refill, badge.words] : null,
    notes.length > 0 ? [text.note, notes.join('; ')] : null,
  ];
  return known.filter((line) => line !== null);
}

/** The alarm date, and who says so; the programmer is right. */
function alarmWords(reservoir: PrintedReservoir | null): string | null {
  if (reservoir?.programmerAlarmOn != null) return text.alarmShown(formatDate(reservoir.programmerAlarmOn));
  return reservoir?.alarmOn != null ? text.alarmComputed(formatDate(reservoir.alarmOn)) : null;
}
