import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatDate } from '../formats/format-date.js';
import { messages } from '../messages/messages.js';
import { AskedReasons } from './asked-reasons.js';
import { Dropdown, DropdownItem } from './dropdown.js';
import classes from './field-frame.module.css';
import type { AskedReason } from './use-reasons.js';

const text = messages.fields;

/** Why a field carries no value; blank is neither. */
export interface FieldAbsence {
  absence: 'NOT_DONE' | 'NOT_APPLICABLE';
  reason: string | null;
}

export interface AbsenceChoices {
  value: FieldAbsence | null;
  onChange: (absence: FieldAbsence | null) => void;
  /** Which of the two may be chosen here. */
  allowed: readonly FieldAbsence['absence'][];
  /** Reasons for "not done"; asked for when there are any. */
  reasons: readonly { code: string; label: string }[];
}

export interface FieldFrameProps {
  label: string;
  /** The previous value as it was shown then, and its day. */
  previous?: { value: string; heldOn: string } | null;
  /** What is expected, below the field. */
  hint?: ReactNode;
  /** What is wrong and what would be right. */
  error?: string | null;
  /** What is unusual about the value, asking why it is right; see `useReasons`. */
  unusual?: readonly AskedReason[];
  /** Live consequence of the value, for instance the direction of change. */
  aside?: ReactNode;
  required?: boolean;
  absence?: AbsenceChoices;
  /** As a filter above an answer: a quiet label and no hint. */
  quiet?: boolean;
}

interface Ids {
  id: string;
  describedBy: string;
}

/**
 * Label above, previous value and its date beside it, the field, range hint or error below, and "not done" and "not
 * applicable" as choices of their own. Give the returned ids to the input so that it is named and described by these.
 */
export function FieldFrame(
  props: FieldFrameProps & { id: string; group?: boolean; children: (ids: Ids) => ReactNode },
) {
  const { id, label, previous, hint, error, unusual = [], aside, required, absence } = props;
  const { group = false, quiet = false, children } = props;
  const describedBy = `${id}-previous ${id}-below`;
  const row = useRef<HTMLDivElement>(null);
  const [exchanged, setExchanged] = useState(0);
  // The field and why it has no value stand in for each other; the focus follows.
  useEffect(() => {
    if (exchanged > 0) row.current?.querySelector<HTMLElement>(ENTRY)?.focus();
  }, [exchanged]);
  const choices = absence && {
    ...absence,
    onChange: (next: FieldAbsence | null) => {
      absence.onChange(next);
      if ((next === null) !== (absence.value === null)) setExchanged((before) => before + 1);
    },
  };
  const Label = group ? 'span' : 'label';

  return (
    <div className={classes.field} data-field data-quiet={quiet || undefined}>
      <div className={classes.head}>
        <Label className={classes.label} id={`${id}-label`} {...(group ? {} : { htmlFor: id })}>
          {label}
          {required && (
            <span className={classes.required} aria-hidden>
              {' *'}
            </span>
          )}
        </Label>
        <span className={classes.previous} id={`${id}-previous`}>
          {previous === undefined
            ? null
            : previous === null
              ? text.noPrevious
              : text.previous(previous.value, formatDate(previous.heldOn))}
        </span>
      </div>
      <div className={classes.row} ref={row}>
        {choices?.value ? <AbsentValue label={label} choices={choices} /> : children({ id, describedBy })}
        {choices && !choices.value && <AbsenceMenu label={label} choices={choices} />}
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      <div className={classes.below} id={`${id}-below`}>
        {error ? (
          <span className={classes.error} role="alert">
            {error}
          </span>
        ) : quiet ? null : (
          hint
        )}
      </div>
      {unusual.length > 0 && <AskedReasons asked={unusual} label={label} />}
    </div>
  );
}

const ENTRY = 'select, input, button:not([tabindex="-1"])';

function AbsenceMenu({ label, choices }: { label: string; choices: AbsenceChoices }) {
  return (
    <Dropdown
      alignEnd
      role="menu"
      label={text.withoutValue(label)}
      button={{
        className: classes.noValue,
        'aria-label': text.withoutValue(label),
        children: (
          <>
            {text.noValue}
            <IconChevronDown size={14} aria-hidden />
          </>
        ),
      }}
    >
      {(close) =>
        waysOfAbsence(choices).map(({ absence, reason, words }) => (
          <DropdownItem
            key={words}
            onClick={() => {
              close();
              choices.onChange({ absence, reason });
            }}
          >
            {words}
          </DropdownItem>
        ))
      }
    </Dropdown>
  );
}

/** Every way to have no value in one list, so that "not done" and its reason are one choice. */
function waysOfAbsence({ allowed, reasons }: AbsenceChoices): readonly (FieldAbsence & { words: string })[] {
  return allowed.flatMap<FieldAbsence & { words: string }>((absence) =>
    absence === 'NOT_DONE' && reasons.length > 0
      ? reasons.map(({ code, label }) => ({ absence, reason: code, words: text.notDoneBecause(label.toLowerCase()) }))
      : [{ absence, reason: null, words: absenceWord(absence) }],
  );
}

function AbsentValue({ label, choices }: { label: string; choices: AbsenceChoices }) {
  const { value, reasons, onChange } = choices;
  if (!value) return null;
  return (
    <span className={classes.absent}>
      <strong>{absenceWord(value.absence)}</strong>
      {value.absence === 'NOT_DONE' && reasons.length > 0 && (
        <NativeSelect
          size="sm"
          aria-label={`${label}: ${text.reason}`}
          data={[
            { value: '', label: text.chooseReason },
            ...reasons.map(({ code, label: reason }) => ({ value: code, label: reason })),
          ]}
          value={value.reason ?? ''}
          onChange={(event) => onChange({ ...value, reason: event.currentTarget.value || null })}
        />
      )}
      <UnstyledButton
        className={classes.noValue}
        aria-label={`${label}: ${text.enterValue}`}
        onClick={() => onChange(null)}
      >
        <IconX size={16} aria-hidden />
      </UnstyledButton>
    </span>
  );
}

function absenceWord(absence: FieldAbsence['absence']): string {
  return absence === 'NOT_DONE' ? text.notDone : text.notApplicable;
}
