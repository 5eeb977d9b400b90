import type { Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours.js';

/** Pixels to leave at the right of the plot for the label. */
export const THRESHOLD_LABEL_WIDTH = 68;

/** Names the response threshold beside the plot, at the height of its line, where it covers no point. */
export function thresholdLabel(
  value: number,
  lines: readonly string[],
  colours: ChartColours,
): Plugin<'line' | 'scatter'> {
  return {
    id: 'thresholdLabel',
    afterDraw({ ctx, chartArea, scales }) {
      const axis = scales['y'];
      if (!axis) return;
      ctx.save();
      ctx.font = `11px ${colours.fontFamily}`;
      ctx.fillStyle = colours.reference;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      const middle = axis.getPixelForValue(value);
      lines.forEach((text, index) => {
        ctx.fillText(text, chartArea.right + 8, middle + (index - (lines.length - 1) / 2) * 13);
      });
      ctx.restore();
    },
  };
}
