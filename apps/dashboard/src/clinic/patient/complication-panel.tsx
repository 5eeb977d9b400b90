import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ComplicationChoicesQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SidePanel } from '../../ui/side-panel.js';
import { confirm } from '../../ui/confirm.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import { useReasons } from '../../ui/use-reasons.js';
import { ComplicationFields } from './complication-fields.js';
import {
  blankComplication,
  complicationInput,
  complicationProblems,
  type ComplicationProblems,
  type ComplicationRecord,
} from './complication-record.js';
import { ComplicationChoicesDocument, RecordComplicationDocument } from './patient.documents.js';

const text = messages.clinic.complication;

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
  const { form, attach } = useFirstField();
  const [record, setRecord] = useState<ComplicationRecord>({ ...blankComplication, diedOn: patient.diedOn });
  const [found, setFound] = useState<ComplicationProblems>({});
  const save = useRegistryMutation(RecordComplicationDocument);

  const refused = fieldOfRefusal(save.error, Object.keys(record) as (keyof ComplicationRecord)[]);
  const reasons = useReasons([], save.error);
  const asksWhy = save.error?.code === 'IMPLAUSIBLE';
  const errorOf = (field: keyof ComplicationRecord) =>
    found[field] ?? (field === refused && !asksWhy ? (save.error?.message ?? null) : null);
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
    if (!reasons.complete) return focusFirstProblem(form.current);
    await save.mutateAsync({ input: { ...input, reasons: reasons.given } });
    const chosen = patient.protocol.complicationTypes.find(({ code }) => code === input.type);
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
      onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
    >
      <p className={classes.note}>{text.note}</p>
      <ComplicationFields
        patient={patient}
        causes={patient.complications}
        record={record}
        set={set}
        errorOf={errorOf}
        unusual={reasons.at('onsetOn')}
      />
      {save.error && refused === null && (
        <ProblemNotice problem={save.error} title={text.failed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}
