import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { CentreFields } from './centre-fields.js';
import { centreProblems, isCentreCode, type CentreProblems, type CentreRecord } from './centre-record.js';
import { AddCentreDocument } from './centres.documents.js';
import { ownTimeZone } from './time-zones.js';

const text = messages.office.centres;

/** A hospital that will take part. */
export function AddCentrePanel({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel title={text.addTitle} opened onClose={onClose}>
      <AddCentreForm onClose={onClose} />
    </SidePanel>
  );
}

function AddCentreForm({ onClose }: { onClose: () => void }) {
  const { form, attach } = useFirstField();
  const [code, setCode] = useState('');
  const [record, setRecord] = useState<CentreRecord>({ name: '', timeZone: ownTimeZone() });
  const [found, setFound] = useState<CentreProblems>({});
  const add = useRegistryMutation(AddCentreDocument);
  const refused = fieldOfRefusal(add.error, ['code', 'name', 'timeZone']);
  const errorOf = (field: 'code' | keyof CentreRecord) =>
    found[field] ?? (field === refused ? (add.error?.message ?? null) : null);
  const changed = () => {
    setFound({});
    if (add.error) add.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = { ...(isCentreCode(code) ? {} : { code: text.codeWrong }), ...centreProblems(record) };
    flushSync(() => setFound(problems));
    if (Object.keys(problems).length > 0 || record.timeZone === null) return focusFirstProblem(form.current);
    const name = record.name.trim();
    await add.mutateAsync({ input: { code: code.trim().toUpperCase(), name, timeZone: record.timeZone } });
    confirm(text.added, text.addedText(name));
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
      <p className={classes.note}>{text.addNote}</p>
      <fieldset className={classes.group}>
        <TextField
          label={text.code}
          required
          value={code}
          hint={text.codeHint}
          error={errorOf('code')}
          onChange={(typed) => {
            setCode(typed);
            changed();
          }}
        />
        <CentreFields
          value={record}
          errorOf={errorOf}
          onChange={(part) => {
            setRecord((before) => ({ ...before, ...part }));
            changed();
          }}
        />
      </fieldset>
      {add.error && refused === null && (
        <ProblemNotice problem={add.error} title={text.addFailed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={add.isPending}>
        {text.add}
      </Button>
    </form>
  );
}
