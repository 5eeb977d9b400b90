import type { Plugin } from 'chart.js';
import { messages } from '../messages/messages.js';
import { baseOptions } from './base-options.js';
import type { ChartColours } from './chart-colours.js';
import type { ChartTable, Drawing, DrawnValue } from './drawing.js';
import { niceTicks } from './nice-ticks.js';

export interface RateCell {
  /** In the unit of the column; null when the denominator is 0. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  /** Events and denominator. */
  printed: string;
  /** Upper bound where no event was seen, written beside the interval; else null. */
  bound: string | null;
  /** Estimate with interval in words. */
  inWords: string;
  /** The same as short as can be: "51.8 (46.8 to 56.7)". */
  brief: string;
}

export interface RateColumn {
  title: string;
  unit: string;
}

export interface RateRow {
  label: string;
  /** The total is written out instead of drawn: on its scale the single types could not be told apart. */
  total: boolean;
  cells: readonly RateCell[];
}

export interface Rates {
  columns: readonly RateColumn[];
  rows: readonly RateRow[];
}

const ROW = 36;
/** A single denominator has its labels above the axis, so that it fits a phone. */
const STACKED_ROW = 50;
/** How far below the middle of such a row its figures lie, in rows, and how far above them its label, in pixels. */
const STACKED_SHIFT = 0.2;
const STACKED_LABEL = 21;
const TOP = 46;
const BOTTOM = 28;
const text = messages.charts;

/** Where one column lies inside the plot, as shares of its width: the axis, then room for the printed figures. */
interface Facet {
  from: number;
  to: number;
  textTo: number;
  ticks: readonly number[];
}

/** Dot and interval on a common axis, one row a type, one column a denominator. */
export function drawRates(rates: Rates): Drawing {
  const facets = layOut(rates);
  const stacked = isStacked(rates);
  const at = (facet: Facet, value: number) =>
    facet.from + (value / (facet.ticks.at(-1) ?? 1)) * (facet.to - facet.from);
  const values = rates.columns.map((column, columnIndex) =>
    rates.rows.map((row, rowIndex): DrawnValue => {
      const cell = row.cells[columnIndex];
      const facet = facets[columnIndex];
      const x = cell?.estimate == null || !facet ? 0 : at(facet, cell.estimate);
      return {
        x,
        y: cell?.estimate == null || row.total ? null : rowIndex + (stacked ? STACKED_SHIFT : 0),
        lines: [row.label, ...(cell ? wordsOf(cell, column) : [])],
      };
    }),
  );

  return {
    height: TOP + BOTTOM + rates.rows.length * (stacked ? STACKED_ROW : ROW),
    printWidth: rates.columns.length === 1 ? 600 : 1000,
    points: rates.rows.flatMap((row, index) =>
      rates.columns.map((column, dataset) => ({
        dataset,
        index,
        spoken: [row.label, ...(row.cells[dataset] ? wordsOf(row.cells[dataset], column) : [])].join(', '),
      })),
    ),
    configuration: (colours) => ({
      type: 'scatter',
      data: {
        datasets: values.map((data, index) => ({
          label: rates.columns[index]?.title ?? '',
          data,
          pointRadius: 4.5,
          pointHoverRadius: 7,
          pointBorderWidth: 2,
          pointBorderColor: colours.accent,
          pointBackgroundColor: rates.rows.map((row) =>
            row.cells[index]?.estimate === 0 ? colours.ground : colours.accent,
          ),
        })),
      },
      options: {
        ...baseOptions(colours),
        clip: false,
        layout: { padding: { top: TOP, bottom: BOTTOM, left: stacked ? 8 : labelWidth(rates), right: 4 } },
        scales: {
          x: { type: 'linear', display: false, min: 0, max: 1 },
          y: { type: 'linear', display: false, reverse: true, min: -0.5, max: rates.rows.length - 0.5 },
        },
      },
      plugins: [facetsPlugin(rates, facets, colours, at)],
    }),
  };
}

/** The same figures as a table, three columns a denominator. */
export function tabulateRates({ columns, rows }: Rates): ChartTable {
  return {
    columns: [
      { header: text.columns.type },
      ...columns.flatMap(({ title, unit }) => [
        { header: `${title}: ${text.columns.counts}`, numeric: true },
        { header: `${title}, ${unit}`, numeric: true },
      ]),
    ],
    rows: rows.map((row) => [row.label, ...row.cells.flatMap((cell) => [cell.printed, cell.inWords])]),
  };
}

function wordsOf(cell: RateCell, column: RateColumn): string[] {
  return [`${column.title}: ${cell.inWords}`, cell.printed];
}

function layOut({ columns, rows }: Rates): Facet[] {
  const width = 1 / columns.length;
  return columns.map((_, index) => {
    const most = Math.max(
      0,
      ...rows.filter((row) => !row.total).map((row) => row.cells[index]?.upper ?? row.cells[index]?.estimate ?? 0),
    );
    const from = index * width + (index === 0 ? 0.012 : 0.024);
    const end = (index + 1) * width;
    const axis = (end - from) * (columns.length === 1 ? 0.62 : 0.66);
    return { from, to: from + axis, textTo: end, ticks: niceTicks(most, 3) };
  });
}

/** One denominator alone: there the label stands above its interval instead of beside it. */
function isStacked({ columns }: Rates): boolean {
  return columns.length === 1;
}

function labelWidth({ rows }: Rates): number {
  const longest = Math.max(...rows.map((row) => row.label.length * (row.total ? 7.6 : 6.8)), 0);
  return Math.min(250, Math.max(90, 28 + longest));
}

function facetsPlugin(
  rates: Rates,
  facets: readonly Facet[],
  colours: ChartColours,
  at: (facet: Facet, value: number) => number,
): Plugin<'line' | 'scatter'> {
  return {
    id: 'rateFacets',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { x: across, y: down } = scales;
      if (!across || !down) return;
      const stacked = isStacked(rates);
      const height = stacked ? STACKED_ROW : ROW;
      const middleOf = (index: number) => down.getPixelForValue(index + (stacked ? STACKED_SHIFT : 0));
      const px = (share: number) => across.getPixelForValue(share);
      const font = (size: number, weight = 400) => `${weight} ${size}px ${colours.fontFamily}`;
      ctx.save();
      ctx.textBaseline = 'middle';

      const gridTop = down.getPixelForValue(rates.rows.findIndex((row) => !row.total)) - height / 2;
      rates.rows.forEach((row, index) => {
        const y = down.getPixelForValue(index);
        ctx.strokeStyle = colours.grid;
        ctx.lineWidth = 1;
        line(ctx, 0, y - height / 2, chartArea.right, y - height / 2);
        ctx.font = font(13, row.total ? 650 : 400);
        ctx.fillStyle = colours.ink;
        ctx.textAlign = 'left';
        const room = stacked ? chartArea.right : chartArea.left - 12;
        ctx.fillText(fitText(ctx, row.label, room), 0, stacked ? middleOf(index) - STACKED_LABEL : y);
      });

      facets.forEach((facet, column) => {
        const { title = '', unit = '' } = rates.columns[column] ?? {};
        ctx.textAlign = 'left';
        ctx.font = font(13, 650);
        ctx.fillStyle = colours.ink;
        const headAt = facets.length === 1 ? 0 : px(facet.from);
        ctx.fillText(title, headAt, 11);
        ctx.font = font(12);
        ctx.fillStyle = colours.dimmed;
        ctx.fillText(fitText(ctx, unit, px(facet.textTo) - headAt), headAt, 29);

        ctx.textAlign = 'center';
        for (const tick of facet.ticks) {
          const x = px(at(facet, tick));
          ctx.strokeStyle = tick === 0 ? colours.axis : colours.grid;
          if (!stacked) line(ctx, x, gridTop, x, chartArea.bottom + 4);
          // Between stacked rows the grid would run through their labels.
          else
            rates.rows.forEach((row, index) => {
              if (!row.total) line(ctx, x, middleOf(index) - 11, x, middleOf(index) + 11);
            });
          ctx.fillText(String(tick), x, chartArea.bottom + 15);
        }

        rates.rows.forEach((row, index) => {
          const cell = row.cells[column];
          if (!cell) return;
          const y = middleOf(index);
          if (row.total) {
            ctx.textAlign = 'left';
            ctx.font = font(12, 650);
            ctx.fillStyle = colours.ink;
            ctx.fillText(cell.brief, px(facet.from), y);
          } else if (cell.lower !== null && cell.upper !== null) {
            ctx.strokeStyle = colours.accent;
            ctx.lineWidth = 1.75;
            const [low, high] = [px(at(facet, cell.lower)), px(at(facet, cell.upper))];
            line(ctx, low, y, high, y);
            line(ctx, low, y - 4, low, y + 4);
            line(ctx, high, y - 4, high, y + 4);
            ctx.lineWidth = 1;
            if (cell.bound !== null) {
              ctx.textAlign = 'left';
              ctx.font = font(12);
              ctx.fillStyle = colours.dimmed;
              ctx.fillText(cell.bound, high + 8, y);
            }
          }
          ctx.textAlign = 'right';
          ctx.font = font(12);
          ctx.fillStyle = colours.dimmed;
          ctx.fillText(cell.printed, px(facet.textTo), y);
        });
      });
      ctx.restore();
    },
  };
}

function line(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}

function fitText(ctx: CanvasRenderingContext2D, label: string, room: number): string {
  if (ctx.measureText(label).width <= room) return label;
  let kept = label;
  while (kept.length > 1 && ctx.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
