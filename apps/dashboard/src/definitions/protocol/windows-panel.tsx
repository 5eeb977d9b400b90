import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import shared from '../definitions.module.css';
import { exactNumber } from '../exact-number.js';
import { WindowTimeline } from './window-timeline.js';
import classes from './windows-panel.module.css';
import { foldWindows, type Window, type WindowRow } from './windows.js';

const text = messages.definitions.protocol;
const headers = text.windowColumns;

interface Props {
  windows: readonly Window[];
  /** Short titles of instruments by code. */
  titles: ReadonlyMap<string, string>;
}

/** When an assessment counts, drawn and as a table; long runs of like windows are one row until opened. */
export function WindowsPanel({ windows, titles }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const folded = foldWindows(windows);
  const rows = unfolded ? windows.map((window): WindowRow => ({ windows: [window] })) : folded;

  return (
    <Panel title={text.windows} aside={text.windowCount(windows.length)} flush>
      <p className={`${shared.note} ${shared.padded}`}>{text.windowsLede}</p>
      <WindowTimeline windows={windows} />
      <table className={classes.table}>
        <caption className="visually-hidden">{text.windowsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{headers.window}</th>
            <th scope="col">{headers.days}</th>
            <th scope="col">{headers.target}</th>
            <th scope="col">{headers.instruments}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.windows[0].code} row={row} titles={titles} />
          ))}
        </tbody>
      </table>
      {folded.length < windows.length && (
        <p className={`${classes.foot} no-print`}>
          <Button variant="default" size="compact-md" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? text.showFew : text.showAll(windows.length)}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function Row({ row, titles }: { row: WindowRow; titles: Props['titles'] }) {
  return (
    <tr>
      <th scope="row">
        <WindowName row={row} />
      </th>
      <td data-label={headers.days}>
        <Days row={row} />
      </td>
      <td data-label={headers.target}>
        <Target row={row} />
      </td>
      <td data-label={headers.instruments}>
        <ul className={classes.instruments}>
          {row.windows[0].instruments.map((code) => (
            <li key={code}>
              <Link to="/definitions/instruments/$code" params={{ code }} className={shared.link}>
                {titles.get(code) ?? code}
              </Link>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function WindowName({ row: { windows } }: { row: WindowRow }) {
  const [first] = windows;
  const last = windows.at(-1) ?? first;
  if (windows.length === 1) {
    return (
      <>
        {first.label} <span className={shared.code}>{first.code}</span>
      </>
    );
  }
  return (
    <>
      {text.folded(first.label, last.label)}{' '}
      <span className={shared.code}>{messages.range(first.code, last.code)}</span>
      <small className={classes.small}>{text.foldedWindows(windows.length)}</small>
    </>
  );
}

function Days({ row: { windows } }: { row: WindowRow }) {
  const [{ fromDay, targetDay, toDay }] = windows;
  if (windows.length === 1) return text.days(exactNumber(fromDay), exactNumber(toDay));
  return text.targetWithin(exactNumber(targetDay - fromDay), exactNumber(toDay - targetDay));
}

function Target({ row: { windows } }: { row: WindowRow }) {
  const [first] = windows;
  const last = windows.at(-1) ?? first;
  return windows.length === 1
    ? exactNumber(first.targetDay)
    : text.days(exactNumber(first.targetDay), exactNumber(last.targetDay));
}
