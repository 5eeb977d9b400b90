import type { Interval } from '#libs/statistics/index';

/** How sure every interval of the registry is, unless it says otherwise. */
export const CONFIDENCE = 0.95;

/** An interval that says how sure it is and how it was made. */
export interface NamedInterval extends Interval {
  readonly confidence: number;
  readonly method: string;
}

/** @returns null when there is no interval to name */
export function named(interval: Interval | null, method: string): NamedInterval | null {
  return interval === null ? null : { ...interval, confidence: CONFIDENCE, method };
}
