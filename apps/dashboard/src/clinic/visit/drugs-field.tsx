import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { FieldFrame } from '../../ui/field-frame.js';
import { goOn } from '../../ui/go-on.js';
import { afterDrugKey, drugCodes, drugsWords, lastDrugs, noDrugs, notAsked, toggled } from './drugs.js';
import type { StatedDrugs } from './visit-draft.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

interface Props {
  value: StatedDrugs | null;
  heldOn: string;
  encounters: VisitFormQuery['visitForm']['patient']['encounters'];
  onChange: (drugs: StatedDrugs | null) => void;
}

/** Antispastic drugs taken beside the pump: what is taken, none, or nobody asked; one key says "as last time". */
export function DrugsField({ value, heldOn, encounters, onChange }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(0);
  const before = lastDrugs(encounters, heldOn);
  const options = [
    ...drugCodes.map((code, index) => ({
      key: String(index + 1),
      label: text.drugNames[code],
      pressed: value?.codes.includes(code) ?? false,
      press: () => onChange(toggled(value, code)),
    })),
    {
      key: '0',
      label: text.drugsNone,
      pressed: value !== null && value.absence === null && value.codes.length === 0,
      press: () => onChange(noDrugs),
    },
    { key: 'N', label: text.drugsNotAsked, pressed: value?.absence != null, press: () => onChange(notAsked) },
    ...(before ? [{ key: 'U', label: text.drugsUnchanged, pressed: false, press: () => onChange(before.drugs) }] : []),
  ];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return goOn(event.currentTarget);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (place + step + options.length) % options.length;
      setPlace(next);
      return group.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
    }
    const next = afterDrugKey(event.key, value, before?.drugs ?? null);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };

  return (
    <FieldFrame
      id={id}
      group
      label={text.drugs}
      previous={before ? { value: drugsWords(before.drugs), heldOn: before.heldOn } : null}
      hint={text.drugsKeys(before !== null)}
    >
      {(ids) => (
        <div
          ref={group}
          role="group"
          className={classes.drugs}
          aria-labelledby={`${id}-label`}
          aria-describedby={ids.describedBy}
          onKeyDown={onKeyDown}
        >
          {options.map(({ key, label, pressed, press }, index) => (
            <button
              key={key}
              type="button"
              aria-pressed={pressed}
              tabIndex={index === place ? 0 : -1}
              className={classes.drug}
              onClick={press}
              onFocus={() => setPlace(index)}
            >
              <b>{key}</b>
              {label}
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
