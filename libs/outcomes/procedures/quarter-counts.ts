import type { ChartPeriod } from '#libs/statistics/index';
import type { SequencedProcedure } from './in-sequence.js';

/** Events and operations of one calendar quarter. */
export interface QuarterCount extends ChartPeriod {
  /** Such as 2024Q1. */
  readonly quarter: string;
}

/** The calendar quarter of a day. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * Events and operations by the quarter of the operation, for a p chart: every quarter from the first operation to the
 * last, also those without any.
 *
 * @param procedures those that count, see eligibleProcedures; in any order
 */
export function quarterCounts(procedures: readonly SequencedProcedure[]): readonly QuarterCount[] {
  const counts = new Map<string, { events: number; denominator: number }>();
  for (const { performedOn, followed } of procedures) {
    const { events, denominator } = counts.get(quarterOf(performedOn)) ?? nothing;
    counts.set(quarterOf(performedOn), { events: events + Number(followed), denominator: denominator + 1 });
  }
  const seen = [...counts.keys()].sort();
  const last = seen.at(-1) ?? '';
  const quarters: QuarterCount[] = [];
  for (let quarter = seen[0]; quarter !== undefined && quarter <= last; quarter = quarterAfter(quarter))
    quarters.push({ quarter, ...(counts.get(quarter) ?? nothing) });
  return quarters;
}

const nothing = { events: 0, denominator: 0 };

function quarterAfter(quarter: string): string {
  const [year = 0, number = 0] = quarter.split('Q').map(Number);
  return number === 4 ? `${year + 1}Q1` : `${year}Q${number + 1}`;
}
