import type { ChartTable } from '../../charts/drawing.js';
import type { EntryMonth } from '../../charts/entry-times.js';
import { formatMonth } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';

const text = messages.visitEntry.entryTimes;

interface Times {
  month: string | null;
  fromPaper: boolean;
  visits: number;
  medianSeconds: number;
  lowerQuartileSeconds: number;
  upperQuartileSeconds: number;
  underThreeMinutes: number;
}

/** Minutes with one decimal, as people say them. */
export const inMinutes = (seconds: number): string => formatNumber(seconds / 60, 1);

/** The months with a visit entered in the room; paper is another matter and is not drawn. */
export function monthsShown(times: readonly Times[]): readonly EntryMonth[] {
  return times.flatMap(({ month, fromPaper, visits, ...seconds }) =>
    month === null || fromPaper
      ? []
      : [
          {
            month,
            visits,
            median: seconds.medianSeconds / 60,
            lower: seconds.lowerQuartileSeconds / 60,
            upper: seconds.upperQuartileSeconds / 60,
            underThree: seconds.underThreeMinutes,
          },
        ],
  );
}

/** Every figure, paper included, one row a kind and month. */
export function entryTimesTable(times: readonly Times[]): ChartTable {
  const { columns } = text;
  return {
    columns: [
      { header: columns.month },
      { header: columns.kind },
      { header: columns.visits, numeric: true },
      { header: columns.lower, numeric: true },
      { header: columns.median, numeric: true },
      { header: columns.upper, numeric: true },
      { header: columns.under, numeric: true },
    ],
    rows: times.map((one) => [
      one.month === null ? text.all : formatMonth(one.month),
      one.fromPaper ? text.fromPaper : text.room,
      formatNumber(one.visits),
      inMinutes(one.lowerQuartileSeconds),
      inMinutes(one.medianSeconds),
      inMinutes(one.upperQuartileSeconds),
      messages.of(formatNumber(one.underThreeMinutes), formatNumber(one.visits)),
    ]),
  };
}
