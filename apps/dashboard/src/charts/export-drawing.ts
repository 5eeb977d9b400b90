import { BasicPlatform, Chart as ChartJs } from 'chart.js';
import { chartColours } from './chart-colours.js';
import type { Drawing } from './drawing.js';
import { layOutContext, writeLines, type DrawingContext } from './export-words.js';
import { SvgContext } from './svg-context.js';

interface Size {
  width: number;
  height: number;
}

const SCALE = 3;
const print = chartColours('print');

/**
 * The drawing with its title above and its footer below, in print colours on a white ground, at three times the size on
 * screen, as a data URL.
 */
export function toPng(drawing: Drawing, { width, height }: Size, told: DrawingContext): string {
  const drawn = document.createElement('canvas');
  drawn.width = width;
  drawn.height = height;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  const chart = drawOn(drawn, drawing, SCALE);
  const { above, below } = layOutContext(told, width, context);
  canvas.width = width * SCALE;
  canvas.height = (above.height + height + below.height) * SCALE;
  context.fillStyle = print.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, above.height * SCALE, width * SCALE, height * SCALE);
  context.scale(SCALE, SCALE);
  writeLines(context, above, 0);
  writeLines(context, below, above.height + height);
  const url = canvas.toDataURL('image/png');
  chart.destroy();
  return url;
}

/** Draws in print colours on a canvas that will be scaled to the paper; give the canvas free with `destroy`. */
export function drawForPaper(canvas: HTMLCanvasElement, drawing: Drawing): { destroy: () => void } {
  canvas.width = drawing.printWidth;
  canvas.height = drawing.height;
  return drawOn(canvas, drawing, SCALE);
}

/**
 * The same as SVG text: Chart.js draws on a context that writes elements instead of pixels, and the words stand above and
 * below it.
 */
export function toSvg(drawing: Drawing, size: Size, told: DrawingContext): string {
  const context = new SvgContext(size.width, size.height, print.ground);
  drawOn(context.canvas, drawing, 1).destroy();
  const { above, below } = layOutContext(told, size.width, context);
  const words = new SvgContext(size.width, above.height + size.height + below.height, print.ground);
  writeLines(words, above, 0);
  writeLines(words, below, above.height + size.height);
  return words.toString().replace('</svg>', `<g transform="translate(0 ${above.height})">${context.inner()}</g></svg>`);
}

function drawOn(canvas: HTMLCanvasElement, drawing: Drawing, devicePixelRatio: number): { destroy: () => void } {
  const { options, plugins = [], type, data } = drawing.configuration(print);
  // With a segment option Chart.js draws lines step by step; otherwise it hands over a Path2D, which cannot be read back.
  const datasets = data.datasets.map((dataset) => ({ segment: {}, ...dataset }));
  return new ChartJs(canvas, {
    type,
    data: { datasets },
    platform: BasicPlatform,
    plugins,
    options: { ...options, responsive: false, events: [], devicePixelRatio },
  });
}
