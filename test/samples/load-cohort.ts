import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../apps/api/src/audit/insert-rows.js';
import { SYSTEM_PERSON } from '../../apps/api/src/audit/system-actor.js';
import { orNull, readRows } from './cohort-files.js';

export { dataCut, expectedOfCohort } from './cohort-files.js';

/**
 * Puts the simulated export straight into the record tables, as its importer would. Call inside the door for writing,
 * with the system's person present.
 */
export async function loadSampleCohort(tx: EntityManager): Promise<void> {
  await insertRows(
    tx,
    'registry.centre',
    readRows('centres.csv').map((row) => ({ code: row['centre_code'], name: row['centre_name'], timeZone: 'UTC' })),
  );
  const centres = await tx.query<{ id: number; code: string }[]>('select id, code from registry.centre');
  const centreOf = new Map(centres.map(({ id, code }) => [code, id]));
  const recordedBy = SYSTEM_PERSON;
  const patients = readRows('patients.csv').map((row) => ({
    centreId: centreOf.get(row['centre_code'] ?? '') ?? 0,
    id: uuid(),
    pseudonym: row['patient_id'] ?? '',
    sex: row['sex'] === 'F' ? 'FEMALE' : row['sex'] === 'M' ? 'MALE' : null,
    birthYear: Number(row['birth_year']),
    aetiology: orNull(row['aetiology']),
    protocolCode: 'sample-export',
    protocolVersion: '1.0.0',
    enrolledOn: row['first_implant_date'] ?? '',
    lastContactOn: orNull(row['last_contact_date']),
    diedOn: orNull(row['death_date']),
    recordedBy,
  }));
  await insertRows(tx, 'registry.patient', patients);

  const byCode = new Map(patients.map((patient) => [patient.pseudonym, patient]));
  const keyOf = (row: Record<string, string>) => {
    const patient = byCode.get(row['patient_id'] ?? '');
    if (patient === undefined) throw new Error('a row of no patient');
    return { centreId: patient.centreId, patientId: patient.id, implantedOn: patient.enrolledOn };
  };
  await insertRows(
    tx,
    'registry.procedure',
    readRows('procedures.csv').map((row) => {
      const { centreId, patientId } = keyOf(row);
      const { procedure_type: type, procedure_date: performedOn, procedure_id: sourceRecord } = row;
      return { centreId, id: uuid(), patientId, type, performedOn, sourceRecord, recordedBy };
    }),
  );
  await insertRows(
    tx,
    'registry.complication',
    readRows('complications.csv').map((row) => {
      const { centreId, patientId } = keyOf(row);
      const { complication_type: typeCode, onset_date: onsetOn, complication_id: sourceRecord } = row;
      return { centreId, id: uuid(), patientId, typeCode, onsetOn, outcome: 'UNKNOWN', sourceRecord, recordedBy };
    }),
  );
  await loadVisits(tx, keyOf);
}

type KeyOf = (row: Record<string, string>) => { centreId: number; patientId: string; implantedOn: string };

async function loadVisits(tx: EntityManager, keyOf: KeyOf): Promise<void> {
  const encounters = new Map<string, { id: string }>();
  const assessments: object[] = [];
  const scores: object[] = [];
  for (const row of readRows('assessments_long.csv')) {
    const { centreId, patientId, implantedOn } = keyOf(row);
    const heldOn = row['visit_date'] ?? '';
    const visit = encounters.get(`${patientId} ${heldOn}`) ?? {
      centreId,
      id: uuid(),
      patientId,
      heldOn,
      purpose: heldOn <= implantedOn ? 'BASELINE' : 'FOLLOW_UP',
      contact: 'IN_PERSON',
      attestation: 'NOT_ASKED',
      recordedBy: SYSTEM_PERSON,
    };
    encounters.set(`${patientId} ${heldOn}`, visit);
    const assessment = {
      centreId,
      id: uuid(),
      patientId,
      encounterId: visit.id,
      instrumentCode: row['instrument_code'],
      instrumentVersion: '1.0.0',
      engineVersion: '1.0.0',
      rater: 'CLINICIAN',
      recording: 'SCORE_ONLY',
    };
    assessments.push(assessment);
    scores.push({
      centreId,
      patientId,
      assessmentId: assessment.id,
      code: row['instrument_code'],
      value: Number(row['score']),
      answered: 0,
      expected: 0,
    });
  }
  await insertRows(tx, 'registry.encounter', [...encounters.values()]);
  await insertRows(tx, 'registry.assessment', assessments);
  await insertRows(tx, 'registry.score', scores);
}
