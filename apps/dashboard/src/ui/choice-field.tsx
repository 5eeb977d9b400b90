import { useId, useRef, type KeyboardEvent } from 'react';
import { afterPress, choiceAction } from './choice-action.js';
import classes from './choice-field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOn } from './go-on.js';

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

/**
 * One of a few options, all visible: arrows move, typing a key chooses, Enter goes on; Delete clears, and so does a
 * second tap where an answer is not required.
 */
export function ChoiceField({ choices, value, onChange, vertical = false, ...frame }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const focusable = value ?? choices[0]?.code ?? null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = choiceAction(event.key, { choices, focused: focusable });
    if (action === null) return;
    event.preventDefault();
    if (action.act === 'GO_ON') return goOn(event.currentTarget);
    const code = action.act === 'CHOOSE' ? action.code : null;
    onChange(code);
    const place = code ?? choices[0]?.code ?? '';
    group.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(place)}"]`)?.focus();
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
              onClick={({ detail }) => onChange(afterPress(choice.code, value, detail > 0 && frame.required !== true))}
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
