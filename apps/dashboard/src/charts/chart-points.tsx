import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { messages } from '../messages/messages.js';
import classes from './chart-points.module.css';
import type { DrawnChartHandle } from './drawn-chart.js';
import type { SpokenPoint } from './drawing.js';

const text = messages.charts;

interface Props {
  title: string;
  points: readonly SpokenPoint[];
  chart: RefObject<DrawnChartHandle | null>;
  children: ReactNode;
}

/** Makes the points of a drawing reachable: arrows, Home and End move, each point is shown and spoken. */
export function ChartPoints({ title, points, chart, children }: Props) {
  const [current, setCurrent] = useState<number | null>(null);
  const keysId = useId();

  const go = (index: number) => {
    const point = points[index];
    if (!point) return;
    setCurrent(index);
    chart.current?.point(point);
  };
  const leave = () => {
    setCurrent(null);
    chart.current?.leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = points.length - 1;
    const from = current ?? -1;
    const target = {
      ArrowRight: Math.min(from + 1, last),
      ArrowDown: Math.min(from + 1, last),
      ArrowLeft: Math.max(from - 1, 0),
      ArrowUp: Math.max(from - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      go(target);
    } else if (event.key === 'Escape') leave();
  };

  return (
    <div
      className={classes.points}
      data-chart-view
      role="application"
      tabIndex={0}
      aria-roledescription={text.roleDescription}
      aria-label={title}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
      onBlur={leave}
    >
      {children}
      <span id={keysId} className="visually-hidden">
        {text.keys}
      </span>
      <span className="visually-hidden" role="status" aria-live="polite">
        {current === null ? '' : `${points[current]?.spoken ?? ''}. ${text.pointOf(current + 1, points.length)}`}
      </span>
    </div>
  );
}
