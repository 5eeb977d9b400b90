import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SidePanel } from '../../ui/side-panel.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import { PatientFields } from '../patient-fields.js';
import { RegisterPatientDocument } from './patients.documents.js';
import {
  blankRecord,
  patientInput,
  patientProblems,
  type PatientProblems,
  type PatientRecord,
} from './patient-record.js';

const text = messages.clinic.register;

/** Enrols a patient at the viewer's centre and opens the new record. */
export function RegisterPatientPanel({ onClose }: { onClose: () => void }) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const navigate = useNavigate();
  const [record, setRecord] = useState<PatientRecord>(() => blankRecord(today));
  const [found, setFound] = useState<PatientProblems>({});
  const register = useRegistryMutation(RegisterPatientDocument);

  const refusedField = fieldOfRefusal(register.error, Object.keys(record) as (keyof PatientRecord)[]);
  const errorOf = (field: keyof PatientRecord) =>
    found[field] ?? (field === refusedField ? (register.error?.message ?? null) : null);
  const set = (part: Partial<PatientRecord>) => {
    setRecord((before) => ({ ...before, ...part }));
    setFound((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
    if (refusedField !== null && refusedField in part) register.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = patientProblems(record, today);
    flushSync(() => setFound(problems));
    if (Object.keys(problems).length > 0) return focusFirstProblem(form.current);
    const { recordPatient } = await register.mutateAsync({ input: patientInput(record) });
    onClose();
    await navigate({ to: '/clinic/patients/$patientId', params: { patientId: recordPatient.id } });
  };

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        <PatientFields
          record={record}
          set={set}
          errorOf={errorOf}
          identitySwitch={{ label: text.withoutIdentity, adds: false }}
          hints={{ pseudonym: text.pseudonymHint, origin: text.originHint }}
        />
        {register.error && refusedField === null && (
          <ProblemNotice problem={register.error} title={text.failed} uncertain={text.uncertain} />
        )}
        <Button type="submit" loading={register.isPending}>
          {text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
