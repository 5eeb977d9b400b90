import type { Plugin } from 'chart.js';
import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { baseOptions, valueAxis } from './base-options.js';
import { seriesMark, type ChartColours } from './chart-colours.js';
import type { ChartTable, Drawing, DrawnValue } from './drawing.js';

export interface ToneAtHour {
  hours: number;
  /** Null is a gap: too few cells graded. */
  mean: number | null;
  /** Fall since before over cells graded at both times; null where there is none. */
  fall: number | null;
}

export interface ToneOfBolus {
  /** Dose and day. */
  label: string;
  /** Dose alone, written at the end of its line. */
  dose: string;
  points: readonly ToneAtHour[];
}

const text = messages.trial.chart;
/** Whole range of the mean, so that the same height always means the same. */
const RANGE: readonly [number, number] = [0, 5];
const LABEL_PX = 14;

/** Mean lower-limb grade by hours after each bolus: one line a bolus, gaps where it could not be counted. */
export function drawToneByHour(boluses: readonly ToneOfBolus[]): Drawing {
  const last = Math.max(8, ...boluses.flatMap(({ points }) => points.map(({ hours }) => hours)));
  return {
    height: 240,
    printWidth: 700,
    points: boluses.flatMap((bolus, dataset) =>
      bolus.points.map((point, index) => ({ dataset, index, spoken: describe(bolus, point).join(', ') })),
    ),
    configuration: (colours) => ({
      type: 'line',
      data: {
        datasets: boluses.map((bolus, index) => {
          const colour =
            boluses.length === 1 ? colours.accent : (colours.series[index % colours.series.length] ?? colours.ink);
          const { dash, marker } = seriesMark(index);
          return {
            label: bolus.label,
            data: bolus.points.map((point): DrawnValue => ({
              x: point.hours,
              y: point.mean,
              lines: describe(bolus, point),
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
          };
        }),
      },
      options: {
        ...baseOptions(colours),
        clip: false,
        layout: { padding: { top: 14, right: 64 } },
        scales: {
          x: {
            ...valueAxis(colours, text.hours),
            min: 0,
            max: last,
            ticks: { color: colours.dimmed, font: { family: colours.fontFamily, size: 12 }, stepSize: 2 },
          },
          y: { ...valueAxis(colours, text.axis), min: RANGE[0], max: RANGE[1] },
        },
      },
      plugins: [doseLabels(boluses, colours)],
    }),
  };
}

/** Names each line at its end; names that would lie on each other stand below each other. */
function doseLabels(boluses: readonly ToneOfBolus[], colours: ChartColours): Plugin<'line' | 'scatter'> {
  return {
    id: 'doseLabels',
    afterDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.font = `12px ${colours.fontFamily}`;
      ctx.fillStyle = colours.ink;
      ctx.textBaseline = 'middle';
      const ends = boluses
        .flatMap(({ dose, points }) => {
          const last = points.findLast(({ mean }) => mean !== null);
          return last?.mean == null
            ? []
            : [{ dose, x: x.getPixelForValue(last.hours) + 9, y: y.getPixelForValue(last.mean) }];
        })
        .toSorted((a, b) => a.y - b.y);
      let free = Number.NEGATIVE_INFINITY;
      for (const end of ends) {
        const at = Math.max(end.y, free);
        ctx.fillText(end.dose, end.x, at);
        free = at + LABEL_PX;
      }
      ctx.restore();
    },
  };
}

/** The same values as a table, one row a bolus and hour. */
export function tabulateToneByHour(boluses: readonly ToneOfBolus[]): ChartTable {
  return {
    columns: [
      { header: text.columns.bolus },
      { header: text.columns.hour },
      { header: text.columns.mean, numeric: true },
      { header: text.columns.fall, numeric: true },
    ],
    rows: boluses.flatMap((bolus) =>
      bolus.points.map(({ hours, mean, fall }) => [
        bolus.label,
        messages.trial.hours.hour(String(hours)),
        formatNumber(mean, 2),
        formatNumber(fall, 2),
      ]),
    ),
  };
}

function describe({ label }: ToneOfBolus, { hours, mean, fall }: ToneAtHour): string[] {
  return [
    label,
    `${messages.trial.hours.hour(String(hours))}: ${mean === null ? messages.charts.noValue : formatNumber(mean, 2)}`,
    ...(fall === null ? [] : [`${text.columns.fall}: ${formatNumber(fall, 2)}`]),
  ];
}
