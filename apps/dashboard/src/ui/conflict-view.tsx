import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { messages } from '../messages/messages.js';
import classes from './conflict-view.module.css';
import type { Choices, Side } from './merge-edits.js';

const text = messages.conflict;
const sides: readonly Side[] = ['MINE', 'STORED'];

/** One field on which what was entered and what is stored now disagree, in words. */
export interface ConflictLine<Form> {
  readonly field: keyof Form;
  readonly label: string;
  readonly mine: string;
  readonly stored: string;
  readonly suggested: Side;
}

interface Props<Form> {
  lines: readonly ConflictLine<Form>[];
  /** Who stored the other side and when, where the history says so. */
  changed?: { by: string; at: string } | null;
  saving: boolean;
  onResolve: (choices: Choices<Form>, then: 'SAVE' | 'EDIT') => void;
}

/** Both sides of an edit that met another's, line by line; the person chooses, nothing is overwritten unseen. */
export function ConflictView<Form extends object>({ lines, changed = null, saving, onResolve }: Props<Form>) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Choices<Form>>({});
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onResolve(choices, 'SAVE');
  };

  return (
    <form
      className={classes.conflict}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onSubmit={submit}
    >
      <div className={classes.head}>
        <h3 ref={heading} id={`${id}-title`} tabIndex={-1}>
          {text.title}
        </h3>
        <p id={`${id}-text`}>
          {lines.length === 0 ? text.nothingLeft : text.text}
          {changed && ` ${text.changed(changed.by, changed.at)}`}
        </p>
      </div>
      {lines.map(({ field, label, suggested, ...values }) => (
        <fieldset key={String(field)} className={classes.line}>
          <legend>{label}</legend>
          {sides.map((side) => (
            <label key={side} className={classes.side}>
              <input
                type="radio"
                name={`${id}-${String(field)}`}
                checked={(choices[field] ?? suggested) === side}
                onChange={() => setChoices((before) => ({ ...before, [field]: side }))}
              />
              <span>
                <span className={classes.whose}>{text.sides[side]}</span>
                <strong>{side === 'MINE' ? values.mine : values.stored}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={classes.acts}>
        <Button type="submit" loading={saving}>
          {lines.length === 0 ? text.close : text.save}
        </Button>
        <Button variant="default" disabled={saving} onClick={() => onResolve(choices, 'EDIT')}>
          {text.further}
        </Button>
      </div>
    </form>
  );
}
