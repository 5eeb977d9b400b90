import { joinTies } from '../survival/observed-time.js';

/** One row under observation until one of several ends; null where missing. */
export interface CodedTime {
  readonly time: number | null;
  /** 0 censored, 1…K the cause that ended observation. */
  readonly code: number | null;
  readonly group?: string | null;
}

/** Counts at one time. */
export interface RiskTime {
  readonly time: number;
  readonly atRisk: number;
  readonly causes: ReadonlyMap<number, number>;
}

/** A row with everything known. */
export interface KnownCode {
  readonly time: number;
  readonly code: number;
  readonly group: string | null;
}

/**
 * The rows with time and code (and group, where groups are given).
 *
 * @throws RangeError when a code is no whole number ≥ 0 or a time is not finite
 */
export function knownCodes(rows: readonly CodedTime[]): KnownCode[] {
  const complete = rows.filter(({ time, code, group }) => time !== null && code !== null && group !== null);
  for (const { time, code } of complete) {
    if (!Number.isFinite(time)) throw new RangeError(`time ${time}`);
    if (!(Number.isInteger(code) && code! >= 0)) throw new RangeError(`code ${code}`);
  }
  const times = joinTies(complete.map(({ time }) => time!));
  return complete.map(({ code, group }, i) => ({ time: times[i]!, code: code!, group: group ?? null }));
}

/** Numbers at risk and ends by cause at every time with an end, in order. */
export function riskTimes(known: readonly KnownCode[]): RiskTime[] {
  const ordered = [...known].sort((a, b) => a.time - b.time);
  const result: RiskTime[] = [];
  for (let i = 0; i < ordered.length;) {
    const { time } = ordered[i]!;
    const atRisk = ordered.length - i;
    const causes = new Map<number, number>();
    for (; i < ordered.length && ordered[i]!.time === time; i++) {
      const { code } = ordered[i]!;
      if (code !== 0) causes.set(code, (causes.get(code) ?? 0) + 1);
    }
    if (causes.size > 0) result.push({ time, atRisk, causes });
  }
  return result;
}

/** Ends of all causes together. */
export function allCauses(causes: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of causes.values()) sum += count;
  return sum;
}
