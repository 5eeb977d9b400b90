import { useId, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { FieldFrame, type FieldFrameProps } from '../../ui/field-frame.js';
import { afterPress } from '../../ui/choice-action.js';
import { goOn } from '../../ui/go-on.js';
import classes from './rating-scale.module.css';
import { scaleStep } from './scale-step.js';

interface Props extends FieldFrameProps {
  min: number;
  max: number;
  /** The code as answered; null when blank. */
  value: string | null;
  onChange: (code: string | null) => void;
  /** The level recorded before, marked on the scale. */
  previousCode: string | null;
}

/** Whole numbers from `min` to `max` as buttons: type the number (1 then 0 is 10), use arrows, or tap; Enter goes on. */
export function RatingScale({ min, max, value, onChange, previousCode, ...frame }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const typed = useRef({ key: '', at: 0 });
  const steps = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  const focusable = value !== null && steps.includes(value) ? value : steps[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return goOn(event.currentTarget);
    }
    const joins = event.timeStamp - typed.current.at < 1200 ? typed.current.key : '';
    const next = scaleStep(event.key, { value, steps, joins });
    if (next === undefined) return;
    event.preventDefault();
    typed.current = { key: event.key, at: event.timeStamp };
    onChange(next);
    group.current?.querySelector<HTMLElement>(`[data-code="${next ?? steps[0]}"]`)?.focus();
  };

  return (
    <FieldFrame {...frame} id={id} group>
      {(ids) => (
        <div
          ref={group}
          role="radiogroup"
          className={classes.scale}
          style={{ '--steps': steps.length } as CSSProperties}
          aria-labelledby={`${id}-label`}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          aria-invalid={frame.error ? true : undefined}
          onKeyDown={onKeyDown}
        >
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              role="radio"
              aria-checked={step === value}
              tabIndex={step === focusable ? 0 : -1}
              data-code={step}
              data-previous={step === previousCode || undefined}
              className={classes.step}
              onClick={({ detail }) => onChange(afterPress(step, value, detail > 0))}
            >
              {step}
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
