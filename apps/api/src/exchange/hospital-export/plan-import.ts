import type { InstrumentDefinition } from '#libs/instruments/index';
import type { Protocol } from '#libs/outcomes/index';
import { groupBy } from '../../batches.js';
import type { Ledger } from '../ledger.js';
import type { Fault } from '../problem.js';
import { planAssessments } from './plan-assessments.js';
import { planCentres } from './plan-centres.js';
import { planComplications } from './plan-complications.js';
import { planPatients } from './plan-patients.js';
import { planProcedures } from './plan-procedures.js';
import type { ImportPlan, PlannedPatient, Subject } from './plan.js';
import type { HospitalExport } from './read-hospital-export.js';
import { patientRejected, type Roster } from './roster.js';
import type { StoredRecords } from './stored-records.js';

export interface ImportDefinitions {
  readonly protocol: Protocol;
  readonly findInstrument: (code: string) => InstrumentDefinition;
}

/**
 * What a folder adds to what is stored. Afterwards no row of the ledger is open.
 *
 * Operations come before the verdict on a patient, for they say when the first implant was; all else comes after it.
 */
export function planImport(
  folder: HospitalExport,
  { protocol, findInstrument }: ImportDefinitions,
  stored: StoredRecords,
  ledger: Ledger,
): ImportPlan {
  const centres = planCentres(folder.centres, stored, ledger);
  const listedCentres = new Set(folder.centres.flatMap(({ key }) => (key === null ? [] : [key])));
  const roster = planPatients(folder.patients, { centres, listedCentres, protocolCode: protocol.code }, stored, ledger);
  const { added, firstImplants } = planProcedures(folder.procedures, roster, stored, ledger);
  refuseOtherFirstImplants(roster, firstImplants, ledger);

  const procedures = added.filter(({ subject }) => !roster.isRefused(subject));
  for (const { row, subject } of added) if (roster.isRefused(subject)) ledger.reject(row, patientRejected);
  const complications = planComplications(folder.complications, { roster, firstImplants, stored }, ledger);
  const assessments = planAssessments(folder.assessments, { roster, firstImplants, stored, findInstrument }, ledger);

  const days = [
    ...procedures.map(({ subject, said }) => ({ subject, day: said.performedOn })),
    ...complications.map(({ subject, said }) => ({ subject, day: said.onsetOn })),
    ...assessments.encounters.map(({ subject, heldOn }) => ({ subject, day: heldOn })),
  ];
  const patients = enrol(
    roster,
    groupBy(days, ({ subject }) => subject.id),
    ledger,
  );

  const rows = [folder.centres, folder.patients, folder.procedures, folder.complications, folder.assessments].flat();
  for (const row of rows) if (ledger.isOpen(row)) ledger.settle(row, 'accepted');
  return {
    centres: [...centres.values()].filter(({ id }) => id === null),
    patients,
    procedures,
    complications,
    encounters: assessments.encounters,
  };
}

/** A stated first implant is the first of the operations, or nobody can tell on which day a window opens. */
function refuseOtherFirstImplants(
  roster: Roster,
  firstImplants: ReadonlyMap<Subject, string | null>,
  ledger: Ledger,
): void {
  for (const subject of roster.all()) {
    const stated = subject.said.firstImplantOn;
    if (stated === null || roster.isRefused(subject) || firstImplants.get(subject) === stated) continue;
    roster.refuse(subject);
    ledger.reject(subject.row, subject.stored ? storedImplantDiffers : implantDiffers);
  }
}

/** New patients enter on the day of their first record, which is often a baseline before the implant. */
function enrol(
  roster: Roster,
  days: ReadonlyMap<string, readonly { readonly day: string }[]>,
  ledger: Ledger,
): PlannedPatient[] {
  return roster.all().flatMap((subject): PlannedPatient[] => {
    if (subject.stored || roster.isRefused(subject)) return [];
    const recorded = (days.get(subject.id) ?? []).map(({ day }) => day).toSorted();
    const enrolledOn = recorded[0] ?? subject.said.lastContactOn;
    if (enrolledOn !== null) return [{ subject, enrolledOn }];
    ledger.reject(subject.row, neverSeen);
    return [];
  });
}

const implantDiffers: Fault = {
  code: 'PATIENT_CONFLICT',
  column: 'first_implant_date',
  message: 'This is not the day of the first IMPLANT in procedures.csv that can be stored for the patient.',
};

const storedImplantDiffers: Fault = {
  code: 'DUPLICATE_CONFLICT',
  column: 'first_implant_date',
  message: 'This is not the day of the first implant stored for the patient. What is stored is left as it is.',
};

const neverSeen: Fault = {
  code: 'REQUIRED_MISSING',
  column: 'last_contact_date',
  message: 'No day is known on which the patient was seen: there is neither a last contact nor a record to store.',
};
