import { dateRules, emptyTimeline, order } from '#libs/therapy/index';
import type { ErrorCode, Fault } from '../problem.js';
import type { Said } from './tables.js';

const beforeBirth = (column: string): Fault => ({
  code: 'DATE_BEFORE_BIRTH',
  column,
  message: 'This day lies before the year of birth.',
});

const outOfOrder = (column: string, message: string): Fault => ({ code: 'DATE_ORDER', column, message });

const isBeforeBirth = (day: string, birthYear: number): boolean => order(day, yearOf(birthYear)) === 'BEFORE';

const yearOf = (birthYear: number): string => String(birthYear).padStart(4, '0');

/** Nothing before birth, nothing after death: what a single record can break. */
const ofOneRecord = dateRules.filter(({ id }) => id === 'D1' || id === 'D12');
const RECORD = 'record';

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
  const timeline = emptyTimeline({
    ...{ today: day, timeZone: 'UTC', bornOn: yearOf(birthYear), diedOn },
    visits: [{ id: RECORD, purpose: 'BASELINE', heldOn: day }],
  });
  const found = ofOneRecord.flatMap(({ check }) => check(timeline)).find(({ recordId }) => recordId === RECORD);
  if (found?.rule === 'D1') return beforeBirth(column);
  if (found) return outOfOrder(column, 'This day lies after the death of the patient.');
  if (lastContactOn !== null && day > lastContactOn) {
    return outOfOrder(
      column,
      'This day lies after the last contact stated for the patient, who must have been seen on it.',
    );
  }
  return null;
}
