import type { Ledger } from '../ledger.js';
import type { Fault } from '../problem.js';
import { faultOfRecordDay } from './day-faults.js';
import type { PlannedComplication, Subject } from './plan.js';
import type { Candidate } from './plan-procedures.js';
import { patientRejected, type Roster } from './roster.js';
import { rejectSameKey } from './same-key.js';
import type { StoredRecords } from './stored-records.js';
import type { RowOf, Said } from './tables.js';

interface Course {
  readonly roster: Roster;
  readonly firstImplants: ReadonlyMap<Subject, string | null>;
  readonly stored: StoredRecords;
}

export function planComplications(
  rows: readonly RowOf<'complications'>[],
  course: Course,
  ledger: Ledger,
): (PlannedComplication & Candidate<'complications'>)[] {
  const candidates: Candidate<'complications'>[] = [];
  for (const row of rows) {
    if (row.values === null || !ledger.isOpen(row)) continue;
    const subject = course.roster.find(row.values);
    const verdict = 'code' in subject ? subject : judge(subject, row.values, course);
    if (verdict === 'unchanged') ledger.settle(row, 'unchanged');
    else if (verdict !== null) ledger.reject(row, verdict);
    else if (!('code' in subject)) candidates.push({ row, said: row.values, subject });
  }
  return rejectSameKey(candidates, ({ subject, said }) => `${subject.id}/${said.type}/${said.onsetOn}`, {
    ledger,
    column: 'onset_date',
    what: 'complication',
  });
}

/** Null when it can be added. */
function judge(
  subject: Subject,
  said: Said<'complications'>,
  { roster, firstImplants, stored }: Course,
): Fault | 'unchanged' | null {
  const { id: centreId } = subject.centre;
  const known = centreId === null ? null : stored.complication(centreId, said.sourceRecord);
  if (known) {
    const same = known.patientId === subject.id && known.type === said.type && known.onsetOn === said.onsetOn;
    return same && (said.grade === null || known.grade === said.grade) ? 'unchanged' : storedDiffers;
  }
  if (roster.isRefused(subject)) return patientRejected;
  if (stored.complicationsOf(subject.id).some(({ type, onsetOn }) => type === said.type && onsetOn === said.onsetOn))
    return storedUnderAnotherNumber;
  const firstImplant = firstImplants.get(subject) ?? null;
  if (firstImplant !== null && said.onsetOn < firstImplant) return beforeImplant;
  return faultOfRecordDay(subject.said, said.onsetOn, 'onset_date');
}

const storedDiffers: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'complication_id',
  message: 'This complication is already stored and says something else. What is stored is left as it is.',
};

const storedUnderAnotherNumber: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'onset_date',
  message: 'A complication of this type on this day is already stored for the patient under another number.',
};

const beforeImplant: Fault = {
  code: 'DATE_BEFORE_IMPLANT',
  column: 'onset_date',
  message: 'This day lies before the first implant of the patient.',
};
