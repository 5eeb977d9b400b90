import type { ErrorCode, Fault } from '../problem.js';
import type { Said } from './tables.js';

const beforeBirth = (column: string): Fault => ({
  code: 'DATE_BEFORE_BIRTH',
  column,
  message: 'This day lies before the year of birth.',
});

const outOfOrder = (column: string, message: string): Fault => ({ code: 'DATE_ORDER', column, message });

const isBeforeBirth = (day: string, birthYear: number): boolean => Number(day.slice(0, 4)) < birthYear;

/** Days of a patient's row that contradict each other. */
export function faultsOfPatientDays(said: Said<'patients'>): Fault[] {
  const { firstImplantOn, lastContactOn, diedOn, birthYear } = said;
  const faults: Fault[] = [];
  for (const [column, day] of [
    ['first_implant_date', firstImplantOn],
    ['last_contact_date', lastContactOn],
    ['death_date', diedOn],
  ] as const) {
    if (day !== null && isBeforeBirth(day, birthYear)) faults.push(beforeBirth(column));
  }
  if (firstImplantOn !== null && lastContactOn !== null && lastContactOn < firstImplantOn)
    faults.push(outOfOrder('last_contact_date', 'The last contact lies before the first implant.'));
  if (lastContactOn !== null && diedOn !== null && diedOn < lastContactOn)
    faults.push(outOfOrder('death_date', 'The death lies before the last contact.'));
  if (firstImplantOn !== null && diedOn !== null && diedOn < firstImplantOn)
    faults.push(outOfOrder('death_date', 'The death lies before the first implant.'));
  return faults;
}

/** What keeps a record from having happened to a patient on a day; null when nothing does. */
export function faultOfRecordDay(
  { birthYear, lastContactOn, diedOn }: Pick<Said<'patients'>, 'birthYear' | 'lastContactOn' | 'diedOn'>,
  day: string,
  column: string,
): Fault<ErrorCode> | null {
  if (isBeforeBirth(day, birthYear)) return beforeBirth(column);
  if (diedOn !== null && day > diedOn) return outOfOrder(column, 'This day lies after the death of the patient.');
  if (lastContactOn !== null && day > lastContactOn) {
    return outOfOrder(
      column,
      'This day lies after the last contact stated for the patient, who must have been seen on it.',
    );
  }
  return null;
}
