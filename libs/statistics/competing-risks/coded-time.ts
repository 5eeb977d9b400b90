import { alphabeticalPositions } from '../description/alphabetical-positions.js';
import { orderTimes } from '../survival/ordered-times.js';

/** One row under observation until one of several ends; null where missing. */
export interface CodedTime {
  readonly time: number | null;
  /** 0 censored, 1…K the cause that ended observation. */
  readonly code: number | null;
  readonly group?: string | null;
}

/** The rows with everything known, as columns in ascending order of time; tied times are equal. */
export interface KnownCodes {
  readonly times: Float64Array;
  readonly codes: Float64Array;
  /** In alphabetical order; rows without a group are together in the group ''. Empty where no row has one. */
  readonly groups: readonly string[];
  /** Position of the group of each row; empty where no row has one. */
  readonly groupOf: Int32Array;
}

/**
 * The rows with time and code (and group, where groups are given).
 *
 * @throws RangeError when a code is no whole number ≥ 0 or a time is not finite
 */
export function knownCodes(rows: readonly CodedTime[]): KnownCodes {
  const unordered = new Float64Array(rows.length);
  const ends = new Float64Array(rows.length);
  const hasGroups = rows.some(({ group }) => group != null);
  const names: string[] = [];
  let n = 0;
  for (const { time, code, group } of rows) {
    if (time === null || code === null || group === null) continue;
    if (!Number.isFinite(time)) throw new RangeError(`time ${time}`);
    if (!(Number.isInteger(code) && code >= 0)) throw new RangeError(`code ${code}`);
    unordered[n] = time;
    ends[n] = code;
    if (hasGroups) names.push(group ?? '');
    n++;
  }
  const { order, times } = orderTimes(unordered.subarray(0, n));
  const groups = alphabeticalPositions(names);
  const codes = new Float64Array(n);
  for (let i = 0; i < n; i++) codes[i] = ends[order[i]!]!;
  const groupOf = new Int32Array(names.length);
  for (let i = 0; i < names.length; i++) groupOf[i] = groups.positions[order[i]!]!;
  return { times, codes, groups: groups.names, groupOf };
}
