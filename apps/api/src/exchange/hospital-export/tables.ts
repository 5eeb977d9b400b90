import { ProcedureType } from '../../therapy/procedure.entity.js';
import { Sex } from '../../patients/patient.entity.js';
import { asWritten, code, day, decimal, identifier, optional, required, wholeNumber, words } from '../column.js';
import { table, type Row, type ValuesOf } from '../read-table.js';

const centreCode = identifier(/^[A-Z0-9][A-Z0-9-]{0,15}$/, 'up to 16 capital letters, digits or hyphens');
const pseudonym = identifier(/^[A-Z0-9][A-Z0-9-]{2,23}$/, '3 to 24 capital letters, digits or hyphens');
const sourceRecord = identifier(/^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,79}$/u, 'up to 80 letters, digits, dots or hyphens');

const sexes = { F: Sex.FEMALE, M: Sex.MALE };

const aetiologies = {
  CP: 'cerebral-palsy',
  MS: 'multiple-sclerosis',
  SCI: 'spinal-cord-injury',
  TBI: 'traumatic-brain-injury',
  STROKE: 'stroke',
  HSP: 'hereditary-spastic-paraplegia',
};

const procedureTypes = {
  IMPLANT: ProcedureType.IMPLANT,
  CATHETER_REVISION: ProcedureType.CATHETER_REVISION,
  PUMP_REPLACEMENT: ProcedureType.PUMP_REPLACEMENT,
  EXPLANT: ProcedureType.EXPLANT,
};

const grades = { MILD: 1, MODERATE: 2, SEVERE: 3 };

/** What the protocol lets a file say. */
export interface Vocabulary {
  readonly complicationTypes: readonly string[];
  readonly instruments: readonly string[];
}

const asThemselves = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((name) => [name, name]));

/**
 * The five files of a hospital's export.
 *
 * @param latest day after which nothing in it can have happened
 */
export const hospitalExportTables = (latest: string, { complicationTypes, instruments }: Vocabulary) => ({
  centres: table(
    'centres.csv',
    { code: required('centre_code', centreCode), name: required('centre_name', words(120)) },
    ['code'],
  ),
  patients: table(
    'patients.csv',
    {
      pseudonym: required('patient_id', pseudonym),
      centreCode: required('centre_code', centreCode),
      sex: optional('sex', code(sexes)),
      birthYear: required('birth_year', wholeNumber({ from: 1900, to: Number(latest.slice(0, 4)) })),
      aetiology: optional('aetiology', code(aetiologies)),
      firstImplantOn: optional('first_implant_date', day(latest)),
      lastContactOn: optional('last_contact_date', day(latest)),
      diedOn: optional('death_date', day(latest)),
    },
    ['pseudonym'],
  ),
  procedures: table(
    'procedures.csv',
    {
      sourceRecord: required('procedure_id', sourceRecord),
      pseudonym: required('patient_id', pseudonym),
      centreCode: required('centre_code', centreCode),
      performedOn: required('procedure_date', day(latest)),
      type: required('procedure_type', code(procedureTypes)),
    },
    ['centreCode', 'sourceRecord'],
  ),
  complications: table(
    'complications.csv',
    {
      sourceRecord: required('complication_id', sourceRecord),
      pseudonym: required('patient_id', pseudonym),
      onsetOn: required('onset_date', day(latest)),
      type: required('complication_type', code(asThemselves(complicationTypes))),
      grade: optional('severity', code(grades)),
    },
    ['sourceRecord'],
  ),
  assessments: table(
    'assessments_long.csv',
    {
      pseudonym: required('patient_id', pseudonym),
      centreCode: required('centre_code', centreCode),
      heldOn: required('visit_date', day(latest)),
      instrumentCode: required('instrument_code', code(asThemselves(instruments))),
      score: required('score', asWritten(decimal)),
    },
    ['pseudonym', 'heldOn', 'instrumentCode'],
  ),
});

export type HospitalExportTables = ReturnType<typeof hospitalExportTables>;

/** What a row of one of the files says. */
export type Said<T extends keyof HospitalExportTables> = ValuesOf<HospitalExportTables[T]['columns']>;

export type RowOf<T extends keyof HospitalExportTables> = Row<Said<T>>;
