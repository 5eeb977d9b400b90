import { Button, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import { AetiologiesDocument, RegisterPatientDocument } from './patients.documents.js';
import {
  blankRecord,
  patientInput,
  patientProblems,
  type PatientProblems,
  type PatientRecord,
} from './patient-record.js';

const text = messages.clinic.register;
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const sexes = choices(messages.clinic.sexes);
const origins = choices(messages.clinic.origins);

/** Enrols a patient at the viewer's centre and opens the new record. */
export function RegisterPatientPanel({ onClose }: { onClose: () => void }) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const navigate = useNavigate();
  const [record, setRecord] = useState<PatientRecord>(() => blankRecord(today));
  const [found, setFound] = useState<PatientProblems>({});
  const aetiologies = useRegistryQuery(AetiologiesDocument, {}).data?.aetiologies ?? [];
  const register = useRegistryMutation(RegisterPatientDocument);

  const refusedField = fieldOfRefusal(register.error, Object.keys(record) as (keyof PatientRecord)[]);
  const errorOf = (field: keyof PatientRecord) =>
    found[field] ?? (field === refusedField ? (register.error?.message ?? null) : null);
  const set = <Field extends keyof PatientRecord>(field: Field, value: PatientRecord[Field]) => {
    setRecord((before) => ({ ...before, [field]: value }));
    setFound(({ [field]: _, ...others }) => others);
    if (field === refusedField) register.reset();
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

  const line = (field: 'familyName' | 'givenName' | 'hospitalNumber') => (
    <TextField
      label={text[field]}
      required
      value={record[field]}
      error={errorOf(field)}
      onChange={(value) => set(field, value)}
    />
  );

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        <fieldset className={classes.group}>
          <legend>{text.identity}</legend>
          <p className={classes.note}>{text.note}</p>
          {record.withIdentity ? (
            <>
              {line('familyName')}
              {line('givenName')}
              <DateField
                label={text.birthDate}
                required
                today={today}
                latest={today}
                value={record.birthDate}
                error={errorOf('birthDate') ?? errorOf('birthYear')}
                onChange={(day) => set('birthDate', day)}
              />
              {line('hospitalNumber')}
            </>
          ) : (
            <TextField
              label={text.birthYear}
              required
              inputMode="numeric"
              value={record.birthYear}
              error={errorOf('birthYear')}
              onChange={(value) => set('birthYear', value)}
            />
          )}
          <Switch
            label={text.withoutIdentity}
            checked={!record.withIdentity}
            onChange={(event) => set('withIdentity', !event.currentTarget.checked)}
          />
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{text.clinical}</legend>
          <ChoiceField
            label={text.sex}
            choices={sexes}
            value={record.sex}
            error={errorOf('sex')}
            onChange={(code) => set('sex', code as PatientRecord['sex'])}
          />
          <SelectField
            label={text.aetiology}
            none={text.chooseAetiology}
            choices={aetiologies}
            value={record.aetiology}
            error={errorOf('aetiology')}
            onChange={(code) => set('aetiology', code)}
          />
          <ChoiceField
            label={text.origin}
            choices={origins}
            value={record.origin}
            hint={text.originHint}
            error={errorOf('origin')}
            onChange={(code) => set('origin', code as PatientRecord['origin'])}
          />
          <TextField
            label={text.pseudonym}
            hint={text.pseudonymHint}
            value={record.pseudonym}
            error={errorOf('pseudonym')}
            onChange={(value) => set('pseudonym', value)}
          />
          <DateField
            label={text.enrolledOn}
            required
            today={today}
            latest={today}
            value={record.enrolledOn}
            error={errorOf('enrolledOn')}
            onChange={(day) => set('enrolledOn', day)}
          />
        </fieldset>
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
