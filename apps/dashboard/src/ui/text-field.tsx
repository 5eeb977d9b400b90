import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOnAtEnter } from './go-on.js';

interface Props extends FieldFrameProps {
  value: string;
  onChange: (typed: string) => void;
  placeholder?: string;
  /** What the browser may fill in; "off" unless said. */
  autoComplete?: string;
  inputMode?: 'text' | 'numeric';
}

/** One line of text; Enter goes on to the next field. */
export function TextField({ value, onChange, placeholder, autoComplete = 'off', inputMode, ...frame }: Props) {
  const id = useId();
  return (
    <FieldFrame {...frame} id={id}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          autoComplete={autoComplete}
          placeholder={placeholder}
          inputMode={inputMode}
          error={frame.error != null}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={goOnAtEnter}
        />
      )}
    </FieldFrame>
  );
}
