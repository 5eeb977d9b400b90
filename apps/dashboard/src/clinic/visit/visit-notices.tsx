import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { notDoneReasons } from '#libs/instruments/index';
import { useState, type Ref } from 'react';
import { formatInstant } from '../../formats/format-date.js';
import { isUncertain, type RegistryProblem } from '../../graphql/registry-problem.js';
import { messages } from '../../messages/messages.js';
import { isOld } from './draft-age.js';
import classes from './visit-form.module.css';
import type { VisitMeasure } from './visit-measure.js';
import type { VisitProblem } from './visit-problems.js';

const text = messages.clinic.visit;
const drafts = messages.drafts;

interface ProblemsProps {
  ref: Ref<HTMLDivElement>;
  /** What the registry refused, when it did; or that its answer was lost. */
  refusal: RegistryProblem | null;
  problems: readonly VisitProblem[];
  onGo: (problem: VisitProblem) => void;
}

/** What keeps the visit from being saved, each leading to its place. */
export function VisitProblems({ ref, refusal, problems, onGo }: ProblemsProps) {
  if (problems.length === 0 && refusal === null) return null;
  const lost = isUncertain(refusal);
  return (
    <div className={classes.problems} role="alert" ref={ref} tabIndex={-1}>
      <h2>{lost ? text.uncertain : refusal ? text.failed : text.problems(problems.length)}</h2>
      {refusal && (
        <p>
          {lost ? text.uncertainText : `${refusal.message} ${text.failedText}`}{' '}
          <small>{messages.problems.code(refusal.code)}</small>
        </p>
      )}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.key}`}>
            <button type="button" className={classes.jump} onClick={() => onGo(problem)}>
              {problem.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BlanksProps {
  ref: Ref<HTMLDivElement>;
  blank: readonly VisitMeasure[];
  onMark: (reason: string) => void;
  onSaveWithout: () => void;
}

/** The deliberate second step before a visit is saved with measures left blank. */
export function BlankMeasures({ ref, blank, onMark, onSaveWithout }: BlanksProps) {
  const [reason, setReason] = useState('');
  return (
    <div className={classes.blanks} role="alert" ref={ref} tabIndex={-1}>
      <p>
        <strong>{text.blanks(blank.map(({ definition }) => definition.shortTitle).join(', '))}</strong>{' '}
        {text.blanksText}
      </p>
      <div className={classes.blankActs}>
        <NativeSelect
          size="sm"
          aria-label={text.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data={[
            { value: '', label: text.chooseReason },
            ...notDoneReasons.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <Button variant="default" disabled={reason === ''} onClick={() => onMark(reason)}>
          {text.markRest}
        </Button>
        <Button variant="default" onClick={onSaveWithout}>
          {text.saveWithout}
        </Button>
      </div>
    </div>
  );
}

interface RestoredProps {
  keptAt: string;
  /** Who entered something last; null: nothing is known of it. */
  by: string | null;
  /** Whether the draft's day has a visit in the registry by now. */
  recorded: boolean;
  onDiscard: () => void;
}

/** Says that what is on screen was entered earlier, and lets it go in two steps. */
export function RestoredNotice({ keptAt, by, recorded, onDiscard }: RestoredProps) {
  const at = formatInstant(keptAt);
  const words =
    recorded || by === null
      ? text.restoredRecorded(at)
      : isOld(keptAt)
        ? drafts.foundOld(at, by)
        : drafts.found(at, by);
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.restored} role="status">
      {asking ? text.discardSure : words}
      <span className={classes.blankActs}>
        {asking ? (
          <>
            <Button size="compact-sm" variant="filled" onClick={onDiscard}>
              {text.discardYes}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {text.keepIt}
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
            {text.discard}
          </Button>
        )}
      </span>
    </div>
  );
}

/** Said before anything is assessed: a low tone on this day may be due to the old concentration. */
export function BridgeNotice() {
  return (
    <p className={classes.bridge} role="status">
      {text.bridgeOnDay}
    </p>
  );
}

/** What this window does not ask for but may be recorded all the same. */
export function AddMeasure({ others, onAdd }: { others: readonly VisitMeasure[]; onAdd: (code: string) => void }) {
  return (
    <div className={classes.add} role="group" aria-label={text.addMeasure}>
      <span>{text.addMeasure}:</span>
      {others.map(({ definition }) => (
        <Button
          key={definition.code}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAdd(definition.code)}
        >
          {definition.shortTitle}
        </Button>
      ))}
    </div>
  );
}
