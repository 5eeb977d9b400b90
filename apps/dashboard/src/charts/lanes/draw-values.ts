import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { seriesMark } from '../chart-colours.js';
import { niceTicks } from '../nice-ticks.js';
import type { LaneSeries, PointLane, StepLane } from './lane.js';
import { lineMark, textMark, type LanePlace } from './lane-place.js';
import { markerPath, type Mark } from './mark.js';

const EDGE = 7;

/** The height of a value within its row. */
function heightOf(
  { range: [least, most] }: StepLane | PointLane,
  { top, height }: LanePlace,
): (value: number) => number {
  const span = most - least || 1;
  return (value) => top + height - EDGE - ((value - least) / span) * (height - 2 * EDGE);
}

/** Ticks of a row and their lines, left of the plot. */
export function drawScale(lane: StepLane | PointLane, place: LanePlace): readonly Mark[] {
  if (lane.kind === 'steps' && lane.steps.length === 0) {
    return [textMark(place, messages.charts.lanes.noneRecorded, [place.left, place.top + place.height / 2])];
  }
  const yOf = heightOf(lane, place);
  const [least, most] = lane.range;
  const ticks = lane.kind === 'steps' ? niceTicks(most, 2).filter((tick) => tick <= most) : [least, most];
  return ticks.flatMap((tick) => [
    lineMark([place.left, yOf(tick), place.right, yOf(tick)], place.colours.grid),
    textMark(place, formatNumber(tick, Number.isInteger(tick) ? 0 : 1), [place.left - 6, yOf(tick)], {
      size: 10.5,
      anchor: 'end',
    }),
  ]);
}

/** A dose: level until the next session, and nothing where none was in force. */
export function drawSteps(lane: StepLane, place: LanePlace): readonly Mark[] {
  const { xOf, colours, widthOf, end, top, height, cursor } = place;
  const yOf = heightOf(lane, place);
  const ground = top + height - EDGE;
  const edges = lane.steps.map((step) => ({
    ...step,
    x: xOf(step.on),
    to: step.until === null ? end : Math.min(xOf(step.until), end),
    y: yOf(step.value),
  }));
  const outline = edges.map(({ x, to, y, on }, index) => {
    const before = edges[index - 1];
    return `${before?.until === on ? 'L' : 'M'}${x} ${y}H${to}`;
  });
  const values = edges.flatMap(({ x, to, y, value }) => {
    const words = formatNumber(value, lane.decimals);
    const from = Math.max(x, place.left);
    if (Math.min(to, place.right) - from < widthOf(words, 10.5) + 8) return [];
    return [textMark(place, words, [from + 4, y < top + 18 ? y + 9 : y - 8], { size: 10.5, fill: colours.ink })];
  });
  return [
    ...edges.map(({ x, to, y }): Mark => ({
      tag: 'rect',
      attributes: { x, y, width: Math.max(to - x, 0), height: Math.max(ground - y, 0), fill: colours.accentSoft },
    })),
    {
      tag: 'path',
      attributes: { d: outline.join(''), fill: 'none', stroke: colours.accent, 'stroke-width': 2 },
    },
    ...edges.filter(({ on }) => on === cursor).map(({ x, y }) => ring(place, x, y)),
    ...values,
  ];
}

/** Scores as points joined to lines; a visit without a value, and a visit somebody else answered, break the line. */
export function drawPoints(lane: PointLane, place: LanePlace): readonly Mark[] {
  const yOf = heightOf(lane, place);
  return lane.series.flatMap((series) => {
    const colour = raterColour(series.mark, place);
    const dots = series.points.flatMap(({ on, value }) =>
      value === null ? [] : [{ on, x: place.xOf(on), y: yOf(value) }],
    );
    const line: Mark = {
      tag: 'path',
      attributes: {
        d: linePath(series, lane.series, (on, value) => `${place.xOf(on)} ${yOf(value)}`),
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.75,
        'stroke-dasharray': seriesMark(series.mark).dash.join(' ') || 'none',
        'stroke-linejoin': 'round',
      },
    };
    return [
      line,
      ...dots.map(({ x, y }) => raterMarker(series.mark, [x, y], place)),
      ...dots.filter(({ on }) => on === place.cursor).map(({ x, y }) => ring(place, x, y)),
    ];
  });
}

/** Where the line of one rater is drawn: broken at every gap, and at every visit only others answered. */
export function linePath(
  { points, label }: LaneSeries,
  all: readonly LaneSeries[],
  at: (on: string, value: number) => string,
): string {
  const others = all.filter((one) => one.label !== label).flatMap((one) => one.points.map(({ on }) => on));
  const own = new Set(points.map(({ on }) => on));
  let joined: string | null = null;
  let path = '';
  for (const { on, value } of points) {
    const before = joined;
    const switched = before !== null && others.some((day) => day > before && day < on && !own.has(day));
    if (value !== null) path += `${before === null || switched ? 'M' : 'L'}${at(on, value)}`;
    joined = value === null ? null : on;
  }
  return path;
}

const raterColour = (mark: number, { colours }: Pick<LanePlace, 'colours'>): string =>
  mark === 0 ? colours.accent : (colours.series[mark % colours.series.length] ?? colours.ink);

/** The marker of one rater. */
export function raterMarker(mark: number, [x, y]: readonly [number, number], place: Pick<LanePlace, 'colours'>): Mark {
  const colour = raterColour(mark, place);
  return {
    tag: 'path',
    attributes: { d: markerPath(mark, x, y, 3.6), fill: colour, stroke: colour, 'stroke-width': mark > 3 ? 1.75 : 0.5 },
  };
}

const ring = ({ colours }: LanePlace, x: number, y: number): Mark => ({
  tag: 'path',
  attributes: { d: markerPath(0, x, y, 7), fill: 'none', stroke: colours.ink, 'stroke-width': 1.5 },
});
