import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { formatPartialDate } from '../formats/format-date.js';
import { readTypedPartialDate } from '../formats/read-typed-date.js';
import { messages } from '../messages/messages.js';
import classes from './date-field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOn } from './go-on.js';

const text = messages.fields;

interface Props extends FieldFrameProps {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when blank. */
  value: string | null;
  onChange: (partial: string | null) => void;
  /** The day typed forms refer to, and the latest possible: the registry's today. */
  today: string;
  /** Of an expiry, for instance. */
  mayBeFuture?: boolean;
}

/** A day as far as it is known, typed as `2021`, `mar 2021` or `3 mar 2021` and shown unambiguously once left. */
export function PartialDateField({ value, onChange, today, mayBeFuture = false, error, hint, ...frame }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const shown = typed ?? unreadable ?? (value === null ? '' : formatPartialDate(value));
  // Compared as text, the first day a partial one may stand for: a year not over yet is no future.
  const future = !mayBeFuture && value !== null && value > today.slice(0, value.length);
  const problem =
    error ??
    (unreadable !== null
      ? text.partialDateUnreadable(unreadable)
      : future
        ? text.dateTooLate(formatPartialDate(today))
        : null);

  const leave = () => {
    if (typed === null) return;
    const partial = readTypedPartialDate(typed, today);
    setUnreadable(partial === null && typed.trim() !== '' ? typed.trim() : null);
    setTyped(null);
    onChange(partial);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const unread = typed !== null && typed.trim() !== '' && readTypedPartialDate(typed, today) === null;
    if (!unread) goOn(event.currentTarget);
    // Where the focus moved, leaving the field has read it.
    if (document.activeElement === event.currentTarget) leave();
  };

  return (
    <FieldFrame {...frame} id={id} error={problem} hint={hint ?? text.partialDateHint}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-describedby={ids.describedBy}
          className={classes.root}
          autoComplete="off"
          aria-required={frame.required}
          error={problem !== null}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      )}
    </FieldFrame>
  );
}
