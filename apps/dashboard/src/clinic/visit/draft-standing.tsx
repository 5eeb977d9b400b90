import { Button } from '@mantine/core';
import type { Editor, Standing } from '../../drafts/desk-state.js';
import { messages } from '../../messages/messages.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from './visit-form.module.css';

const text = messages.drafts;
const clock = new Intl.DateTimeFormat(messages.locale, { hour: '2-digit', minute: '2-digit' });

/** Where the draft stands, in words; what somebody must hear of is told to a screen reader as well. */
export function StandingWords({ standing, others }: { standing: Standing; others: readonly Editor[] }) {
  const isQuiet = standing.state === 'SAVED' || standing.state === 'SAVING' || standing.state === 'BLANK';
  return (
    <>
      <small data-standing={standing.state}>{isQuiet ? standingWords(standing) : null}</small>
      <small role="status">{isQuiet ? null : standingWords(standing)}</small>
      <small role="status">{othersWords(others)}</small>
    </>
  );
}

function standingWords(standing: Standing): string {
  switch (standing.state) {
    case 'SAVED':
      return text.saved(clock.format(new Date(standing.at)));
    case 'SAVING':
      return text.saving;
    case 'BLANK':
      return text.blank;
    case 'OFFLINE':
      if (standing.toSend === 0) return text.offlineNothing;
      return standing.onDevice ? text.offline(standing.toSend) : text.offlineUnkept;
    case 'ENDED':
      return text.ended;
    case 'REFUSED':
      return text.refused;
  }
}

function othersWords(others: readonly Editor[]): string | null {
  const names = [...new Set(others.filter(({ own }) => !own).map(({ name }) => name))];
  if (names.length > 0) return text.someoneElse(names.join(', '));
  return others.length > 0 ? text.yourselfElsewhere : null;
}

/** What keeps the draft from being kept, and the way on. */
export function StandingNotice({ standing, onBeginAnew }: { standing: Standing; onBeginAnew: () => void }) {
  if (standing.state === 'REFUSED') return <ProblemNotice problem={standing.problem} title={text.refusedTitle} />;
  if (standing.state !== 'ENDED') return null;
  return (
    <div className={classes.restored} role="alert">
      <span>
        <strong>{text.endedTitle}.</strong> {text.endedText}
      </span>
      <Button size="compact-sm" variant="default" onClick={onBeginAnew}>
        {text.beginAnew}
      </Button>
    </div>
  );
}

/** Said when somebody wants to save the visit and the registry cannot be reached. */
export function OfflineNotice() {
  return (
    <div className={classes.problems} role="alert">
      <h2>{text.cannotSaveOffline}</h2>
      <p>{text.cannotSaveOfflineText}</p>
    </div>
  );
}
