import { ascendingOrder } from '../description/ascending-order.js';

/** Times closer than this are tied. */
export const tied = 1e-9;

/** Times in ascending order, and where each stood before. */
export interface OrderedTimes {
  readonly order: Uint32Array;
  /** Times that differ by less than 1e-9 are replaced by the earliest of them. */
  readonly times: Float64Array;
}

/** Sorts times and joins those that are tied. */
export function orderTimes(times: Float64Array): OrderedTimes {
  const order = ascendingOrder(times);
  const joined = new Float64Array(times.length);
  let earliest = -Infinity;
  for (let i = 0; i < order.length; i++) {
    const time = times[order[i]!]!;
    if (time - earliest >= tied) earliest = time;
    joined[i] = earliest;
  }
  return { order, times: joined };
}

/** How many of the ascending values lie before a limit, or up to it and including it. */
export function countBefore(ascending: Float64Array, limit: number, including = false): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit || (including && ascending[middle]! === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
