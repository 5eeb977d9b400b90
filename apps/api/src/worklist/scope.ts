import type { RefillBand } from './refill.model.js';

/** What the lists of one day are about. */
export interface WorklistScope {
  readonly centreId: number;
  /** At the centre. */
  readonly today: string;
  /** Only patients of this clinician; null: of everybody; `NOBODY`: of nobody. */
  readonly responsibleId: string | null;
  readonly band: RefillBand | null;
  /** A day of the month replacements are asked for; null: all. */
  readonly replacementMonth: string | null;
}

/** Rows a list has at most; its counts are of all. */
export const LONGEST_LIST = 100;

/** In place of a clinician: patients nobody is responsible for. No person has this id. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whether a patient of `registry.patient` is looked after by somebody; null in `parameter` is everybody, `NOBODY` nobody. */
export const isOf = (patient: string, parameter: string): string =>
  `(${parameter}::uuid is null or ${patient}.responsible_id = ${parameter}::uuid
    or (${parameter}::uuid = '${NOBODY}' and ${patient}.responsible_id is null))`;

/** Whether nobody plans an operation or a refill for a patient of `pump` any more: gone, or lost by the day in `today`. */
export const isGone = (pump: string, today: string): string =>
  `exists (select from analysis.pathway way
           where way.centre_id = ${pump}.centre_id and way.patient_id = ${pump}.patient_id
             and (way.state in ('LOST', 'EXITED', 'TRANSFERRED', 'WITHDRAWN', 'DECEASED') or way.lost_from <= ${today}::date))`;

/** Who looks after `patient`, as one JSON object. */
export const responsibleJson = (patient: string): string =>
  `(select json_build_object('id', person.id, 'name', person.display_name) from access.person person where person.id = ${patient}.responsible_id)`;

/** The last attempt to reach a patient, as one JSON object. */
export const lastContactJson = (patient: string): string => `
  (select json_build_object('id', attempt.id, 'attemptedAt', attempt.attempted_at, 'about', attempt.about, 'channel', attempt.channel,
            'outcome', attempt.outcome, 'attestation', attempt.attestation, 'appointmentOn', attempt.appointment_on,
            'note', attempt.note, 'recordedAt', attempt.recorded_at, 'recordedBy', attempt.recorded_by, 'version', attempt.version)
   from registry.contact_attempt attempt
   where attempt.centre_id = ${patient}.centre_id and attempt.patient_id = ${patient}.id and attempt.voided_at is null
   order by attempt.attempted_at desc limit 1)`;
