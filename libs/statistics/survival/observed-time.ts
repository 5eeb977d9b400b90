/** One row under observation: until an event, or until it was last seen without one. */
export interface ObservedTime {
  /** Time from the origin to event or censoring; null where missing. */
  readonly time: number | null;
  /** Whether the time ended with the event; null where missing. */
  readonly event: boolean | null;
  /** Time at which observation began, for those who join late: at risk when start < t ≤ time. 0 when left out. */
  readonly start?: number | null;
}

/** A row with everything known, its time joined with those it is tied with. */
export interface KnownTime {
  readonly time: number;
  readonly event: boolean;
  /** −∞ unless observation began late. */
  readonly start: number;
}

/** Times closer than this are tied. */
export const tied = 1e-9;

/**
 * Replaces times that differ by less than 1e-9 by the earliest of them.
 *
 * @returns the times in their order
 */
export function joinTies(times: readonly number[]): number[] {
  const joined = new Map<number, number>();
  let earliest = -Infinity;
  for (const time of Float64Array.from(new Set(times)).sort()) {
    if (time - earliest >= tied) earliest = time;
    joined.set(time, earliest);
  }
  return times.map((time) => joined.get(time)!);
}

/**
 * The rows with time and status, and a start before the time where observation began late.
 *
 * @throws RangeError when a time is not finite
 */
export function knownTimes(rows: readonly ObservedTime[]): KnownTime[] {
  const known: KnownTime[] = [];
  for (const { time, event, start } of rows) {
    if (time === null || event === null || start === null) continue;
    if (!Number.isFinite(time)) throw new RangeError(`time ${time}`);
    if (start !== undefined && start >= time) continue;
    known.push({ time, event, start: start ?? -Infinity });
  }
  const times = joinTies(known.map(({ time }) => time));
  return known.map((row, i) => ({ ...row, time: times[i]! }));
}
