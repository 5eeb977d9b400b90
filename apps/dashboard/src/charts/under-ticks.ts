import type { Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours.js';
import { spreadLabels } from './spread-labels.js';

export interface TickColumn {
  /** Position on the time axis. */
  x: number;
  /** One text a row: the label first, then the figures. */
  rows: readonly string[];
}

const LINE = 15;
const LEADER = 14;
const FONT_SIZE = 11;

/** Pixels to leave below the plot for so many rows. */
export function underTicksHeight(rows: number): number {
  return LEADER + rows * LINE + 4;
}

/**
 * Writes columns of figures under the ticks of the time axis: labels that would overlap move apart and keep a thin
 * leader to their tick. The titles of the rows stand at the left.
 */
export function underTicks(
  columns: readonly TickColumn[],
  rowTitles: readonly string[],
  colours: ChartColours,
): Plugin<'line' | 'scatter'> {
  return {
    id: 'underTicks',
    afterDraw({ ctx, chartArea, scales }) {
      const axis = scales['x'];
      if (!axis) return;
      ctx.save();
      ctx.font = `${FONT_SIZE}px ${colours.fontFamily}`;
      ctx.textBaseline = 'top';

      const top = chartArea.bottom;
      rowTitles.forEach((title, row) => {
        ctx.textAlign = 'right';
        ctx.fillStyle = colours.dimmed;
        ctx.fillText(title, chartArea.left - 14, top + LEADER + row * LINE);
      });

      const ticks = columns.map((column) => axis.getPixelForValue(column.x));
      const widest = Math.max(
        0,
        ...columns.flatMap((column) => column.rows.map((text) => ctx.measureText(text).width)),
      );
      const centres = spreadLabels(ticks, widest + 8, chartArea.left + widest / 2 - 8, chartArea.right);
      columns.forEach((column, index) => {
        const tick = ticks[index] ?? 0;
        ctx.strokeStyle = colours.axis;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(tick, top);
        ctx.lineTo(tick, top + 4);
        const centre = centres[index];
        if (centre != null) ctx.lineTo(centre, top + LEADER - 3);
        ctx.stroke();
        if (centre == null) return;
        ctx.textAlign = 'center';
        column.rows.forEach((text, row) => {
          ctx.fillStyle = row === 0 ? colours.ink : colours.dimmed;
          ctx.fillText(text, centre, top + LEADER + row * LINE);
        });
      });
      ctx.restore();
    },
  };
}
