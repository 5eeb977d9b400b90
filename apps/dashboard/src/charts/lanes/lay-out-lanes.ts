import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { ChartColours } from '../chart-colours.js';
import { drawBars, drawEvents, placeEvents, tracksOf } from './draw-episodes.js';
import { drawPoints, drawScale, drawSteps, raterMarker } from './draw-values.js';
import type { Lane, Lanes } from './lane.js';
import { timeOf } from './lane-days.js';
import { laneHeight, lineMark, textMark, trackMiddle, type LanePlace } from './lane-place.js';
import { readDay, type LaneReading } from './lane-readings.js';
import { fitting, type Mark, type WidthOf } from './mark.js';
import { timeTicks } from './time-ticks.js';

const text = messages.charts.lanes;

export interface LanesView {
  lanes: Lanes;
  /** First and last day shown. */
  from: string;
  until: string;
  width: number;
  /** The day looked at; null shows what was known last. */
  cursor: string | null;
}

export interface LaidOut {
  width: number;
  height: number;
  marks: readonly Mark[];
  /** Where the time axis begins and ends. */
  left: number;
  right: number;
}

/** Narrower than this, labels stand above their rows. */
const NARROW = 640;
const HEAD = 36;
const AXIS = 24;
const LEGEND = 22;
const BETWEEN = 8;
const LABEL_ABOVE = 22;
/** Pixels what was known last takes above a row. */
const READING_ABOVE = 124;

/** Every row over one time axis: labels left of the rows, what was measured on the day looked at to their right. */
export function layOutLanes(view: LanesView, colours: ChartColours, widthOf: WidthOf): LaidOut {
  const { lanes, width, cursor } = view;
  const narrow = width < NARROW;
  const [left, right] = narrow ? [32, width - 6] : [196, width - 136];
  const [start, length] = [timeOf(view.from), Math.max(timeOf(view.until) - timeOf(view.from), 86_400_000)];
  const xOf = (isoDay: string) => left + ((timeOf(isoDay) - start) / length) * (right - left);
  const shared = { left, right, xOf, end: xOf(lanes.until), cursor, colours, widthOf };
  const readings = readDay(lanes, cursor ?? lanes.until);

  let top = HEAD;
  const rows = lanes.lanes.map((lane, index) => {
    const tracks =
      lane.kind === 'events' ? tracksOf(placeEvents(lane, shared)) : lane.kind === 'bars' ? lane.tracks.length + 1 : 0;
    const height = laneHeight(lane, tracks);
    const label = top;
    if (narrow) top += LABEL_ABOVE;
    const place: LanePlace = { ...shared, top, height };
    top += height + BETWEEN;
    return { lane, place, label, reading: readings[index] };
  });
  const foot = top - BETWEEN;
  const ticks = timeTicks(view.from, view.until, right - left);

  const inside: Mark[] = [
    ...lanes.shaded.flatMap((stretch): Mark[] => {
      const [x, to] = [xOf(stretch.from), Math.min(xOf(stretch.until), shared.end)];
      return [
        {
          tag: 'rect',
          attributes: {
            x,
            y: HEAD - 4,
            width: Math.max(to - x, 0),
            height: foot - HEAD + 4,
            fill: colours.axis,
            'fill-opacity': 0.16,
          },
        },
      ];
    }),
    ...ticks.map(({ on }) => lineMark([xOf(on), HEAD - 4, xOf(on), foot], colours.grid)),
    ...lanes.lines.map(({ on }) =>
      lineMark([xOf(on), HEAD - 6, xOf(on), foot], colours.reference, {
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
    ),
    ...rows.flatMap(({ lane, place }) => [
      ...(lane.kind === 'steps' ? drawSteps(lane, place) : []),
      ...(lane.kind === 'points' ? drawPoints(lane, place) : []),
      ...(lane.kind === 'events' ? drawEvents(lane, place) : []),
      ...(lane.kind === 'bars' ? drawBars(lane, place) : []),
    ]),
    ...(cursor === null ? [] : [lineMark([xOf(cursor), HEAD - 6, xOf(cursor), foot], colours.ink)]),
  ];

  const named = legend(lanes, shared, { from: narrow ? 0 : left, width, y: foot + AXIS + 10 });
  const marks: Mark[] = [
    ...rows.flatMap(({ lane, place, label, reading }) => [
      lineMark([0, label - BETWEEN / 2, width, label - BETWEEN / 2], colours.grid),
      ...(lane.kind === 'steps' || lane.kind === 'points' ? drawScale(lane, place) : trackNames(lane, place, narrow)),
      ...rowLabel(lane, place, narrow ? label + 9 : null),
      ...(reading ? rowReading(reading, place, { narrow, width, above: label + 9, looking: cursor !== null }) : []),
    ]),
    // A nested drawing cuts off what lies outside the stretch of time shown.
    {
      tag: 'svg',
      attributes: {
        x: left - 7,
        y: 0,
        width: right - left + 14,
        height: foot,
        viewBox: `${left - 7} 0 ${right - left + 14} ${foot}`,
      },
      children: inside,
    },
    lineMark([left, foot, right, foot], colours.axis),
    ...ticks.map(({ on, label }) => textMark(shared, label, [xOf(on), foot + 13], { anchor: 'middle' })),
    ...namedAbove(view, shared),
    ...head(view, shared, narrow),
    ...named.marks,
  ];
  return { width, height: foot + AXIS + named.height, marks, left, right };
}

type Shared = Omit<LanePlace, 'top' | 'height'>;

function rowLabel(lane: Lane, place: LanePlace, above: number | null): readonly Mark[] {
  const { colours, widthOf, top, height } = place;
  // In one line above the row the measure says what the row is about.
  const name = above !== null && lane.kind === 'points' ? lane.measure : lane.title;
  const note =
    lane.kind === 'points' ? text.unitBetter(lane.unit, lane.better) : lane.kind === 'steps' ? lane.unit : null;
  if (above !== null) {
    const titleWidth = widthOf(name, 12.5, 650);
    // The unit is never cut; which way is better goes first.
    const room = place.right - titleWidth - 10 - READING_ABOVE;
    const words = note === null || widthOf(note, 11) <= room ? note : 'unit' in lane ? lane.unit : null;
    return [
      textMark(place, name, [2, above], { size: 12.5, weight: 650, fill: colours.ink }),
      ...(words === null ? [] : [textMark(place, words, [titleWidth + 10, above])]),
    ];
  }
  const lines = [
    ...(lane.kind === 'points' && lane.measure !== lane.title ? [lane.measure] : []),
    ...(note === null ? [] : [note]),
  ];
  const first = lines.length === 0 ? top + 14 : top + height / 2 - lines.length * 7.5;
  return [
    textMark(place, lane.title, [2, first], { size: 12.5, weight: 650, fill: colours.ink }),
    ...lines.map((line, index) =>
      textMark(place, fitting(line, place.left - 44, 11, widthOf) ?? line, [2, first + (index + 1) * 15]),
    ),
  ];
}

function trackNames(lane: Lane, place: LanePlace, narrow: boolean): readonly Mark[] {
  if (lane.kind === 'events' && lane.events.length === 0) {
    return [textMark(place, text.noneRecorded, [place.left, place.top + place.height / 2])];
  }
  if (lane.kind !== 'bars' || narrow) return [];
  return lane.tracks.map((track, index) =>
    textMark(place, track, [place.left - 12, trackMiddle(place, index + 1)], { anchor: 'end' }),
  );
}

interface Beside {
  narrow: boolean;
  width: number;
  above: number;
  looking: boolean;
}

/** What the row says of the day, at its right, or above it where there is no room. */
function rowReading(
  reading: LaneReading,
  place: LanePlace,
  { narrow, width, above, looking }: Beside,
): readonly Mark[] {
  const { colours, top, height, widthOf } = place;
  // What is in place now stands in the bars themselves.
  if (!looking && (reading.value === messages.missing || reading.kind === 'bars')) return [];
  const bold = reading.onThatDay || !looking;
  const look = { size: 12.5, weight: bold ? 650 : 400, fill: bold ? colours.ink : colours.dimmed };
  const since = reading.since === null ? null : formatDate(reading.since);
  if (narrow) {
    const words = fitting(since === null ? reading.value : `${reading.value} · ${since}`, 150, 11.5, widthOf) ?? '';
    return [textMark(place, words, [width - 6, above], { ...look, size: 11.5, anchor: 'end' })];
  }
  const x = place.right + 16;
  const middle = top + Math.min(height, 76) / 2;
  const value = fitting(reading.value, width - x - 2, 12.5, (words, size) => widthOf(words, size, 650)) ?? '';
  return [
    textMark(place, value, [x, since === null ? middle : middle - 8], look),
    ...(since === null ? [] : [textMark(place, since, [x, middle + 8])]),
  ];
}

/** The day looked at, above its line; what the column at the right is of. */
function head({ lanes, cursor, width }: LanesView, place: Shared, narrow: boolean): readonly Mark[] {
  const { colours, xOf, left, right, widthOf } = place;
  const title = cursor === null ? text.latest : formatDate(cursor);
  const column = narrow ? [] : [textMark(place, title, [right + 16, 10], { size: 11.5, weight: 600 })];
  if (cursor === null)
    return narrow
      ? [textMark(place, text.latestOn(formatDate(lanes.until)), [width - 6, 10], { anchor: 'end' })]
      : column;
  const half = widthOf(title, 11.5, 600) / 2 + 7;
  const x = Math.min(Math.max(xOf(cursor), left + half - 7), right - half + 7);
  return [
    ...column,
    { tag: 'rect', attributes: { x: x - half, y: 0, width: 2 * half, height: 20, rx: 4, fill: colours.ink } },
    textMark(place, title, [x, 10], { size: 11.5, weight: 600, anchor: 'middle', fill: colours.ground }),
  ];
}

/** Names of days and stretches above the rows, as far as there is room beside each other. */
function namedAbove({ lanes }: LanesView, place: Shared): readonly Mark[] {
  const { xOf, left, right, end, widthOf, colours } = place;
  let taken = left - 8;
  const names = [
    ...lanes.lines.map(({ on, label }) => ({ at: xOf(on), label, room: Infinity, fill: colours.reference })),
    ...lanes.shaded.map(({ from, until, label }) => {
      const [x, to] = [Math.max(xOf(from), left), Math.min(xOf(until), end, right)];
      return { at: (x + to) / 2, label, room: to - x, fill: colours.dimmed };
    }),
  ].sort((one, other) => one.at - other.at);
  return names.flatMap(({ at, label, room, fill }) => {
    const half = widthOf(label, 10.5) / 2;
    const x = Math.min(Math.max(at, left + half - 4), right - half + 4);
    if (at < left - 1 || at > right + 1 || 2 * half > room || x - half < taken + 6) return [];
    taken = x + half;
    return [textMark(place, label, [x, 25], { size: 10.5, anchor: 'middle', fill })];
  });
}

/** Which marker is whose, on as many lines as it takes. */
function legend({ raters }: Lanes, place: Shared, { from, width, y }: { from: number; width: number; y: number }) {
  let [x, line] = [from, 0];
  const marks = raters.flatMap((rater, mark) => {
    const room = place.widthOf(rater, 11) + 34;
    if (x > from && x + room - 20 > width) [x, line] = [from, line + 1];
    const at = x;
    x += room;
    return [
      raterMarker(mark, [at + 5, y + line * LEGEND], place),
      textMark(place, rater, [at + 14, y + line * LEGEND]),
    ];
  });
  return { marks, height: raters.length === 0 ? 0 : (line + 1) * LEGEND };
}
