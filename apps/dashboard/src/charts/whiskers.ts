import type { Plugin } from 'chart.js';

export interface Whisker {
  dataset: number;
  index: number;
  lower: number;
  upper: number;
}

const CAP = 4;

/** Draws the interval of each point as a line with caps, upright along the value axis. */
export function whiskers(intervals: readonly Whisker[], colour: string): Plugin<'line' | 'scatter'> {
  return {
    id: 'whiskers',
    beforeDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const axis = scales['y'];
      if (!axis) return;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.75;
      for (const { dataset, index, lower, upper } of intervals) {
        const x = chart.getDatasetMeta(dataset).data[index]?.x;
        if (x === undefined || Number.isNaN(x)) continue;
        const [low, high] = [axis.getPixelForValue(lower), axis.getPixelForValue(upper)];
        ctx.beginPath();
        ctx.moveTo(x, low);
        ctx.lineTo(x, high);
        ctx.moveTo(x - CAP, low);
        ctx.lineTo(x + CAP, low);
        ctx.moveTo(x - CAP, high);
        ctx.lineTo(x + CAP, high);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
