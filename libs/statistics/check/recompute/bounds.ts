import type { Interval } from '../../index.js';

/** An interval under the names of the reference files. */
export function bounds(interval: Interval | null): { low: number | null; high: number | null } {
  return { low: interval?.lower ?? null, high: interval?.upper ?? null };
}
