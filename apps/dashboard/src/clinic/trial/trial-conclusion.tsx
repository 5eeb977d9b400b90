import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import classes from './trial-page.module.css';
import type { TrialRecord } from './trial-record.js';

const text = messages.trial.conclude;

/** What the trial showed, by which criterion, and who decided. */
export function TrialConclusion({ trial }: { trial: TrialRecord }) {
  const { conclusion, concludedOn, criterion, criterionMet, decidedBy, note } = trial;
  if (conclusion === null) return null;
  return (
    <Panel title={text.done}>
      <ul className={classes.facts}>
        <li>
          <strong>{text.facts(messages.trial.conclusions[conclusion], formatDate(concludedOn))}</strong>
        </li>
        {criterion !== null && criterionMet !== null && (
          <li>{text.judgedBy(messages.trial.criteria[criterion], criterionMet)}</li>
        )}
        {decidedBy !== null && <li>{text.by(messages.trial.deciders[decidedBy])}</li>}
        {note !== null && <li>{note}</li>}
      </ul>
    </Panel>
  );
}
