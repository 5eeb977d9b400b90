import type { Plugin } from 'chart.js';
import { messages } from '../messages/messages.js';
import type { ChartColours } from './chart-colours.js';

/** Pixels to leave above the plot for the label. */
export const IMPLANT_LABEL_HEIGHT = 26;

/** Names the line of the implant above the plot, where it covers no point; `x` is its place on the time axis. */
export function implantLabel(x: number, colours: ChartColours): Plugin<'line' | 'scatter'> {
  return {
    id: 'implantLabel',
    afterDraw({ ctx, chartArea, scales }) {
      const axis = scales['x'];
      if (!axis) return;
      ctx.save();
      ctx.font = `11px ${colours.fontFamily}`;
      ctx.fillStyle = colours.reference;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(messages.charts.implant, axis.getPixelForValue(x), chartArea.top - 9);
      ctx.restore();
    },
  };
}
