import type { Origin, RecordPatientInput, Sex } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** The registration form as typed. */
export interface PatientRecord {
  withIdentity: boolean;
  familyName: string;
  givenName: string;
  birthDate: string | null;
  hospitalNumber: string;
  birthYear: string;
  sex: Sex | null;
  aetiology: string | null;
  origin: Origin | null;
  pseudonym: string;
  enrolledOn: string | null;
}

export type PatientProblems = Partial<Record<keyof PatientRecord, string>>;

const text = messages.clinic.register;

export function blankRecord(today: string): PatientRecord {
  return {
    withIdentity: true,
    familyName: '',
    givenName: '',
    birthDate: null,
    hospitalNumber: '',
    birthYear: '',
    sex: null,
    aetiology: null,
    origin: null,
    pseudonym: '',
    enrolledOn: today,
  };
}

/** What is missing or wrong, by field. The registry checks again, and more. */
export function patientProblems(record: PatientRecord, today: string): PatientProblems {
  const thisYear = today.slice(0, 4);
  const needed = (value: string | null, label: string) => (value?.trim() ? undefined : text.required(label));
  const identity = record.withIdentity && {
    familyName: needed(record.familyName, text.familyName),
    givenName: needed(record.givenName, text.givenName),
    birthDate: needed(record.birthDate, text.birthDate),
    hospitalNumber: needed(record.hospitalNumber, text.hospitalNumber),
  };
  const year = record.birthYear.trim();
  const yearFits = /^\d{4}$/.test(year) && year >= '1900' && year <= thisYear;
  const pseudonymous = !record.withIdentity && {
    birthYear: yearFits ? undefined : text.birthYearWrong(thisYear),
  };
  const all = { ...identity, ...pseudonymous, enrolledOn: needed(record.enrolledOn, text.enrolledOn) };
  return Object.fromEntries(Object.entries(all).filter(([, problem]) => problem !== undefined));
}

/** What is sent; call once `patientProblems` finds nothing. */
export function patientInput(record: PatientRecord): RecordPatientInput {
  const { withIdentity, birthDate, sex, aetiology, origin, enrolledOn } = record;
  return {
    birthYear: Number(withIdentity && birthDate !== null ? birthDate.slice(0, 4) : record.birthYear),
    sex,
    aetiology,
    origin,
    enrolledOn,
    pseudonym: record.pseudonym.trim().toUpperCase() || null,
    identity:
      withIdentity && birthDate !== null
        ? {
            familyName: record.familyName.trim(),
            givenName: record.givenName.trim(),
            birthDate,
            hospitalNumber: record.hospitalNumber.trim(),
          }
        : null,
  };
}
