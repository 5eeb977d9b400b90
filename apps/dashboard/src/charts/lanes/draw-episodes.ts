import type { BarLane, EventLane, LaneEvent } from './lane.js';
import { lineMark, textMark, trackMiddle, type LanePlace } from './lane-place.js';
import { fitting, markerPath, type Mark, type WidthOf } from './mark.js';

const MOST_TRACKS = 4;
const SIZE = 11;
const GAP = 10;

interface Placed extends LaneEvent {
  x: number;
  track: number;
  /** Null where there is no room for words. */
  words: string | null;
  anchor: 'start' | 'end';
}

type Room = Pick<LanePlace, 'left' | 'right' | 'xOf'> & { widthOf: WidthOf };

/** Events with their words on as many tracks as they need, so that no words cover others; at most four. */
export function placeEvents({ events }: EventLane, room: Room): readonly Placed[] {
  const taken: [number, number][][] = [];
  return events
    .map((event) => ({ event, x: room.xOf(event.on) }))
    .filter(({ x }) => x >= room.left - 1 && x <= room.right + 1)
    .map(({ event, x }): Placed => {
      const choices = [`${event.label} · ${event.code}`, event.label].flatMap((words) => {
        const width = room.widthOf(words, SIZE) + 8;
        return [
          { words, anchor: 'start' as const, span: [x - 6, x + width + 4] as [number, number] },
          { words, anchor: 'end' as const, span: [x - width - 4, x + 6] as [number, number] },
        ];
      });
      for (let track = 0; track < MOST_TRACKS; track += 1) {
        const spans = (taken[track] ??= []);
        const free = choices.find(
          ({ span: [from, to] }) =>
            from >= room.left - 8 &&
            to <= room.right + 8 &&
            spans.every(([other, end]) => to + GAP < other || from > end + GAP),
        );
        if (free) {
          spans.push(free.span);
          return { ...event, x, track, words: free.words, anchor: free.anchor };
        }
      }
      return { ...event, x, track: MOST_TRACKS - 1, words: null, anchor: 'start' };
    });
}

export const tracksOf = (placed: readonly Placed[]): number => Math.max(0, ...placed.map(({ track }) => track)) + 1;

/** Complications: a marker at the onset with code and word, a line under it until it was over. */
export function drawEvents(lane: EventLane, place: LanePlace): readonly Mark[] {
  const { colours, cursor, xOf } = place;
  const colour = colours.series[1] ?? colours.ink;
  return placeEvents(lane, place).flatMap(({ x, track, words, anchor, until, grave, on }) => {
    const y = trackMiddle(place, track);
    const marker: Mark = {
      tag: 'path',
      attributes: {
        d: markerPath(2, x, y, 5),
        fill: grave ? colour : colours.ground,
        stroke: colour,
        'stroke-width': 1.75,
      },
    };
    return [
      ...(until === null ? [] : [lineMark([x, y + 8, xOf(until), y + 8], colour, { 'stroke-width': 1.5 })]),
      marker,
      ...(on === cursor ? [lineMark([x, y - 9, x, y + 9], colours.ink, { 'stroke-width': 1.5 })] : []),
      ...(words === null
        ? []
        : [
            textMark(place, words, [anchor === 'start' ? x + 9 : x - 9, y], {
              size: SIZE,
              weight: grave ? 650 : 400,
              anchor,
              fill: colours.ink,
            }),
          ]),
    ];
  });
}

/** What was in place as bars, one track a kind; what was done to it as diamonds on the first track. */
export function drawBars(lane: BarLane, place: LanePlace): readonly Mark[] {
  const { colours, xOf, end, left, right, widthOf } = place;
  const bars = lane.bars.flatMap(({ track, label, from, until }) => {
    const x = Math.max(xOf(from), left - 4);
    const to = Math.min(until === null ? end : xOf(until), right + 4);
    if (to <= x) return [];
    const y = trackMiddle(place, lane.tracks.indexOf(track) + 1);
    const words = fitting(label, to - x - 12, SIZE, widthOf);
    return [
      {
        tag: 'rect' as const,
        attributes: {
          x,
          y: y - 8,
          width: to - x,
          height: 16,
          rx: 3,
          fill: colours.accentSoft,
          stroke: colours.accent,
          'stroke-width': 1,
        },
      },
      ...(words === null ? [] : [textMark(place, words, [x + 6, y], { size: SIZE, fill: colours.ink })]),
    ];
  });
  let taken = -Infinity;
  const marks = lane.marks.flatMap(({ on, label }) => {
    const [x, y] = [xOf(on), trackMiddle(place, 0)];
    const width = widthOf(label, SIZE) + 16;
    const fits = x > taken && x >= left && x + width <= right;
    if (fits) taken = x + width;
    return [
      {
        tag: 'path' as const,
        attributes: { d: markerPath(3, x, y, 4.5), fill: colours.reference, stroke: colours.reference },
      },
      lineMark([x, y + 6, x, place.top + place.height - 4], colours.reference, { 'stroke-dasharray': '2 3' }),
      ...(fits ? [textMark(place, label, [x + 9, y], { size: SIZE, fill: colours.ink })] : []),
    ];
  });
  return [...bars, ...marks];
}
