import type { Records } from '../../access/records.js';
import type { BolusResponse, TestBolus } from './test-bolus.model.js';
import type { Trial } from './trial.model.js';

/** Trials of patients, oldest first; voided ones are left out. */
export function readTrials(
  records: Pick<Records, 'query'>,
  centreId: number,
  patientIds: readonly string[],
): Promise<Trial[]> {
  return records.query<Trial[]>(
    `select centre_id as "centreId", patient_id as "patientId", id, started_on as "startedOn", route, criterion,
            criterion_met as "criterionMet", concluded_on as "concludedOn", conclusion, decided_by as "decidedBy", note, reasons,
            recorded_at as "recordedAt", recorded_by as "recordedBy", version
     from registry.trial where centre_id = $1 and patient_id = any($2) and voided_at is null order by started_on, id`,
    [centreId, patientIds],
  );
}

/** Boluses of trials in the order they were given; voided ones are left out. */
export function readBoluses(
  records: Pick<Records, 'query'>,
  centreId: number,
  trialIds: readonly string[],
): Promise<TestBolus[]> {
  return records.query<TestBolus[]>(
    `select centre_id as "centreId", patient_id as "patientId", trial_id as "trialId", id, given_at as "givenAt", dose_ug as "doseUg",
            volume_ml as "volumeMl", concentration_ug_per_ml as "concentrationUgPerMl", puncture_level as "punctureLevel",
            opening_pressure_cmh2o as "openingPressureCmH2o", observed_hours as "observedHours", adverse, reasons,
            recorded_at as "recordedAt", recorded_by as "recordedBy", version
     from registry.trial_bolus where centre_id = $1 and trial_id = any($2) and voided_at is null order by given_at, id`,
    [centreId, trialIds],
  );
}

/** Assessments of boluses by their hour; voided ones are left out. */
export function readResponses(
  records: Pick<Records, 'query'>,
  centreId: number,
  bolusIds: readonly string[],
): Promise<BolusResponse[]> {
  return records.query<BolusResponse[]>(
    `select centre_id as "centreId", patient_id as "patientId", bolus_id as "bolusId", id, hours, mas as answers,
            mas_le_mean as "masLeMean", psfs_frequency as "psfsFrequency", function, heart_rate as "heartRate",
            systolic_mmhg as "systolicMmhg", diastolic_mmhg as "diastolicMmhg", respiratory_rate as "respiratoryRate",
            spo2_percent as "spo2Percent", reasons, recorded_at as "recordedAt", recorded_by as "recordedBy", version
     from registry.trial_response where centre_id = $1 and bolus_id = any($2) and voided_at is null order by hours, id`,
    [centreId, bolusIds],
  );
}
