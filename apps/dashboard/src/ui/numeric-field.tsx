import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOn } from './go-on.js';
import classes from './numeric-field.module.css';
import { checkTypedNumber, rangeHint, type NumberLimits } from './typed-number.js';

interface Props extends FieldFrameProps, NumberLimits {
  /** What was typed, kept as text: "", "2.5". Blank is no answer. */
  value: string;
  onChange: (typed: string) => void;
}

/** A number with its unit inside the field; checked when it is left; Enter goes on. */
export function NumericField({ value, onChange, min, max, step, unit, error, hint, ...frame }: Props) {
  const id = useId();
  const limits = { min, max, step, unit };
  const [left, setLeft] = useState(false);
  const shownError = error ?? (left ? checkTypedNumber(value, limits) : null);

  return (
    <FieldFrame {...frame} id={id} error={shownError} hint={hint ?? rangeHint(limits)}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-describedby={ids.describedBy}
          classNames={{ input: classes.input, root: classes.root }}
          inputMode={step !== null && step % 1 === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          required={frame.required}
          aria-required={frame.required}
          error={shownError !== null}
          value={value}
          rightSection={unit ? <span className={classes.unit}>{unit}</span> : null}
          rightSectionWidth={unit ? `${unit.length * 0.55 + 1.6}em` : undefined}
          rightSectionPointerEvents="none"
          onChange={(event) => onChange(event.currentTarget.value)}
          onFocus={() => setLeft(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goOn(event.currentTarget);
          }}
          onBlur={() => {
            onChange(value.trim().replace(',', '.'));
            setLeft(true);
          }}
        />
      )}
    </FieldFrame>
  );
}
