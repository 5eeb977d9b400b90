import { groupBy } from '../../batches.js';
import { EncounterPurpose } from '../../encounters/encounter.entity.js';
import { ProcedureType } from '../../therapy/procedure.entity.js';
import type { Ledger } from '../ledger.js';
import type { Fault } from '../problem.js';
import { faultOfRecordDay } from './day-faults.js';
import { firstImplantOf, misplacedOperations } from './operation-order.js';
import type { Subject } from './plan.js';
import { rejectSameKey } from './same-key.js';
import { patientRejected, type Roster } from './roster.js';
import type { StoredRecords } from './stored-records.js';
import type { RowOf, Said } from './tables.js';

export interface Candidate<T extends 'procedures' | 'complications' | 'assessments'> {
  readonly row: RowOf<T>;
  readonly said: Said<T>;
  readonly subject: Subject;
}

/** Operations to add, and the first implant of each patient once they are. */
export function planProcedures(
  rows: readonly RowOf<'procedures'>[],
  roster: Roster,
  stored: StoredRecords,
  ledger: Ledger,
): { added: Candidate<'procedures'>[]; firstImplants: ReadonlyMap<Subject, string | null> } {
  const candidates = rows.flatMap((row) => {
    const found =
      row.values !== null && ledger.isOpen(row) ? judge({ row, said: row.values }, roster, stored, ledger) : null;
    return found ? [found] : [];
  });
  const distinct = rejectSameKey(candidates, ({ subject, said }) => `${subject.id}/${said.type}/${said.performedOn}`, {
    ledger,
    column: 'procedure_date',
    what: 'operation',
  });
  const ofPatient = groupBy(distinct, ({ subject }) => subject.id);
  const firstImplants = new Map<Subject, string | null>();
  const added = roster.all().flatMap((subject) => {
    const before = stored.proceduresOf(subject.id);
    const fitting = rejectMisplaced(subject, ofPatient.get(subject.id) ?? [], stored, ledger);
    firstImplants.set(subject, firstImplantOf([...before, ...fitting.map(({ said }) => said)]));
    return fitting;
  });
  return { added, firstImplants };
}

function judge(
  { row, said }: Pick<Candidate<'procedures'>, 'row' | 'said'>,
  roster: Roster,
  stored: StoredRecords,
  ledger: Ledger,
): Candidate<'procedures'> | null {
  const subject = roster.find(said);
  if ('code' in subject) {
    ledger.reject(row, subject);
    return null;
  }
  const { id: centreId } = subject.centre;
  const known = centreId === null ? null : stored.procedure(centreId, said.sourceRecord);
  if (known && known.patientId === subject.id && known.type === said.type && known.performedOn === said.performedOn) {
    ledger.settle(row, 'unchanged');
    return null;
  }
  const fault = known ? storedDiffers : faultOf(subject, said, roster, stored);
  if (fault) {
    ledger.reject(row, fault);
    return null;
  }
  return { row, said, subject };
}

function faultOf(subject: Subject, said: Said<'procedures'>, roster: Roster, stored: StoredRecords): Fault | null {
  if (roster.isRefused(subject)) return patientRejected;
  const twice = stored
    .proceduresOf(subject.id)
    .some(({ type, performedOn }) => type === said.type && performedOn === said.performedOn);
  if (twice) return storedUnderAnotherNumber;
  return faultOfRecordDay(subject.said, said.performedOn, 'procedure_date');
}

/** What is left fits together, with what is stored too. */
function rejectMisplaced(
  subject: Subject,
  added: readonly Candidate<'procedures'>[],
  stored: StoredRecords,
  ledger: Ledger,
): Candidate<'procedures'>[] {
  const before = stored.proceduresOf(subject.id);
  const baselineAfter = (day: string): boolean =>
    stored
      .encountersOf(subject.id)
      .some(({ purpose, heldOn }) => purpose === EncounterPurpose.BASELINE && heldOn > day);
  const early = added.filter(({ said }) => said.type === ProcedureType.IMPLANT && baselineAfter(said.performedOn));
  for (const { row } of early) ledger.reject(row, implantBeforeBaseline);

  const rest = added
    .filter((candidate) => !early.includes(candidate))
    .map((candidate) => ({ ...candidate.said, candidate }));
  const misplaced = new Set(misplacedOperations(before, rest));
  const firstImplant = firstImplantOf([...before, ...rest.filter((operation) => !misplaced.has(operation))]);
  for (const { type, performedOn, candidate } of misplaced) {
    const beforeImplant = type !== ProcedureType.IMPLANT && (firstImplant === null || performedOn < firstImplant);
    ledger.reject(candidate.row, beforeImplant ? beforeAnyImplant : doesNotFit);
  }
  return rest.filter((operation) => !misplaced.has(operation)).map(({ candidate }) => candidate);
}

const storedDiffers: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'procedure_id',
  message: 'This operation is already stored and says something else. What is stored is left as it is.',
};

const storedUnderAnotherNumber: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'procedure_date',
  message: 'An operation of this kind on this day is already stored for the patient under another number.',
};

const beforeAnyImplant: Fault = {
  code: 'DATE_BEFORE_IMPLANT',
  column: 'procedure_date',
  message: 'No implant that can be stored lies before this operation.',
};

const doesNotFit: Fault = {
  code: 'DATE_ORDER',
  column: 'procedure_date',
  message:
    'This does not fit the other operations of the patient: an implant needs no system in place, every other operation needs one.',
};

const implantBeforeBaseline: Fault = {
  code: 'DATE_ORDER',
  column: 'procedure_date',
  message: 'A visit already stored as baseline lies after this implant.',
};
