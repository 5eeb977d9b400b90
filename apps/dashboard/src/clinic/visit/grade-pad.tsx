import type { Answer, Cell, Option } from '#libs/instruments/index';
import { messages } from '../../messages/messages.js';
import classes from './body-grid.module.css';
import { absentAnswer, codeAnswer } from './visit-draft.js';

const text = messages.clinic.visit;

interface Props {
  options: readonly Option[];
  cell: Cell | null;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | null) => void;
}

/** Grades as buttons with what they mean; on a phone a row of keys under the grid. The keyboard needs no stop here. */
export function GradePad({ options, cell, answer, onAnswer }: Props) {
  const grades = options.filter(({ kind }) => kind === 'SCORE');
  const offers = (kind: Option['kind']) => options.some((option) => option.kind === kind);
  const meaning = grades.find(({ code }) => code === answer?.code)?.label;

  return (
    <div className={classes.pad} role="group" aria-label={cell ? text.padLabel(cell.label) : text.padPrompt}>
      <p className={classes.padTitle}>
        {cell?.label ?? text.padPrompt}
        {meaning && <small>{meaning}</small>}
      </p>
      {grades.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          tabIndex={-1}
          className={classes.padKey}
          aria-pressed={code === answer?.code}
          title={label}
          disabled={!cell}
          onClick={() => onAnswer(codeAnswer(code))}
        >
          <b>{code}</b>
          <span>{label}</span>
        </button>
      ))}
      {offers('NOT_DONE') && (
        <PadKey
          label={messages.fields.notDone}
          pressed={answer?.absence === 'NOT_DONE'}
          onClick={() => onAnswer(absentAnswer('NOT_DONE', 'not-testable'))}
        />
      )}
      {offers('NOT_APPLICABLE') && (
        <PadKey
          label={messages.fields.notApplicable}
          pressed={answer?.absence === 'NOT_APPLICABLE'}
          onClick={() => onAnswer(absentAnswer('NOT_APPLICABLE'))}
        />
      )}
      <PadKey label={text.clear} pressed={false} onClick={() => onAnswer(null)} />
    </div>
  );
}

function PadKey({ label, pressed, onClick }: { label: string; pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" tabIndex={-1} className={classes.padKey} data-small aria-pressed={pressed} onClick={onClick}>
      <span>{label}</span>
    </button>
  );
}
