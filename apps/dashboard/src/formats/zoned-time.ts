/** A moment as a clock at a place shows it: calendar day `YYYY-MM-DD` and time `HH:MM`. */
export interface ZonedTime {
  readonly day: string;
  readonly time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockAt(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}

/** What a clock at the place shows at an instant. */
export function zonedTime(instant: string, timeZone: string): ZonedTime {
  const parts = new Map(
    clockAt(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

const DAY_MS = 86_400_000;

/**
 * The instant a clock at a place shows a time; of an hour that is lived twice, when clocks go back, the first.
 *
 * @param zoned calendar day and time `HH:MM`
 * @param timeZone IANA name
 * @returns ISO instant; null for a time that never was, when clocks went forward
 */
export function instantAt({ day, time }: ZonedTime, timeZone: string): string | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const candidates = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - offsetAt(near, timeZone));
  const right = candidates.filter((at) => {
    const shown = zonedTime(new Date(at).toISOString(), timeZone);
    return shown.day === day && shown.time === time;
  });
  return right.length === 0 ? null : new Date(Math.min(...right)).toISOString();
}

/** Milliseconds the clocks of a place are ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const { day, time } = zonedTime(new Date(at).toISOString(), timeZone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

/** The present minute, as an instant. */
export const presentMinute = (now = new Date()): string =>
  new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
