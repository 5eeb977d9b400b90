import { sampleExport as protocol } from '../../apps/api/src/protocol/definitions/sample-export.js';
import {
  ageAtImplant,
  chosenScores,
  therapyCourse,
  timesAtRisk,
  type ComplicationEvent,
  type DatedProcedure,
  type DatedScore,
  type PatientVisits,
  type ProcedureType,
  type TherapyCourse,
  type TimeAtRisk,
} from '../../libs/outcomes/index.js';
import { dataCut, orNull, readRows } from './cohort-files.js';

/** The protocol the export follows, as shipped. */
export { protocol };

/** One patient of the simulated export, with everything derived that does not depend on a question. */
export interface FollowedPatient extends PatientVisits {
  readonly centre: string;
  /** 1 male, 0 female, null where missing. */
  readonly male: number | null;
  readonly cerebralPalsy: boolean | null;
  readonly ageAtImplant: number | null;
  readonly died: boolean;
  readonly course: TherapyCourse;
  readonly systemTimes: readonly TimeAtRisk[];
  readonly procedures: readonly (DatedProcedure & { readonly centre: string })[];
  readonly complications: readonly ComplicationEvent[];
}

/** The rows of the export: plain, in the order of the files. */
export interface ExportRows {
  readonly patients: readonly Record<string, string>[];
  readonly procedures: readonly Record<string, string>[];
  readonly complications: readonly Record<string, string>[];
  readonly assessments: readonly Record<string, string>[];
}

export const readExport = (): ExportRows => ({
  patients: readRows('patients.csv'),
  procedures: readRows('procedures.csv'),
  complications: readRows('complications.csv'),
  assessments: readRows('assessments_long.csv'),
});

/** The patients of the export in the order of their codes, derived under its own protocol. */
export function followedPatients(rows: ExportRows): readonly FollowedPatient[] {
  const procedures = byPatient(rows.procedures);
  const complications = byPatient(rows.complications);
  const assessments = byPatient(rows.assessments);
  return rows.patients
    .map((row) => {
      const patient = row['patient_id'] ?? '';
      return followed(row, {
        procedures: (procedures.get(patient) ?? []).map(toProcedure),
        complications: (complications.get(patient) ?? []).map(toComplication),
        scores: (assessments.get(patient) ?? []).map(toScore),
      });
    })
    .sort((a, b) => (a.patient < b.patient ? -1 : 1));
}

interface Records {
  readonly procedures: FollowedPatient['procedures'];
  readonly complications: readonly ComplicationEvent[];
  readonly scores: readonly DatedScore[];
}

function followed(row: Record<string, string>, { procedures, complications, scores }: Records): FollowedPatient {
  const facts = {
    diedOn: orNull(row['death_date']),
    exitedOn: null,
    lastContactOn: orNull(row['last_contact_date']),
    enrolledOn: null,
    procedures,
  };
  const course = therapyCourse(protocol.exposure, facts, dataCut);
  if (course === null) throw new Error('a patient without an implant');
  const [sex, aetiology, birthYear] = [orNull(row['sex']), orNull(row['aetiology']), orNull(row['birth_year'])];
  return {
    patient: row['patient_id'] ?? '',
    centre: row['centre_code'] ?? '',
    male: sex === null ? null : Number(sex === 'M'),
    cerebralPalsy: aetiology === null ? null : aetiology === 'CP',
    ageAtImplant: ageAtImplant(course, birthYear === null ? null : Number(birthYear)),
    died: course.died,
    course,
    systemTimes: timesAtRisk(course.systems, course),
    procedures,
    complications,
    chosen: chosenScores(protocol.windows, course.firstImplantOn, scores),
  };
}

const toProcedure = (row: Record<string, string>) => ({
  id: row['procedure_id'] ?? '',
  type: row['procedure_type'] as ProcedureType,
  performedOn: row['procedure_date'] ?? '',
  centre: row['centre_code'] ?? '',
});

const toComplication = (row: Record<string, string>): ComplicationEvent => ({
  id: row['complication_id'] ?? '',
  typeCode: row['complication_type'] ?? '',
  onsetOn: row['onset_date'] ?? '',
  causedById: null,
});

const toScore = (row: Record<string, string>): DatedScore => ({
  scoreCode: row['instrument_code'] ?? '',
  heldOn: row['visit_date'] ?? '',
  value: Number(row['score']),
  rater: 'CLINICIAN',
});

function byPatient(rows: readonly Record<string, string>[]): ReadonlyMap<string, readonly Record<string, string>[]> {
  const found = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const patient = row['patient_id'] ?? '';
    const own = found.get(patient);
    if (own === undefined) found.set(patient, [row]);
    else own.push(row);
  }
  return found;
}
