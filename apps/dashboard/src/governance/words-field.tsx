import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { FieldFrame, type FieldFrameProps } from '../ui/field-frame.js';

interface Props extends FieldFrameProps {
  value: string;
  onChange: (typed: string) => void;
}

/** A few sentences in somebody's own words. */
export function WordsField({ value, onChange, ...frame }: Props) {
  const id = useId();
  return (
    <FieldFrame {...frame} id={id}>
      {(ids) => (
        <Textarea
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-required={frame.required}
          autoComplete="off"
          rows={3}
          maxLength={500}
          w="100%"
          error={frame.error != null}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
