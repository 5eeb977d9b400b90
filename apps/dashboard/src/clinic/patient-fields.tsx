import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { ChoiceField } from '../ui/choice-field.js';
import { DateField } from '../ui/date-field.js';
import classes from '../ui/record-form.module.css';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { PatientRecord } from './patients/patient-record.js';
import { AetiologiesDocument } from './patients/patients.documents.js';

const text = messages.clinic.register;
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const sexes = choices(messages.clinic.sexes);
const origins = choices(messages.clinic.origins);

interface Props {
  record: PatientRecord;
  set: (part: Partial<PatientRecord>) => void;
  errorOf: (field: keyof PatientRecord) => string | null;
  /** Words of the switch that leaves the identity out, or puts it in; none where it cannot be taken back. */
  identitySwitch: { label: string; adds: boolean } | null;
  hints: { pseudonym: string; origin: string | null };
  /** Takes the usual origin along when a cause is chosen, so that the two do not contradict each other. */
  followOrigin?: boolean;
  children?: ReactNode;
}

/** Who a patient is and what the therapy is for: registered or corrected, the same fields. */
export function PatientFields(props: Props) {
  const { record, set, errorOf, identitySwitch, hints, followOrigin = false, children } = props;
  const { today } = useSignedIn().registry;
  const aetiologies = useRegistryQuery(AetiologiesDocument, {}).data?.aetiologies ?? [];
  const chooseAetiology = (code: string | null) => {
    const usual = aetiologies.find((each) => each.code === code)?.origin ?? null;
    set({ aetiology: code, ...(followOrigin && usual !== null && { origin: usual }) });
  };
  const chosen = aetiologies.find(({ code }) => code === record.aetiology);
  const originHint = chosen?.origin === null && record.origin === null ? text.originVaries : hints.origin;
  const line = (field: 'familyName' | 'givenName' | 'hospitalNumber') => (
    <TextField
      label={text[field]}
      required
      value={record[field]}
      error={errorOf(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );

  return (
    <>
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
              onChange={(birthDate) => set({ birthDate })}
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
            onChange={(birthYear) => set({ birthYear })}
          />
        )}
        {identitySwitch && (
          <Switch
            label={identitySwitch.label}
            checked={record.withIdentity === identitySwitch.adds}
            onChange={(event) => set({ withIdentity: event.currentTarget.checked === identitySwitch.adds })}
          />
        )}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{text.clinical}</legend>
        <ChoiceField
          label={text.sex}
          choices={sexes}
          value={record.sex}
          error={errorOf('sex')}
          onChange={(code) => set({ sex: code as PatientRecord['sex'] })}
        />
        <SelectField
          label={text.aetiology}
          none={text.chooseAetiology}
          choices={aetiologies}
          value={record.aetiology}
          error={errorOf('aetiology')}
          onChange={chooseAetiology}
        />
        <ChoiceField
          label={text.origin}
          choices={origins}
          value={record.origin}
          hint={originHint}
          error={errorOf('origin')}
          onChange={(code) => set({ origin: code as PatientRecord['origin'] })}
        />
        <TextField
          label={text.pseudonym}
          hint={hints.pseudonym}
          value={record.pseudonym}
          error={errorOf('pseudonym')}
          onChange={(pseudonym) => set({ pseudonym })}
        />
        <DateField
          label={text.enrolledOn}
          required
          today={today}
          latest={today}
          value={record.enrolledOn}
          error={errorOf('enrolledOn')}
          onChange={(enrolledOn) => set({ enrolledOn })}
        />
        {children}
      </fieldset>
    </>
  );
}
