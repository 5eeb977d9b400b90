import { IconAlertTriangle } from '@tabler/icons-react';
import type { ComplicationChoicesQuery, ComplicationOutcome } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import classes from '../../ui/record-form.module.css';
import { SelectField } from '../../ui/select-field.js';
import type { AskedReason } from '../../ui/use-reasons.js';
import { isFatal, isOver, type ComplicationRecord } from './complication-record.js';
import { TaxonomyChoice } from './taxonomy-choice.js';

const text = messages.clinic.complication;
const grades = messages.clinic.grades.map((label, index) => ({
  code: String(index + 1),
  key: String(index + 1),
  label,
}));
const outcomes = Object.entries(messages.clinic.outcomes).map(([code, label]) => ({ code, label }));

/** Whether an event was serious, each answer in words. */
export const seriousChoices = [
  { code: 'YES', label: messages.clinic.patient.yes },
  { code: 'NO', label: messages.clinic.patient.no },
  { code: 'NOT_ASSESSED', label: messages.clinic.patient.notAssessed },
];

interface Props {
  patient: ComplicationChoicesQuery['patient'];
  /** Events that may have been the cause. */
  causes: ComplicationChoicesQuery['patient']['complications'];
  record: ComplicationRecord;
  set: (part: Partial<ComplicationRecord>) => void;
  errorOf: (field: keyof ComplicationRecord) => string | null;
  /** What is unusual about the day it began. */
  unusual?: readonly AskedReason[];
}

/** What went wrong, when, how badly and how it went on: recorded or corrected, the same fields. */
export function ComplicationFields({ patient, causes, record, set, errorOf, unusual = [] }: Props) {
  const { today } = useSignedIn().registry;
  const types = patient.protocol.complicationTypes;
  return (
    <>
      <TaxonomyChoice types={types} value={record.type} error={errorOf('type')} onChange={(type) => set({ type })} />
      {types.find(({ code }) => code === record.type)?.sentinel && (
        <div className={classes.sentinel} role="alert">
          <IconAlertTriangle size={20} aria-hidden />
          <strong>{text.sentinelTitle}</strong>
          <p>{text.sentinelNote}</p>
        </div>
      )}
      <DateField
        label={text.onsetOn}
        required
        today={today}
        latest={today}
        value={record.onsetOn}
        unusual={unusual}
        error={errorOf('onsetOn')}
        onChange={(onsetOn) => set({ onsetOn })}
      />
      <DateField
        label={text.detectedOn}
        today={today}
        earliest={record.onsetOn}
        latest={today}
        value={record.detectedOn}
        hint={text.detectedHint}
        error={errorOf('detectedOn')}
        onChange={(detectedOn) => set({ detectedOn })}
      />
      <ChoiceField
        label={text.grade}
        required
        choices={grades}
        value={record.grade === null ? null : String(record.grade)}
        error={errorOf('grade')}
        onChange={(code) => set({ grade: code === null ? null : Number(code) })}
      />
      <ChoiceField
        label={text.serious}
        required
        choices={seriousChoices}
        value={record.serious}
        hint={text.seriousHint}
        error={errorOf('serious')}
        onChange={(code) => set({ serious: code as ComplicationRecord['serious'] })}
      />
      <ChoiceField
        label={text.outcome}
        required
        choices={outcomes}
        value={record.outcome}
        error={errorOf('outcome')}
        onChange={(code) => set({ outcome: code as ComplicationOutcome | null })}
      />
      {isOver(record.outcome) && (
        <DateField
          label={text.resolvedOn}
          today={today}
          earliest={record.onsetOn}
          latest={today}
          value={record.resolvedOn}
          error={errorOf('resolvedOn')}
          onChange={(resolvedOn) => set({ resolvedOn })}
        />
      )}
      {isFatal(record) && (patient.diedOn === null || errorOf('diedOn') !== null) && (
        <DateField
          label={text.diedOn}
          required
          today={today}
          earliest={record.onsetOn}
          latest={today}
          value={record.diedOn}
          hint={text.diedOnHint}
          error={errorOf('diedOn')}
          onChange={(diedOn) => set({ diedOn })}
        />
      )}
      {causes.length > 0 && (
        <SelectField
          label={text.causedBy}
          none={text.noCause}
          choices={causes.map(({ id, type, onsetOn }) => ({
            code: id,
            label: text.causeOption(type.label, formatDate(onsetOn)),
          }))}
          value={record.causedById}
          error={errorOf('causedById')}
          onChange={(causedById) => set({ causedById })}
        />
      )}
    </>
  );
}
