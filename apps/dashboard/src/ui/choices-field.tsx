import { useId } from 'react';
import type { Choice } from './choice-field.js';
import classes from './choice-field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOn } from './go-on.js';

interface Props extends FieldFrameProps {
  choices: readonly Choice[];
  value: readonly string[];
  /** The chosen codes in the order of the choices. */
  onChange: (codes: readonly string[]) => void;
}

/** Any of a few options, all visible: Space sets and unsets one, Enter goes on to the next field. */
export function ChoicesField({ choices, value, onChange, ...frame }: Props) {
  const id = useId();
  const toggle = (code: string) =>
    onChange(choices.map((choice) => choice.code).filter((one) => value.includes(one) !== (one === code)));

  return (
    <FieldFrame {...frame} id={id} group>
      {(ids) => (
        <div
          role="group"
          className={classes.choices}
          aria-labelledby={`${id}-label`}
          aria-describedby={ids.describedBy}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goOn(event.currentTarget);
          }}
        >
          {choices.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              role="checkbox"
              aria-checked={value.includes(code)}
              data-code={code}
              className={classes.choice}
              onClick={() => toggle(code)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
