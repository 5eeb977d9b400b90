import { formatMonth } from '../formats/format-date.js';
import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { baseOptions, bareTimeAxis, valueAxis } from './base-options.js';
import type { Drawing, DrawnValue } from './drawing.js';
import { THRESHOLD_LABEL_WIDTH, thresholdLabel } from './threshold-label.js';
import { underTicks, underTicksHeight } from './under-ticks.js';
import { whiskers } from './whiskers.js';

export interface EntryMonth {
  /** First day of the month. */
  month: string;
  visits: number;
  /** Minutes, as the quartiles. */
  median: number;
  lower: number;
  upper: number;
  /** Visits of less than three minutes. */
  underThree: number;
}

const text = messages.visitEntry.entryTimes;
const TARGET = 3;
const DAY = 86_400_000;

/** Median minutes by month with the middle half of the visits as whiskers, and the three minutes as a line. */
export function drawEntryTimes(months: readonly EntryMonth[]): Drawing {
  const times = months.map(({ month }) => Date.parse(`${month}T00:00:00Z`));
  const values = months.map((month, index): DrawnValue => ({
    x: times[index] ?? 0,
    y: month.median,
    lines: describe(month),
  }));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    height: 180 + underTicksHeight(2),
    printWidth: 900,
    points: months.map((month, index) => ({ dataset: 0, index, spoken: describe(month).join(', ') })),
    configuration: (colours) => ({
      type: 'line',
      data: {
        datasets: [
          {
            label: text.title,
            data: values,
            borderColor: colours.accent,
            borderWidth: 1.5,
            pointRadius: 5,
            pointHoverRadius: 7,
            pointBackgroundColor: colours.accent,
            pointBorderColor: colours.accent,
            spanGaps: false,
            clip: false,
          },
        ],
      },
      options: {
        ...baseOptions(colours),
        layout: { padding: { top: 8, right: THRESHOLD_LABEL_WIDTH, bottom: underTicksHeight(2) } },
        scales: {
          x: bareTimeAxis(colours, first - 20 * DAY, last + 20 * DAY),
          y: {
            ...valueAxis(colours, text.axis),
            min: 0,
            suggestedMax: Math.max(TARGET, ...months.map(({ upper }) => upper)) * 1.1,
          },
        },
        plugins: {
          ...baseOptions(colours).plugins,
          annotation: {
            annotations: {
              target: {
                type: 'line',
                yMin: TARGET,
                yMax: TARGET,
                borderColor: colours.reference,
                borderWidth: 1.5,
                borderDash: [6, 4],
                drawTime: 'beforeDatasetsDraw',
              },
            },
          },
        },
      },
      plugins: [
        whiskers(
          months.map(({ lower, upper }, index) => ({ dataset: 0, index, lower, upper })),
          colours.accent,
        ),
        thresholdLabel(TARGET, [text.line], colours),
        underTicks(
          months.map(({ month, visits }, index) => ({
            x: times[index] ?? 0,
            rows: [formatMonth(month), `n ${formatNumber(visits)}`],
          })),
          [],
          colours,
        ),
      ],
    }),
  };
}

function describe({ month, median, lower, upper, visits, underThree }: EntryMonth): string[] {
  const shown = (minutes: number) => formatNumber(minutes, 1);
  return [
    formatMonth(month),
    `${text.columns.median}: ${shown(median)} (${messages.range(shown(lower), shown(upper))})`,
    `${text.columns.visits}: ${formatNumber(visits)}`,
    `${text.columns.under}: ${messages.of(formatNumber(underThree), formatNumber(visits))}`,
  ];
}
