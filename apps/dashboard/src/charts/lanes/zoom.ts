import { dayOf, daysFrom, shiftDay, timeOf } from './lane-days.js';

/** A stretch of the time axis. */
export interface Stretch {
  from: string;
  until: string;
}

/** Closer than this nothing can be told apart. */
const LEAST_DAYS = 14;

/** The stretch moved to lie within the whole axis, and not shorter than a fortnight; null when it is the whole axis. */
export function stretchWithin({ from, until }: Stretch, whole: Stretch): Stretch | null {
  const days = Math.max(daysFrom(from, until), LEAST_DAYS);
  if (days >= daysFrom(whole.from, whole.until)) return null;
  const start = from < whole.from ? whole.from : from;
  const last = shiftDay(whole.until, -days);
  const fitted = start > last ? last : start;
  return { from: fitted, until: shiftDay(fitted, days) };
}

/** Longer or shorter by a factor around a day that stays where it is. */
export function zoomedBy(shown: Stretch, whole: Stretch, factor: number, around: string): Stretch | null {
  const [from, until, fixed] = [timeOf(shown.from), timeOf(shown.until), timeOf(around)];
  return stretchWithin(
    { from: dayOf(fixed - (fixed - from) * factor), until: dayOf(fixed + (until - fixed) * factor) },
    whole,
  );
}

/** Moved by a share of its own length; positive is later. */
export function movedBy(shown: Stretch, whole: Stretch, share: number): Stretch | null {
  const days = Math.round(daysFrom(shown.from, shown.until) * share);
  return stretchWithin({ from: shiftDay(shown.from, days), until: shiftDay(shown.until, days) }, whole);
}

/** Moved just far enough for a day to be seen. */
export function showing(day: string, shown: Stretch, whole: Stretch): Stretch | null {
  const days = daysFrom(shown.from, shown.until);
  if (day < shown.from)
    return stretchWithin(
      { from: shiftDay(day, -Math.round(days / 10)), until: shiftDay(day, Math.round(days * 0.9)) },
      whole,
    );
  if (day > shown.until)
    return stretchWithin(
      { from: shiftDay(day, -Math.round(days * 0.9)), until: shiftDay(day, Math.round(days / 10)) },
      whole,
    );
  return stretchWithin(shown, whole);
}
