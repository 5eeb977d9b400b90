import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { WindowBadge } from '../window-badge.js';
import classes from './schedule-strip.module.css';
import { shownWindows, type ScheduledWindow } from './shown-windows.js';

const text = messages.clinic.patient;

/** What was asked when and what came of it, in order of time; a filled window opens its visit. */
export function ScheduleStrip({ windows }: { windows: readonly ScheduledWindow[] }) {
  const { shown, later, notExpected, asked, filled } = shownWindows(windows);
  const note = asked > 0 && text.scheduleNote(formatNumber(asked), formatNumber(filled));
  return (
    <Panel title={text.schedule} aside={note}>
      {windows.length === 0 ? (
        <EmptyState icon={IconCalendarPlus} title={text.noSchedule} text={text.noScheduleText} />
      ) : (
        <ul className={classes.strip}>
          {shown.map((window) => (
            <li key={window.code}>
              <WindowTile window={window} />
            </li>
          ))}
          {later > 0 && <li className={classes.later}>{text.laterWindows(later)}</li>}
          {notExpected > 0 && <li className={classes.later}>{text.notExpected(notExpected)}</li>}
        </ul>
      )}
    </Panel>
  );
}

function WindowTile({ window }: { window: ScheduledWindow }) {
  const { label, status, targetOn, opensOn, closesOn, encounterId } = window;
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.day} title={text.windowSpan(formatDate(opensOn), formatDate(closesOn))}>
        {text.target(formatDate(targetOn))}
      </span>
      <span>
        <WindowBadge status={status} />
      </span>
    </>
  );
  if (encounterId === null) {
    return (
      <div className={classes.window} data-status={status}>
        {content}
      </div>
    );
  }
  return (
    <Link
      from="/clinic/patients/$patientId"
      to="."
      search={(shown) => ({ ...shown, visit: encounterId })}
      resetScroll={false}
      className={classes.window}
      data-status={status}
    >
      {content}
      <span className="visually-hidden">{text.openVisit}</span>
    </Link>
  );
}
