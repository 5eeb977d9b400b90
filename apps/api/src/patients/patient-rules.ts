import { refuseFuture } from '../calendar-day.js';
import { RegistryError } from '../errors.js';
import { findAetiology, type Aetiology } from './aetiology.js';

/** What of a patient must fit together, whether recorded for the first time or corrected. */
export interface PatientFacts {
  readonly birthYear: number;
  readonly enrolledOn: string;
  /** Of the identity, where one is recorded. */
  readonly birthDate: string | null;
}

/** @throws VALIDATION_FAILED for days in the future, and for a birth that does not fit enrolment or birth year */
export function refuseUnfitting({ birthYear, enrolledOn, birthDate }: PatientFacts, today: string): void {
  refuseFuture(enrolledOn, today, 'enrolledOn');
  if (birthYear > Number(today.slice(0, 4))) throw refuse('The birth year lies in the future.', 'D13', 'birthYear');
  if (birthDate === null) return;
  if (birthDate > enrolledOn) {
    throw refuse('The patient cannot be enrolled before being born: check the birth date.', 'D1', 'birthDate');
  }
  if (Number(birthDate.slice(0, 4)) !== birthYear)
    throw refuse('The birth date and the birth year differ.', 'D1', 'birthYear');
}

/** @throws VALIDATION_FAILED for a cause that is not on the list */
export function aetiologyOf(code: string): Aetiology {
  const aetiology = findAetiology(code);
  if (!aetiology) throw refuse('This aetiology is not on the list.', 'CODE_UNKNOWN', 'aetiology');
  return aetiology;
}

const refuse = (sentence: string, rule: string, field: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });
