import { PasswordInput } from '@mantine/core';
import { useId } from 'react';
import { messages } from '../messages/messages.js';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';

const text = messages.access;

interface Props extends FieldFrameProps {
  value: string;
  onChange: (typed: string) => void;
  /** Tells password managers which one to fill in, or that this is a new one. */
  autoComplete: 'current-password' | 'new-password';
  name?: string;
}

/** A password: hidden until shown, pasted like any text. */
export function PasswordField({ value, onChange, autoComplete, name = 'password', ...frame }: Props) {
  const id = useId();
  return (
    <FieldFrame {...frame} id={id}>
      {(ids) => (
        <PasswordInput
          id={ids.id}
          name={name}
          flex={1}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          error={frame.error != null}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
        />
      )}
    </FieldFrame>
  );
}
