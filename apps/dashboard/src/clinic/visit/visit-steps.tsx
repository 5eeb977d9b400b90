import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconCircleMinus } from '@tabler/icons-react';
import { messages } from '../../messages/messages.js';
import type { SheetStatus } from './sheet-standing.js';
import classes from './visit-form.module.css';
import type { VisitProgress } from './visit-progress.js';

const text = messages.clinic.visit;
const icons: Record<SheetStatus, typeof IconCircle> = {
  BLANK: IconCircle,
  STARTED: IconCircleHalf2,
  DONE: IconCircleCheckFilled,
  NOT_DONE: IconCircleMinus,
  NOT_APPLICABLE: IconCircleMinus,
};

const entry = messages.visitEntry;

interface Props {
  progress: VisitProgress;
  /** Whether it was answered if there was any event. */
  attested: boolean;
  /** Measures asked for that carry neither an answer nor a reason. */
  left: number;
  onStep: (code: string) => void;
}

/** The measures of the visit at a glance, beside the form where there is room. */
export function VisitSteps({ progress, attested, left, onStep }: Props) {
  const events = { code: 'attestation', title: entry.stepEvents, status: attested ? 'DONE' : 'BLANK' } as const;
  return (
    <nav className={classes.steps} aria-label={text.steps}>
      <h2>{text.steps}</h2>
      <ol>
        {[events, ...progress.steps].map(({ code, title, status }) => {
          const Sign = icons[status];
          return (
            <li key={code}>
              <button type="button" className={classes.step} data-status={status} onClick={() => onStep(code)}>
                <Sign size={16} aria-hidden />
                {title}
                <small>{text.statuses[status]}</small>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={classes.left}>{entry.stillRequired(left + (attested ? 0 : 1))}</p>
    </nav>
  );
}
