import { BasicPlatform, Chart as ChartJs } from 'chart.js';
import { chartColours } from './chart-colours.js';
import type { Drawing } from './drawing.js';
import { SvgContext } from './svg-context.js';

interface Size {
  width: number;
  height: number;
}

const SCALE = 3;
const print = chartColours('print');

/** The drawing in print colours on a white ground, at three times the size on screen, as a data URL. */
export function toPng(drawing: Drawing, { width, height }: Size): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  const chart = drawOn(canvas, drawing, SCALE);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = print.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.restore();
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

/** The drawing in print colours as SVG text: Chart.js draws on a context that writes elements instead of pixels. */
export function toSvg(drawing: Drawing, size: Size): string {
  const context = new SvgContext(size.width, size.height, print.ground);
  drawOn(context.canvas, drawing, 1).destroy();
  return context.toString();
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
