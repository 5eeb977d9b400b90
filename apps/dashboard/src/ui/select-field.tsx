import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';

interface Props extends FieldFrameProps {
  /** Shown while nothing is chosen, and chosen to take a choice back. */
  none: string;
  choices: readonly { code: string; label: string }[];
  value: string | null;
  onChange: (code: string | null) => void;
}

/** One of a longer list, on the browser's own select. */
export function SelectField({ none, choices, value, onChange, ...frame }: Props) {
  const id = useId();
  return (
    <FieldFrame {...frame} id={id}>
      {(ids) => (
        <NativeSelect
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          error={frame.error != null}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          data={[{ value: '', label: none }, ...choices.map(({ code, label }) => ({ value: code, label }))]}
        />
      )}
    </FieldFrame>
  );
}
