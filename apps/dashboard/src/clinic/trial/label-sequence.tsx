import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { dayAfter, nextLabelDose } from './label-step.js';
import classes from './trial-page.module.css';
import { momentAt, type TrialRecord } from './trial-record.js';

const text = messages.trial.label;

/** The sequence as the label has it, with its source: information, not advice. */
export function LabelSequence({ trial, timeZone }: { trial: TrialRecord; timeZone: string }) {
  const next = trial.concludedOn === null ? nextLabelDose(trial.boluses.map(({ doseUg }) => doseUg)) : null;
  const last = trial.boluses.at(-1);
  return (
    <Panel title={text.title} aside={text.note}>
      <ol className={classes.sequence}>
        {text.steps.map((step) => (
          <li key={step.dose} data-next={step.dose === next || undefined}>
            {step.text}
            {step.dose === next && (
              <span className={classes.next}>
                {text.next}
                {last && `. ${text.from(momentAt(dayAfter(last.givenAt), timeZone))}`}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={classes.hint}>
        {text.none} {text.small} {text.course}
      </p>
    </Panel>
  );
}
