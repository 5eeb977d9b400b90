import type { EncounterPurpose } from '../../encounters/encounter.entity.js';
import type { StoredPatient } from './stored-records.js';
import type { RowOf, Said } from './tables.js';

/** A hospital of the folder; its id is null until it is stored. */
export interface PlannedCentre extends Said<'centres'> {
  readonly id: number | null;
}

/** A patient of the folder. */
export interface Subject {
  readonly id: string;
  readonly row: RowOf<'patients'>;
  readonly said: Said<'patients'>;
  readonly centre: PlannedCentre;
  readonly stored: StoredPatient | null;
}

export interface PlannedPatient {
  readonly subject: Subject;
  readonly enrolledOn: string;
}

export interface PlannedProcedure {
  readonly subject: Subject;
  readonly said: Said<'procedures'>;
}

export interface PlannedComplication {
  readonly subject: Subject;
  readonly said: Said<'complications'>;
}

/** All totals of one patient and day. */
export interface PlannedEncounter {
  readonly subject: Subject;
  readonly heldOn: string;
  readonly purpose: EncounterPurpose;
  /** The contact already recorded for that day, which the totals are added to. */
  readonly storedId: string | null;
  readonly totals: readonly { readonly instrumentCode: string; readonly value: number }[];
}

/** What an import adds; nothing that is stored is changed. */
export interface ImportPlan {
  readonly centres: readonly PlannedCentre[];
  readonly patients: readonly PlannedPatient[];
  readonly procedures: readonly PlannedProcedure[];
  readonly complications: readonly PlannedComplication[];
  readonly encounters: readonly PlannedEncounter[];
}

/** Records an import creates, or would create. */
export interface Created {
  readonly centres: number;
  readonly patients: number;
  readonly procedures: number;
  readonly complications: number;
  readonly encounters: number;
  readonly assessments: number;
}

export const createdBy = (plan: ImportPlan): Created => ({
  centres: plan.centres.length,
  patients: plan.patients.length,
  procedures: plan.procedures.length,
  complications: plan.complications.length,
  encounters: plan.encounters.filter(({ storedId }) => storedId === null).length,
  assessments: plan.encounters.reduce((sum, { totals }) => sum + totals.length, 0),
});
