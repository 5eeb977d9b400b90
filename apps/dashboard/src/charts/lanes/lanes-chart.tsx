import { useComputedColorScheme } from '@mantine/core';
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import { messages } from '../../messages/messages.js';
import { chartColours } from '../chart-colours.js';
import type { SavedDrawing } from '../figure-frame.js';
import { usePrinting } from '../use-printing.js';
import type { Lanes } from './lane.js';
import { dayOf, timeOf } from './lane-days.js';
import classes from './lanes-chart.module.css';
import { LanesDrawing } from './lanes-drawing.js';
import { momentsOf, sayDay } from './lane-readings.js';
import { layOutLanes } from './lay-out-lanes.js';
import { widthOnScreen } from './text-width.js';
import { movedBy, showing, stretchWithin, zoomedBy, type Stretch } from './zoom.js';

const text = messages.charts.lanes;
const PRINT_WIDTH = 1000;
/** A drag shorter than this is a click. */
const LEAST_DRAG = 12;

interface Props {
  title: string;
  lanes: Lanes;
  /** What is shown of the time axis. */
  shown: Stretch;
  /** Called with another stretch; null shows everything. */
  onZoom: (stretch: Stretch | null) => void;
  ref?: Ref<SavedDrawing>;
}

/**
 * Rows over one time axis. Pointing at a day, or going to it with the arrow keys, shows and speaks it in every row;
 * dragging over a stretch, or plus and minus, looks closer.
 */
export function LanesChart({ title, lanes, shown, onZoom, ref }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const printing = usePrinting();
  const scheme = useComputedColorScheme('light');
  const keysId = useId();
  const [cursor, setCursor] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const moments = useMemo(() => momentsOf(lanes), [lanes]);
  const whole = { from: lanes.from, until: lanes.until };
  const drawnWidth = printing ? PRINT_WIDTH : width;
  const view = { lanes, from: shown.from, until: shown.until, width: drawnWidth, cursor: printing ? null : cursor };
  const laid = useMemo(
    () => (drawnWidth === 0 ? null : layOutLanes(view, chartColours(printing ? 'print' : scheme), widthOnScreen)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view is made of these
    [lanes, shown.from, shown.until, drawnWidth, cursor, printing, scheme],
  );

  useImperativeHandle(ref, () => ({
    png: async (told) => (await import('./save-lanes.js')).lanesPng(view, told),
    svg: async (told) => (await import('./save-lanes.js')).lanesSvg(view, told),
  }));

  const dayAt = (x: number): string => {
    if (!laid) return shown.from;
    const share = Math.min(Math.max((x - laid.left) / (laid.right - laid.left), 0), 1);
    return dayOf(timeOf(shown.from) + share * (timeOf(shown.until) - timeOf(shown.from)));
  };
  const go = (day: string | undefined) => {
    if (day === undefined) return;
    setCursor(day);
    setSpoken(sayDay(lanes, day));
    if (day < shown.from || day > shown.until) onZoom(showing(day, shown, whole));
  };
  const leave = () => {
    setCursor(null);
    setSpoken('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = (factor: number) => onZoom(zoomedBy(shown, whole, factor, cursor ?? shown.until));
    const acts: Record<string, (() => void) | undefined> = event.shiftKey
      ? {
          ArrowLeft: () => onZoom(movedBy(shown, whole, -0.25)),
          ArrowRight: () => onZoom(movedBy(shown, whole, 0.25)),
          '+': () => zoom(0.5),
        }
      : {
          ArrowLeft: () => go(moments.findLast((day) => day < (cursor ?? '9999')) ?? moments[0]),
          ArrowRight: () => go(moments.find((day) => day > (cursor ?? '')) ?? moments.at(-1)),
          Home: () => go(moments[0]),
          End: () => go(moments.at(-1)),
          Escape: leave,
          '+': () => zoom(0.5),
          '=': () => zoom(0.5),
          '-': () => zoom(2),
          '0': () => onZoom(null),
        };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const xOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const x = xOf(event);
    if (drag) setDrag({ ...drag, to: x });
    else setCursor(nearest(moments, dayAt(x)));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    setDrag(null);
    if (!drag || Math.abs(xOf(event) - drag.from) < LEAST_DRAG) return;
    const [from, until] = [dayAt(Math.min(drag.from, xOf(event))), dayAt(Math.max(drag.from, xOf(event)))];
    onZoom(stretchWithin({ from, until }, whole));
  };

  return (
    <div
      ref={place}
      className={classes.chart}
      data-chart-view
      role="application"
      tabIndex={0}
      aria-roledescription={messages.charts.roleDescription}
      aria-label={title}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
      onBlur={leave}
      onPointerDown={(event) => event.button === 0 && setDrag({ from: xOf(event), to: xOf(event) })}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
      onPointerLeave={() => {
        setDrag(null);
        setCursor(null);
      }}
    >
      {laid && <LanesDrawing laid={laid} />}
      {drag && laid && (
        <div
          className={classes.drag}
          style={{ insetInlineStart: Math.min(drag.from, drag.to), inlineSize: Math.abs(drag.to - drag.from) }}
        />
      )}
      <span id={keysId} className="visually-hidden">
        {text.keys}
      </span>
      <span className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}

/** The moment closest to a day; null when there is none. */
function nearest(moments: readonly string[], day: string): string | null {
  const before = moments.findLast((one) => one <= day);
  const after = moments.find((one) => one >= day);
  if (before === undefined || after === undefined) return before ?? after ?? null;
  return timeOf(day) - timeOf(before) <= timeOf(after) - timeOf(day) ? before : after;
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
