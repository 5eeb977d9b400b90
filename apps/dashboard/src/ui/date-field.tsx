import { TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { Suspense, useId, useState, type KeyboardEvent } from 'react';
import { formatDate } from '../formats/format-date.js';
import { readTypedDate } from '../formats/read-typed-date.js';
import { messages } from '../messages/messages.js';
import classes from './date-field.module.css';
import { Dropdown } from './dropdown.js';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOn } from './go-on.js';
import { lazyNamed } from './lazy-named.js';

const Calendar = lazyNamed(() => import('./calendar.js'), 'Calendar');
const text = messages.fields;

/** The day does not break after its hyphens. */
const dateHint = (
  <>
    {text.dateHint[0]}
    <span className={classes.unbroken}>{text.dateHint[1]}</span>
  </>
);

interface Props extends FieldFrameProps {
  /** Calendar day `YYYY-MM-DD`, null when blank. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The day typed forms refer to: the registry's today. */
  today: string;
  earliest?: string | null;
  latest?: string | null;
  placeholder?: string;
}

/** A day typed in any usual form (`3 feb 24`, `2024-02-03`) and shown unambiguously once left; a calendar if wanted. */
export function DateField({
  value,
  onChange,
  today,
  earliest = null,
  latest = null,
  placeholder,
  error,
  hint,
  ...frame
}: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const shown = typed ?? unreadable ?? (value === null ? '' : formatDate(value));
  const problem = error ?? (unreadable !== null ? text.dateUnreadable(unreadable) : outside(value, earliest, latest));

  const leave = () => {
    if (typed === null) return;
    const day = readTypedDate(typed, today);
    setUnreadable(day === null && typed.trim() !== '' ? typed.trim() : null);
    setTyped(null);
    onChange(day);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const unread = typed !== null && typed.trim() !== '' && readTypedDate(typed, today) === null;
    if (!unread) goOn(event.currentTarget);
    // Where the focus moved, leaving the field has read it.
    if (document.activeElement === event.currentTarget) leave();
  };

  return (
    <FieldFrame {...frame} id={id} error={problem} hint={hint ?? dateHint}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-describedby={ids.describedBy}
          className={classes.root}
          autoComplete="off"
          placeholder={placeholder}
          aria-required={frame.required}
          error={problem !== null}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
          rightSection={
            <Dropdown
              alignEnd
              label={`${frame.label}: ${text.openCalendar}`}
              button={{
                className: classes.opener,
                'aria-label': `${frame.label}: ${text.openCalendar}`,
                children: <IconCalendar size={18} aria-hidden />,
              }}
            >
              {(close) => (
                <Suspense fallback={<div className={classes.calendar} />}>
                  <Calendar
                    value={value}
                    earliest={earliest}
                    latest={latest}
                    today={today}
                    onPick={(day) => {
                      setUnreadable(null);
                      onChange(day);
                      close();
                    }}
                  />
                </Suspense>
              )}
            </Dropdown>
          }
        />
      )}
    </FieldFrame>
  );
}

function outside(day: string | null, earliest: string | null, latest: string | null): string | null {
  if (day === null) return null;
  if (earliest !== null && day < earliest) return text.dateTooEarly(formatDate(earliest));
  if (latest !== null && day > latest) return text.dateTooLate(formatDate(latest));
  return null;
}
