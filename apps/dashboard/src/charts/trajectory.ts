import { formatDate, formatMonth } from '../formats/format-date.js';
import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { baseOptions, bareTimeAxis, valueAxis } from './base-options.js';
import { shortWindow } from './change-by-window.js';
import { seriesMark } from './chart-colours.js';
import type { ChartTable, Drawing, DrawnValue } from './drawing.js';
import { IMPLANT_LABEL_HEIGHT, implantLabel } from './implant-label.js';
import { underTicks, underTicksHeight } from './under-ticks.js';

export interface TrajectoryPointShown {
  heldOn: string;
  /** Null is a gap; `note` then says why. */
  value: number | null;
  windowLabel: string | null;
  note: string | null;
  /** Somebody else answered than before: no line leads here. */
  broken?: boolean;
}

export interface TrajectorySeries {
  /** Who answered, for instance "Clinician". */
  label: string;
  points: readonly TrajectoryPointShown[];
}

export interface TrajectoryShown {
  unit: string;
  decimals: number;
  /** Whole range of the score, so that the same height always means the same. */
  range: readonly [number, number];
  /** Which way is better, in words: "lower is better". */
  better: string;
  implantOn: string | null;
  series: readonly TrajectorySeries[];
}

const text = messages.charts;
const DAY = 86_400_000;

/** One score of one patient over time: gaps where nothing was measured, the implant as a line, windows under the dates. */
export function drawTrajectory(trajectory: TrajectoryShown): Drawing {
  const { series, implantOn, range, unit, better, decimals } = trajectory;
  const days = series.flatMap((one) => one.points.map((point) => time(point.heldOn)));
  const span = [...days, ...(implantOn ? [time(implantOn)] : [])];
  const [first, last] = [Math.min(...span), Math.max(...span)];
  const margin = Math.max((last - first) * 0.04, 14 * DAY);

  return {
    height: 200 + underTicksHeight(2),
    printWidth: 900,
    points: series.flatMap((one, dataset) =>
      one.points.map((point, index) => ({ dataset, index, spoken: describe(one, point, trajectory).join(', ') })),
    ),
    configuration: (colours) => ({
      type: 'line',
      data: {
        datasets: series.map((one, index) => {
          const colour =
            series.length === 1 ? colours.accent : (colours.series[index % colours.series.length] ?? colours.ink);
          const { dash, marker } = seriesMark(index);
          return {
            label: one.label,
            data: one.points.map((point): DrawnValue => ({
              x: time(point.heldOn),
              y: point.value,
              lines: describe(one, point, trajectory),
            })),
            borderColor: colour,
            borderDash: dash,
            borderWidth: 2,
            pointStyle: marker,
            pointRadius: 4.5,
            pointHoverRadius: 7,
            pointBackgroundColor: colour,
            pointBorderColor: colour,
            spanGaps: false,
            // A line would say that the two values can be compared as they stand.
            segment: {
              borderColor: ({ p1DataIndex }) => (one.points[p1DataIndex]?.broken === true ? 'transparent' : undefined),
            },
          };
        }),
      },
      options: {
        ...baseOptions(colours),
        clip: false,
        layout: { padding: { top: implantOn ? IMPLANT_LABEL_HEIGHT : 12, right: 16, bottom: underTicksHeight(2) } },
        scales: {
          x: bareTimeAxis(colours, first - margin, last + margin),
          y: {
            ...valueAxis(colours, `${unit}, ${better}`),
            min: range[0],
            max: range[1],
            ticks: {
              color: colours.dimmed,
              font: { family: colours.fontFamily, size: 12 },
              maxTicksLimit: 6,
              callback: (value) =>
                formatNumber(Number(value), Number.isInteger(Number(value)) ? 0 : Math.max(decimals, 1)),
            },
          },
        },
        plugins: {
          ...baseOptions(colours).plugins,
          annotation: {
            annotations: implantOn
              ? {
                  implant: {
                    type: 'line',
                    xMin: time(implantOn),
                    xMax: time(implantOn),
                    borderColor: colours.reference,
                    borderWidth: 1.5,
                    borderDash: [4, 3],
                    drawTime: 'beforeDatasetsDraw',
                  },
                }
              : {},
          },
        },
      },
      plugins: [
        underTicks(tickColumns(series), [], colours),
        ...(implantOn ? [implantLabel(time(implantOn), colours)] : []),
      ],
    }),
  };
}

/** The same values as a table, one row a day and rater. */
export function tabulateTrajectory({ series, unit, decimals }: TrajectoryShown): ChartTable {
  return {
    columns: [
      { header: text.columns.day },
      { header: text.columns.window },
      { header: text.columns.rater },
      { header: text.columns.value(unit), numeric: true },
      { header: text.columns.note },
    ],
    rows: series
      .flatMap((one) => one.points.map((point) => ({ one, point })))
      .sort((left, right) => left.point.heldOn.localeCompare(right.point.heldOn))
      .map(({ one, point }) => [
        formatDate(point.heldOn),
        point.windowLabel ?? '',
        one.label,
        formatNumber(point.value, decimals),
        point.note ?? '',
      ]),
  };
}

function tickColumns(series: readonly TrajectorySeries[]) {
  const byDay = new Map(series.flatMap((one) => one.points).map((point) => [point.heldOn, point]));
  return [...byDay.values()]
    .sort((left, right) => left.heldOn.localeCompare(right.heldOn))
    .map((point) => ({
      x: time(point.heldOn),
      rows: [point.windowLabel === null ? '' : shortWindow(point.windowLabel), formatMonth(point.heldOn)],
    }));
}

function describe(one: TrajectorySeries, point: TrajectoryPointShown, { unit, decimals }: TrajectoryShown): string[] {
  const value = point.value === null ? text.noValue : `${formatNumber(point.value, decimals)} ${unit}`;
  return [
    formatDate(point.heldOn),
    ...(point.windowLabel ? [point.windowLabel] : []),
    `${one.label}: ${value}`,
    ...(point.note ? [point.note] : []),
  ];
}

function time(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`);
}
