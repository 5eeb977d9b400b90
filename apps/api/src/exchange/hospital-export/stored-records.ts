import type { Records } from '../../access/records.js';
import { groupBy } from '../../batches.js';
import type { Patient } from '../../patients/patient.entity.js';
import type { ProcedureType } from '../../therapy/procedure.entity.js';

export interface StoredCentre {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export type StoredPatient = Pick<
  Patient,
  'centreId' | 'id' | 'pseudonym' | 'sex' | 'birthYear' | 'lastContactOn' | 'diedOn' | 'protocolCode'
> & { readonly aetiology: string | null };

interface OfPatient {
  readonly centreId: number;
  readonly patientId: string;
}

export interface StoredProcedure extends OfPatient {
  readonly sourceRecord: string | null;
  readonly type: ProcedureType;
  readonly performedOn: string;
}

export interface StoredComplication extends OfPatient {
  readonly sourceRecord: string | null;
  readonly type: string;
  readonly onsetOn: string;
  readonly grade: number | null;
}

export interface StoredEncounter extends OfPatient {
  readonly id: string;
  readonly heldOn: string;
  readonly purpose: string;
  readonly contact: string;
  readonly assessments: readonly {
    readonly instrumentCode: string;
    readonly value: number | null;
    readonly voided: boolean;
  }[];
}

/** What the registry already holds of the centres and patients a folder speaks of. */
export interface StoredRecords {
  centre(code: string): StoredCentre | null;
  patient(centreId: number, pseudonym: string): StoredPatient | null;
  /** What became of somebody who once had this pseudonym there; null for everybody else. */
  formerPatient(centreId: number, pseudonym: string): 'ERASED' | 'MOVED' | null;
  procedure(centreId: number, sourceRecord: string): StoredProcedure | null;
  complication(centreId: number, sourceRecord: string): StoredComplication | null;
  proceduresOf(patientId: string): readonly StoredProcedure[];
  complicationsOf(patientId: string): readonly StoredComplication[];
  encountersOf(patientId: string): readonly StoredEncounter[];
}

export async function readStoredRecords(
  records: Records,
  { centreCodes, pseudonyms }: { centreCodes: readonly string[]; pseudonyms: readonly string[] },
): Promise<StoredRecords> {
  const centres = await records.query<StoredCentre[]>(
    'select id, code, name from registry.centre where code = any($1)',
    [centreCodes],
  );
  const ids = centres.map(({ id }) => id);
  const patients = await records.query<StoredPatient[]>(
    `select centre_id as "centreId", id, pseudonym, sex, birth_year as "birthYear", aetiology, last_contact_on as "lastContactOn",
              died_on as "diedOn", protocol_code as "protocolCode"
       from registry.patient where centre_id = any($1) and pseudonym = any($2)`,
    [ids, pseudonyms],
  );
  const keys = [ids, patients.map(({ id }) => id)];
  const former = await records.query<{ centreId: number; pseudonym: string; became: 'ERASED' | 'MOVED' }[]>(
    `select centre as "centreId", pseudonym, became
     from unnest($1::integer[]) centre, unnest($2::text[]) pseudonym, governance.what_became_of(centre, pseudonym) became
     where became is not null
       and (exists (select from governance.tombstone) or exists (select from governance.transfer t where t.left_digest is not null))`,
    [ids, [...new Set(pseudonyms)]],
  );
  const procedures = await records.query<StoredProcedure[]>(
    `select centre_id as "centreId", patient_id as "patientId", source_record as "sourceRecord", type, performed_on as "performedOn"
       from registry.procedure where centre_id = any($1) and (patient_id = any($2) or source_record is not null)`,
    keys,
  );
  const complications = await records.query<StoredComplication[]>(
    `select centre_id as "centreId", patient_id as "patientId", source_record as "sourceRecord", type_code as type, onset_on as "onsetOn", grade
       from registry.complication where centre_id = any($1) and (patient_id = any($2) or source_record is not null)`,
    keys,
  );
  const encounters = await records.query<StoredEncounter[]>(
    `select e.centre_id as "centreId", e.patient_id as "patientId", e.id, e.held_on as "heldOn", e.purpose, e.contact,
              coalesce((
                select json_agg(json_build_object('instrumentCode', a.instrument_code, 'value', s.value, 'voided', a.status = 'VOIDED'))
                from registry.assessment a
                left join registry.score s on s.centre_id = a.centre_id and s.assessment_id = a.id and s.code = a.instrument_code
                where a.centre_id = e.centre_id and a.encounter_id = e.id), '[]') as assessments
       from registry.encounter e where e.centre_id = any($1) and e.patient_id = any($2)`,
    keys,
  );
  const centreByCode = new Map(centres.map((centre) => [centre.code, centre]));
  const patientByKey = new Map(patients.map((patient) => [`${patient.centreId}/${patient.pseudonym}`, patient]));
  const formerByKey = new Map(former.map(({ centreId, pseudonym, became }) => [`${centreId}/${pseudonym}`, became]));
  const procedureBySource = bySource(procedures);
  const complicationBySource = bySource(complications);
  const proceduresByPatient = groupBy(procedures, ({ patientId }) => patientId);
  const complicationsByPatient = groupBy(complications, ({ patientId }) => patientId);
  const encountersByPatient = groupBy(encounters, ({ patientId }) => patientId);
  return {
    centre: (code) => centreByCode.get(code) ?? null,
    patient: (centreId, pseudonym) => patientByKey.get(`${centreId}/${pseudonym}`) ?? null,
    formerPatient: (centreId, pseudonym) => formerByKey.get(`${centreId}/${pseudonym}`) ?? null,
    procedure: (centreId, sourceRecord) => procedureBySource.get(`${centreId}/${sourceRecord}`) ?? null,
    complication: (centreId, sourceRecord) => complicationBySource.get(`${centreId}/${sourceRecord}`) ?? null,
    proceduresOf: (patientId) => proceduresByPatient.get(patientId) ?? [],
    complicationsOf: (patientId) => complicationsByPatient.get(patientId) ?? [],
    encountersOf: (patientId) => encountersByPatient.get(patientId) ?? [],
  };
}

const bySource = <T extends OfPatient & { readonly sourceRecord: string | null }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.flatMap((row) => (row.sourceRecord === null ? [] : [[`${row.centreId}/${row.sourceRecord}`, row]])));
