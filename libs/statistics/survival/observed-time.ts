import { orderTimes } from './ordered-times.js';

/** One row under observation: until an event, or until it was last seen without one. */
export interface ObservedTime {
  /** Time from the origin to event or censoring; null where missing. */
  readonly time: number | null;
  /** Whether the time ended with the event; null where missing. */
  readonly event: boolean | null;
  /** Time at which observation began, for those who join late: at risk when start < t ≤ time. 0 when left out. */
  readonly start?: number | null;
}

/** The rows with everything known, as columns in ascending order of time; tied times are equal. */
export interface KnownTimes {
  readonly times: Float64Array;
  /** 1 where the time ended with the event. */
  readonly events: Uint8Array;
  /** When observation began, in an order of its own: ascending; −∞ unless it began late. */
  readonly entries: Float64Array;
}

/**
 * The rows with time and status, and a start before the time where observation began late.
 *
 * @throws RangeError when a time is not finite
 */
export function knownTimes(rows: readonly ObservedTime[]): KnownTimes {
  const unordered = new Float64Array(rows.length);
  const ended = new Uint8Array(rows.length);
  const starts = new Float64Array(rows.length);
  let n = 0;
  let someLate = false;
  for (const { time, event, start } of rows) {
    if (time === null || event === null || start === null) continue;
    if (!Number.isFinite(time)) throw new RangeError(`time ${time}`);
    if (start !== undefined && start >= time) continue;
    unordered[n] = time;
    ended[n] = event ? 1 : 0;
    starts[n] = start ?? -Infinity;
    someLate ||= start !== undefined;
    n++;
  }
  const { order, times } = orderTimes(unordered.subarray(0, n));
  const entries = starts.slice(0, n);
  return { times, events: inOrder(ended, order), entries: someLate ? entries.sort() : entries };
}

function inOrder(values: Uint8Array, order: Uint32Array): Uint8Array {
  const ordered = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = values[order[i]!]!;
  return ordered;
}
