import { Button, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { messages } from '../../messages/messages.js';
import { FieldFrame } from '../../ui/field-frame.js';
import { findTypes, type TaxonomyType } from './find-types.js';
import classes from './taxonomy-choice.module.css';

const text = messages.clinic.complication;

interface Props {
  types: readonly TaxonomyType[];
  value: string | null;
  error: string | null;
  onChange: (code: string | null) => void;
}

/** One of the taxonomy's many types: type to narrow down, arrows move, Enter chooses; grouped by category. */
export function TaxonomyChoice({ types, value, error, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const chosen = types.find(({ code }) => code === value);
  const groups = findTypes(types, typed);
  const found = groups.flatMap((group) => group.types);
  const current = Math.min(active, found.length - 1);
  const optionId = (code: string) => `${id}-${code}`;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (current + step + found.length) % Math.max(found.length, 1);
      setActive(next);
      const code = found[next]?.code;
      if (code) document.getElementById(optionId(code))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const type = found[current];
      if (type) onChange(type.code);
    }
  };

  return (
    <FieldFrame
      id={id}
      label={text.type}
      required
      error={error}
      hint={chosen ? undefined : text.typeHint}
      group={!!chosen}
    >
      {(ids) =>
        chosen ? (
          <div
            className={classes.chosen}
            role="group"
            aria-labelledby={`${id}-label`}
            aria-describedby={ids.describedBy}
          >
            <span>
              {chosen.label} {chosen.categoryLabel !== chosen.label && <small>{chosen.categoryLabel}</small>}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
              {messages.clinic.visit.change}
            </Button>
          </div>
        ) : (
          <div className={classes.combined}>
            <TextInput
              id={ids.id}
              aria-describedby={ids.describedBy}
              role="combobox"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={found[current] ? optionId(found[current].code) : undefined}
              aria-required
              autoComplete="off"
              placeholder={text.typePlaceholder}
              error={error !== null}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
            {found.length === 0 ? (
              <p className={classes.nothing} role="status">
                {text.nothingFound}
              </p>
            ) : (
              <div className={classes.list} role="listbox" id={`${id}-list`} aria-label={text.type} tabIndex={-1}>
                {groups.map((group) => (
                  <div key={group.label} role="group" aria-label={group.label}>
                    <div className={classes.category} aria-hidden>
                      {group.label}
                    </div>
                    {group.types.map((type) => (
                      <div
                        key={type.code}
                        id={optionId(type.code)}
                        role="option"
                        aria-selected={found[current] === type}
                        data-active={found[current] === type || undefined}
                        className={classes.option}
                        onMouseMove={() => setActive(found.indexOf(type))}
                        onClick={() => onChange(type.code)}
                      >
                        {type.label}
                        {type.sentinel && <span className={classes.sentinel}>{messages.clinic.patient.sentinel}</span>}
                      </div>
                    ))}
                  </div>
                ))}
              </div>
            )}
          </div>
        )
      }
    </FieldFrame>
  );
}
