import type { CSSProperties } from 'react';
import { messages } from '../../messages/messages.js';
import { exactNumber } from '../exact-number.js';
import classes from './window-timeline.module.css';
import { axisDays, drawnWindows, type Window } from './windows.js';

const text = messages.definitions.protocol;

/** The windows of the first two years to scale, one row each, with the day of the implant through all of them. */
export function WindowTimeline({ windows }: { windows: readonly Window[] }) {
  const { drawn, further, fromDay, toDay } = drawnWindows(windows);
  const last = further.at(-1);
  const span = Math.max(toDay - fromDay, 1);
  const at = (day: number) => `${(((day - fromDay) / span) * 100).toFixed(3)}%`;
  // A window holds its last day, so its bar ends where the next day begins.
  const between = (from: number, to: number) => `${(((to + 1 - from) / span) * 100).toFixed(3)}%`;

  return (
    <figure className={classes.figure}>
      <ol className={classes.rows} aria-label={text.timeline}>
        {drawn.map((window) => (
          <li key={window.code} className={classes.row}>
            <span className={classes.label} aria-hidden>
              {window.label}
            </span>
            <span className="visually-hidden">
              {text.timelineLabel(
                window.label,
                exactNumber(window.fromDay),
                exactNumber(window.toDay),
                exactNumber(window.targetDay),
              )}
            </span>
            <span className={classes.track} style={{ '--implant': at(0) } as CSSProperties} aria-hidden>
              <span
                className={classes.bar}
                style={{ insetInlineStart: at(window.fromDay), inlineSize: between(window.fromDay, window.toDay) }}
              />
              <span className={classes.target} style={{ insetInlineStart: at(window.targetDay) }} />
            </span>
          </li>
        ))}
      </ol>
      <div className={classes.row} aria-hidden>
        <span />
        <span className={classes.axis}>
          {axisDays(fromDay, toDay).map((day) => (
            <span
              key={day}
              className={classes.mark}
              data-implant={day === 0 || undefined}
              style={{ insetInlineStart: at(day) }}
            >
              {exactNumber(day)}
            </span>
          ))}
        </span>
      </div>
      <figcaption className={classes.caption}>
        {text.legend}; {text.implantLine}. {last && text.timelineFurther(further.length, last.label)}
      </figcaption>
    </figure>
  );
}
