import type { ChartColours } from '../chart-colours.js';
import type { Lane } from './lane.js';
import type { Mark, WidthOf } from './mark.js';

/** Where a row is drawn, in pixels. */
export interface LanePlace {
  /** Of the band values are drawn in. */
  top: number;
  height: number;
  left: number;
  right: number;
  xOf: (isoDay: string) => number;
  /** Where what still holds ends. */
  end: number;
  /** The day looked at. */
  cursor: string | null;
  colours: ChartColours;
  widthOf: WidthOf;
}

export interface TextLook {
  size?: number;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** A text whose middle is at `y`. */
export function textMark(
  { colours }: { colours: ChartColours },
  text: string,
  [x, y]: readonly [number, number],
  { size = 11, weight = 400, anchor = 'start', fill = colours.dimmed }: TextLook & { fill?: string } = {},
): Mark {
  return {
    tag: 'text',
    attributes: {
      x,
      y: y + size * 0.35,
      fill,
      'font-family': colours.fontFamily.replaceAll('"', "'"),
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor,
    },
    text,
  };
}

export const lineMark = (
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: string,
  more: Mark['attributes'] = {},
): Mark => ({ tag: 'line', attributes: { x1, y1, x2, y2, stroke, ...more } });

const HEIGHTS = { steps: 76, points: 56 };
const TRACK = 20;

/** Height of a row: scales have one of their own, the others grow with their tracks. */
export function laneHeight(lane: Lane, tracks: number): number {
  if (lane.kind === 'steps' && lane.steps.length === 0) return TRACK + 14;
  if (lane.kind === 'steps' || lane.kind === 'points') return HEIGHTS[lane.kind];
  return Math.max(tracks, 1) * TRACK + 12;
}

/** The middle of the n-th track of a row. */
export const trackMiddle = ({ top }: LanePlace, track: number): number => top + 6 + (track + 0.5) * TRACK;
