import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';

type Patient = PatientQuery['patient'];

const text = messages.clinic.patient;

/** "Cerebral palsy (cerebral)", as far as recorded. */
export function aetiologyWords({ aetiology, origin }: Pick<Patient, 'aetiology' | 'origin'>): string {
  const cause = aetiology?.label ?? messages.clinic.notRecorded;
  return origin === null ? cause : text.origin(cause, messages.clinic.origins[origin]);
}

/** Age in whole years where the birth date may be seen, else the year of birth: from a year alone no age follows. */
export function ageWords(
  { identity, birthYear, diedOn }: Pick<Patient, 'identity' | 'birthYear' | 'diedOn'>,
  today: string,
): string {
  const born = text.bornIn(String(birthYear));
  if (identity === null) return born;
  return `${messages.clinic.years(yearsBetween(identity.birthDate, diedOn ?? today))}, ${born}`;
}

/** Whole years from one day to another. */
export function yearsBetween(fromDay: string, toDay: string): number {
  const years = Number(toDay.slice(0, 4)) - Number(fromDay.slice(0, 4));
  return toDay.slice(5) < fromDay.slice(5) ? years - 1 : years;
}

/** "12 months, target 3 Feb 2025". */
export function nextVisitWords({
  nextVisit,
}: {
  nextVisit: Pick<NonNullable<Patient['nextVisit']>, 'label' | 'targetOn'> | null;
}): string {
  return nextVisit === null ? text.noNext : text.nextOn(nextVisit.label, formatDate(nextVisit.targetOn));
}
