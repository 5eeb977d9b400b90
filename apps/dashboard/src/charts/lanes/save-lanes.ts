import { chartColours } from '../chart-colours.js';
import { layOutContext, writeLines, type DrawingContext } from '../export-words.js';
import { SvgContext } from '../svg-context.js';
import { layOutLanes, type LanesView } from './lay-out-lanes.js';
import { markText } from './mark.js';
import { widthOnScreen } from './text-width.js';

const SCALE = 3;
const print = chartColours('print');

/** The rows with their title above and their footer below, in print colours on a white ground, as SVG text. */
export function lanesSvg(view: LanesView, told: DrawingContext): string {
  const { width, height, marks } = layOutLanes({ ...view, cursor: null }, print, widthOnScreen);
  const { above, below } = layOutContext(told, width, new SvgContext(width, 1, print.ground));
  const words = new SvgContext(width, above.height + height + below.height, print.ground);
  writeLines(words, above, 0);
  writeLines(words, below, above.height + height);
  const drawn = `<g transform="translate(0 ${above.height})">${marks.map(markText).join('')}</g>`;
  return words.toString().replace('</svg>', `${drawn}</svg>`);
}

/** The same as a picture at three times the size on screen, as a data URL. */
export async function lanesPng(view: LanesView, told: DrawingContext): Promise<string> {
  const svg = lanesSvg(view, told);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
