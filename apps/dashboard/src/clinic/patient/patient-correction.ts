import type { CorrectPatientInput, PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { Versioned } from '../../ui/use-edit.js';
import { patientInput, patientProblems, type PatientProblems, type PatientRecord } from '../patients/patient-record.js';
import type { WordedField } from './correction-form.js';

const text = messages.clinic.register;

type Stored = Pick<
  PatientQuery['patient'],
  'version' | 'pseudonym' | 'sex' | 'birthYear' | 'origin' | 'enrolledOn' | 'identity'
> & { aetiology: { code: string } | null };

/** A patient as the form shows them. The year of birth follows from the birth date where that is recorded. */
export function patientForm(stored: Stored): Versioned<PatientRecord> {
  const { identity, sex, origin, pseudonym, enrolledOn, aetiology } = stored;
  return {
    version: stored.version,
    form: {
      withIdentity: identity !== null,
      familyName: identity?.familyName ?? '',
      givenName: identity?.givenName ?? '',
      birthDate: identity?.birthDate ?? null,
      hospitalNumber: identity?.hospitalNumber ?? '',
      birthYear: identity === null ? String(stored.birthYear) : '',
      sex,
      aetiology: aetiology?.code ?? null,
      origin,
      pseudonym,
      enrolledOn,
    },
  };
}

/** What is missing or wrong, by field; unlike at registration there is a pseudonym, and it stays. */
export function correctionProblems(record: PatientRecord, today: string): PatientProblems {
  const problems = patientProblems(record, today);
  return record.pseudonym.trim() === '' ? { ...problems, pseudonym: text.required(text.pseudonym) } : problems;
}

const IDENTITY = ['withIdentity', 'familyName', 'givenName', 'birthDate', 'hospitalNumber'] as const;

/** What is sent: only what was changed, for what is left out stays as it is. */
export function correctionInput(
  patientId: string,
  record: PatientRecord,
  { form: base, version: expectedVersion }: Versioned<PatientRecord>,
): CorrectPatientInput {
  const { birthYear, identity, sex, aetiology, origin, enrolledOn, pseudonym } = patientInput(record);
  const isChanged = (...fields: readonly (keyof PatientRecord)[]) =>
    fields.some((field) => record[field] !== base[field]);
  return {
    patientId,
    expectedVersion,
    ...(isChanged(...IDENTITY) && { identity }),
    ...(isChanged('birthYear', 'birthDate') && { birthYear }),
    ...(isChanged('sex') && { sex }),
    ...(isChanged('aetiology') && { aetiology }),
    ...(isChanged('origin') && { origin }),
    ...(isChanged('enrolledOn') && { enrolledOn }),
    ...(isChanged('pseudonym') && { pseudonym }),
  };
}

/** The fields as both sides of a conflict are told in. */
export function patientFields(aetiologies: readonly { code: string; label: string }[]): WordedField<PatientRecord>[] {
  const typed = (field: 'familyName' | 'givenName' | 'hospitalNumber' | 'birthYear' | 'pseudonym') => ({
    field,
    label: text[field],
    words: (record: PatientRecord) => record[field].trim() || null,
  });
  const day = (field: 'birthDate' | 'enrolledOn') => ({
    field,
    label: text[field],
    words: ({ [field]: value }: PatientRecord) => value && formatDate(value),
  });
  return [
    typed('familyName'),
    typed('givenName'),
    day('birthDate'),
    typed('hospitalNumber'),
    typed('birthYear'),
    { field: 'sex', label: text.sex, words: ({ sex }) => sex && messages.clinic.sexes[sex] },
    {
      field: 'aetiology',
      label: text.aetiology,
      words: ({ aetiology }) => aetiologies.find(({ code }) => code === aetiology)?.label ?? aetiology,
    },
    { field: 'origin', label: text.origin, words: ({ origin }) => origin && messages.clinic.origins[origin] },
    typed('pseudonym'),
    day('enrolledOn'),
  ];
}
