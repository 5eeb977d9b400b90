import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ComplicationChoicesQuery, ComplicationOutcome } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { confirm } from '../../ui/confirm.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import {
  blankComplication,
  complicationInput,
  complicationProblems,
  isFatal,
  isOver,
  type ComplicationProblems,
  type ComplicationRecord,
} from './complication-record.js';
import { ComplicationChoicesDocument, RecordComplicationDocument } from './patient.documents.js';
import { TaxonomyChoice } from './taxonomy-choice.js';

const text = messages.clinic.complication;
const grades = messages.clinic.grades.map((label, index) => ({
  code: String(index + 1),
  key: String(index + 1),
  label,
}));
const serious = [
  { code: 'YES', label: messages.clinic.patient.yes },
  { code: 'NO', label: messages.clinic.patient.no },
  { code: 'NOT_ASSESSED', label: messages.clinic.patient.notAssessed },
];
const outcomes = Object.entries(messages.clinic.outcomes).map(([code, label]) => ({ code, label }));

interface Props {
  patientId: string;
  onClose: () => void;
  onRecorded: () => void;
}

/** Records one complication of a patient, from the taxonomy of the patient's protocol. */
export function ComplicationPanel(props: Props) {
  const query = useRegistryQuery(ComplicationChoicesDocument, { id: props.patientId });
  return (
    <SidePanel title={text.title} opened onClose={props.onClose}>
      <Part query={query} height={400}>
        {({ patient }) => <ComplicationForm {...props} patient={patient} />}
      </Part>
    </SidePanel>
  );
}

function ComplicationForm(props: Props & { patient: ComplicationChoicesQuery['patient'] }) {
  const { patientId, patient, onClose, onRecorded } = props;
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const [record, setRecord] = useState<ComplicationRecord>({ ...blankComplication, diedOn: patient.diedOn });
  const [found, setFound] = useState<ComplicationProblems>({});
  const save = useRegistryMutation(RecordComplicationDocument);
  const types = patient.protocol.complicationTypes;
  const chosen = types.find(({ code }) => code === record.type);

  const refused = fieldOfRefusal(save.error, Object.keys(record) as (keyof ComplicationRecord)[]);
  const errorOf = (field: keyof ComplicationRecord) =>
    found[field] ?? (field === refused ? (save.error?.message ?? null) : null);
  const set = (part: Partial<ComplicationRecord>) => {
    const next = { ...record, ...part };
    setRecord(next);
    if (Object.keys(found).length > 0) setFound(complicationProblems(next));
    if (save.error) save.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = complicationProblems(record);
    flushSync(() => setFound(problems));
    const input = complicationInput(patientId, record);
    if (Object.keys(problems).length > 0 || input === null) return focusFirstProblem(form.current);
    await save.mutateAsync({ input });
    confirm(text.saved, text.savedText(chosen?.label ?? input.type, formatDate(input.onsetOn)));
    onRecorded();
    onClose();
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p className={classes.note}>{text.note}</p>
      <TaxonomyChoice types={types} value={record.type} error={errorOf('type')} onChange={(type) => set({ type })} />
      {chosen?.sentinel && (
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
        choices={serious}
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
      {patient.complications.length > 0 && (
        <SelectField
          label={text.causedBy}
          none={text.noCause}
          choices={patient.complications.map(({ id, type, onsetOn }) => ({
            code: id,
            label: text.causeOption(type.label, formatDate(onsetOn)),
          }))}
          value={record.causedById}
          error={errorOf('causedById')}
          onChange={(causedById) => set({ causedById })}
        />
      )}
      {save.error && refused === null && (
        <ProblemNotice problem={save.error} title={text.failed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}
