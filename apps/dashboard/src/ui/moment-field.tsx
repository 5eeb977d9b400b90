import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { formatDate } from '../formats/format-date.js';
import { readTypedTime } from '../formats/read-typed-time.js';
import { instantAt, zonedTime } from '../formats/zoned-time.js';
import { messages } from '../messages/messages.js';
import { AskedReasons } from './asked-reasons.js';
import { DateField } from './date-field.js';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';
import { goOnAtEnter } from './go-on.js';
import classes from './moment-field.module.css';

const text = messages.moment;

interface Props extends Pick<FieldFrameProps, 'label' | 'error' | 'hint' | 'required' | 'previous' | 'unusual'> {
  /** ISO instant, null while the day or the time is blank or names none. */
  value: string | null;
  onChange: (instant: string | null) => void;
  /** IANA name of the zone the clock on the wall shows: the centre's. */
  timeZone: string;
  /** The registry's today, which typed days refer to. */
  today: string;
  earliest?: string | null;
  latest?: string | null;
  /** The day shown while nothing is typed yet. */
  initialDay?: string | null;
}

/** A day and a time side by side, as the clock at the centre shows them; together one instant. */
export function MomentField({
  value,
  onChange,
  timeZone,
  today,
  earliest = null,
  latest = null,
  initialDay = null,
  label,
  error,
  hint,
  required,
  previous,
  unusual = [],
}: Props) {
  const [parts, setParts] = useState<{ day: string | null; time: string | null }>({
    day: initialDay,
    time: null,
  });
  const shown = value === null ? parts : zonedTime(value, timeZone);
  // A day and a time that make no instant: the clocks went forward over it.
  const neverWas = value === null && shown.day !== null && shown.time !== null;

  const change = (part: Partial<typeof parts>) => {
    const next = { ...shown, ...part };
    setParts(next);
    onChange(next.day === null || next.time === null ? null : instantAt({ day: next.day, time: next.time }, timeZone));
  };

  return (
    <div className={classes.moment} role="group" aria-label={label}>
      <DateField
        label={label}
        value={shown.day}
        today={today}
        earliest={earliest}
        latest={latest}
        error={error ?? null}
        {...(hint === undefined ? {} : { hint })}
        {...(required === undefined ? {} : { required })}
        {...(previous === undefined ? {} : { previous })}
        onChange={(day) => change({ day })}
      />
      <TimeField
        label={text.time(label)}
        value={shown.time}
        error={neverWas ? text.neverWas(shown.time ?? '', formatDate(shown.day)) : null}
        onChange={(time) => change({ time })}
      />
      {unusual.length > 0 && (
        <div className={classes.unusual}>
          <AskedReasons asked={unusual} label={label} />
        </div>
      )}
    </div>
  );
}

interface TimeProps {
  label: string;
  value: string | null;
  error: string | null;
  onChange: (time: string | null) => void;
}

function TimeField({ label, value, error, onChange }: TimeProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const problem = unreadable === null ? error : text.unreadable(unreadable);

  const leave = () => {
    if (typed === null) return;
    const time = readTypedTime(typed);
    setUnreadable(time === null && typed.trim() !== '' ? typed.trim() : null);
    setTyped(null);
    onChange(time);
  };

  return (
    <FieldFrame label={text.timeShort} id={id} error={problem}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-label={label}
          aria-describedby={ids.describedBy}
          classNames={{ input: classes.time }}
          autoComplete="off"
          inputMode="numeric"
          placeholder="HH:MM"
          error={problem !== null}
          value={typed ?? unreadable ?? value ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={goOnAtEnter}
        />
      )}
    </FieldFrame>
  );
}
