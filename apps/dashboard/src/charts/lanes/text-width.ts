import { chartColours } from '../chart-colours.js';
import type { WidthOf } from './mark.js';

const { fontFamily } = chartColours('light');
let context: CanvasRenderingContext2D | null = null;

/** As the browser would draw it. */
export const widthOnScreen: WidthOf = (text, size, weight = 400) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.55;
  context.font = `${weight} ${size}px ${fontFamily}`;
  return context.measureText(text).width;
};
