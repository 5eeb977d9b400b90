const MS_PER_DAY = 86_400_000;

/** What the pump runs at from an instant on; the end is the next segment. */
export interface Segment {
  readonly time: number;
  readonly mlPerDay: number;
}

/**
 * Volume programmed to leave the reservoir between two instants, mL.
 *
 * @param segments in order of time; before the first nothing runs
 */
export function programmedMl(segments: readonly Segment[], from: number, to: number): number {
  let sum = 0;
  let ends = to;
  // From the end, since what is asked for is mostly recent.
  for (let index = segments.length - 1; index >= 0 && ends > from; index -= 1) {
    const segment = segments[index];
    if (segment === undefined || segment.time >= ends) continue;
    sum += (segment.mlPerDay * (ends - Math.max(segment.time, from))) / MS_PER_DAY;
    ends = segment.time;
  }
  return sum;
}

/** Whole days until so much is used; the tiny share keeps what is 60 on paper from becoming 59. */
export function wholeDays(ml: number, mlPerDay: number): number {
  return Math.floor(ml / mlPerDay + 1e-9);
}

export const daysLater = (time: number, days: number): number => time + days * MS_PER_DAY;
