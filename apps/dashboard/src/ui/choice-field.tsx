import { useId, useRef, type KeyboardEvent } from 'react';
import classes from './choice-field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';

export interface Choice {
  code: string;
  label: string;
  /** Shown before the label and chosen by typing it, for instance "1+"; the label alone when left out. */
  key?: string;
}

interface Props extends FieldFrameProps {
  choices: readonly Choice[];
  value: string | null;
  onChange: (code: string | null) => void;
  /** Stacks long labels; short ones stand in a row. */
  vertical?: boolean;
}

/** One of a few options, all visible: arrows move, typing a key chooses, choosing again clears. */
export function ChoiceField({ choices, value, onChange, vertical = false, ...frame }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const focusable = value ?? choices[0]?.code;

  const onKeyDown = (event: KeyboardEvent) => {
    const index = choices.findIndex((choice) => choice.code === focusable);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const typed = choices.find((choice) => choice.key?.toLowerCase() === event.key.toLowerCase());
    const next = typed ?? (step === undefined ? undefined : choices[(index + step + choices.length) % choices.length]);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(next.code);
    group.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(next.code)}"]`)?.focus();
  };

  return (
    <FieldFrame {...frame} id={id} group>
      {(ids) => (
        <div
          ref={group}
          role="radiogroup"
          className={classes.choices}
          data-vertical={vertical || undefined}
          aria-labelledby={`${id}-label`}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          aria-invalid={frame.error ? true : undefined}
          onKeyDown={onKeyDown}
        >
          {choices.map((choice) => (
            <button
              key={choice.code}
              type="button"
              role="radio"
              aria-checked={choice.code === value}
              tabIndex={choice.code === focusable ? 0 : -1}
              data-code={choice.code}
              className={classes.choice}
              onClick={() => onChange(choice.code === value ? null : choice.code)}
            >
              {choice.key && <b className={classes.key}>{choice.key}</b>}
              <span>{choice.label}</span>
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
