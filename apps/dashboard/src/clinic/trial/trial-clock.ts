/** Hours of a bolus that are asked for; 0 is before it. Others may be added. */
export const SCHEDULED_HOURS: readonly number[] = [0, 2, 4, 6, 8];

const MINUTES_AN_HOUR = 60;
/** An assessment may begin a little before its full hour, and is overdue when so much later. */
const EARLY_MINUTES = 15;
const LATE_MINUTES = 30;
/** From then on nobody waits for an hour any more. */
const WATCHED_MINUTES = 24 * MINUTES_AN_HOUR;

export interface NextHour {
  readonly hours: number;
  readonly standing: 'DUE' | 'OVERDUE' | 'UPCOMING';
  /** Whole minutes until it comes, or since it came; never negative. */
  readonly minutes: number;
}

/** Whole minutes from the bolus until now; negative where it is entered a little ahead. */
export const minutesSince = (givenAt: string, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(givenAt)) / 60_000);

/**
 * Which scheduled hour is to be assessed: the last one that has come, else the next to come. One that came and went
 * before a later one came is missed; nobody can go back to it.
 *
 * @param recorded hours that are assessed already
 * @returns null when none is left, or the bolus is more than a day ago
 */
export function nextHour(givenAt: string, recorded: readonly number[], now: Date): NextHour | null {
  const elapsed = minutesSince(givenAt, now);
  if (elapsed > WATCHED_MINUTES) return null;
  const at = (hours: number): number => hours * MINUTES_AN_HOUR - elapsed;
  const come = SCHEDULED_HOURS.filter((hours) => at(hours) <= EARLY_MINUTES).at(-1);
  if (come !== undefined && !recorded.includes(come)) {
    const late = -at(come);
    return { hours: come, standing: late > LATE_MINUTES ? 'OVERDUE' : 'DUE', minutes: Math.abs(late) };
  }
  const next = SCHEDULED_HOURS.find((hours) => at(hours) > EARLY_MINUTES && !recorded.includes(hours));
  return next === undefined ? null : { hours: next, standing: 'UPCOMING', minutes: at(next) };
}
