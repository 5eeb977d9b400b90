import { v7 as uuid } from 'uuid';
import type { Ledger } from '../ledger.js';
import type { Fault } from '../problem.js';
import { faultsOfPatientDays } from './day-faults.js';
import type { PlannedCentre } from './plan.js';
import { Roster } from './roster.js';
import type { StoredPatient, StoredRecords } from './stored-records.js';
import type { RowOf, Said } from './tables.js';

/**
 * Whom the other files may speak of. Rows of new patients stay open: their operations decide whether the first implant
 * is as stated.
 *
 * @param protocolCode under which the folder is imported
 */
export function planPatients(
  rows: readonly RowOf<'patients'>[],
  {
    centres,
    listedCentres,
    protocolCode,
  }: { centres: ReadonlyMap<string, PlannedCentre>; listedCentres: ReadonlySet<string>; protocolCode: string },
  stored: StoredRecords,
  ledger: Ledger,
): Roster {
  const roster = new Roster(rows);
  for (const row of rows) {
    if (row.values === null || !ledger.isOpen(row)) continue;
    const said = row.values;
    const centre = centres.get(said.centreCode);
    if (!centre) {
      ledger.reject(row, listedCentres.has(said.centreCode) ? centreRejected : centreUnknown);
      continue;
    }
    const faults = faultsOfPatientDays(said);
    for (const fault of faults) ledger.reject(row, fault);
    if (faults.length > 0) continue;
    const known = centre.id === null ? null : stored.patient(centre.id, said.pseudonym);
    const former = centre.id === null || known ? null : stored.formerPatient(centre.id, said.pseudonym);
    if (former !== null) {
      ledger.reject(row, gone[former]);
      continue;
    }
    const subject = { id: known?.id ?? uuid(), row, said, centre, stored: known };
    roster.add(subject);
    if (known) {
      const column = known.protocolCode === protocolCode ? differingColumn(said, known) : 'patient_id';
      if (column === null) ledger.settle(row, 'unchanged');
      else {
        ledger.reject(row, differs(column));
        roster.refuse(subject);
      }
    }
  }
  return roster;
}

/** Heading of the first cell that says something else than what is stored; empty cells do not disagree. */
function differingColumn(said: Said<'patients'>, known: StoredPatient): string | null {
  const pairs: readonly (readonly [column: string, said: unknown, stored: unknown])[] = [
    ['sex', said.sex, known.sex],
    ['birth_year', said.birthYear, known.birthYear],
    ['aetiology', said.aetiology, known.aetiology],
    ['last_contact_date', said.lastContactOn, known.lastContactOn],
    ['death_date', said.diedOn, known.diedOn],
  ];
  return pairs.find(([, ours, theirs]) => ours !== null && ours !== theirs)?.[0] ?? null;
}

const differs = (column: string): Fault => ({
  code: 'DUPLICATE_CONFLICT',
  column,
  message:
    column === 'patient_id'
      ? 'This patient is already stored under another protocol.'
      : 'This patient is already stored with something else in this column. What is stored is left as it is.',
});

const gone: Readonly<Record<'ERASED' | 'MOVED', Fault>> = {
  ERASED: {
    code: 'PATIENT_ERASED',
    column: 'patient_id',
    message: 'The record of this patient was erased by law and is not stored again.',
  },
  MOVED: {
    code: 'PATIENT_MOVED',
    column: 'patient_id',
    message: 'This patient has moved to another centre, which goes on with the record.',
  },
};

const centreUnknown: Fault = {
  code: 'CODE_UNKNOWN',
  column: 'centre_code',
  message: 'centres.csv has no row for this centre that can be read.',
};

const centreRejected: Fault = {
  code: 'CENTRE_REJECTED',
  column: 'centre_code',
  message: 'The row of this centre in centres.csv is rejected.',
};
