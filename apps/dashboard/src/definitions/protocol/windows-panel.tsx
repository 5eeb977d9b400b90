import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
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

  const columns: readonly Column<WindowRow>[] = [
    { key: 'window', header: headers.window, render: (row) => <WindowName row={row} /> },
    { key: 'days', header: headers.days, numeric: true, render: (row) => <Days row={row} /> },
    { key: 'target', header: headers.target, numeric: true, render: (row) => <Target row={row} /> },
    {
      key: 'instruments',
      header: headers.instruments,
      render: ({ windows: [{ instruments }] }) => (
        <ul className={classes.instruments}>
          {instruments.map((code) => (
            <li key={code}>
              <Link to="/definitions/instruments/$code" params={{ code }} className={shared.link}>
                {titles.get(code) ?? code}
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ];

  return (
    <Panel title={text.windows} aside={text.windowCount(windows.length)} flush>
      <p className={`${shared.note} ${shared.padded}`}>{text.windowsLede}</p>
      <WindowTimeline windows={windows} />
      <div className={classes.table}>
        <DataTable
          caption={text.windows}
          columns={columns}
          rows={rows}
          rowKey={({ windows: [{ code }] }) => code}
          withCount={false}
          empty={<EmptyState title={text.empty} />}
          foot={
            folded.length < windows.length && (
              <Button
                variant="default"
                size="compact-md"
                className="no-print"
                aria-expanded={unfolded}
                onClick={() => setUnfolded(!unfolded)}
              >
                {unfolded ? text.showFew : text.showAll(windows.length)}
              </Button>
            )
          }
        />
      </div>
    </Panel>
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
