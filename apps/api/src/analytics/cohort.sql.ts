import type { Protocol } from '#libs/outcomes/index';
import type { CohortFilter } from './cohort-filter.input.js';

/** A cohort with everything it leaves open decided. */
export interface Cohort {
  readonly filter: CohortFilter;
  readonly protocol: Protocol;
  /** Data lock. */
  readonly asOf: string;
}

/** Patients $1 to $9 ask for, whether implanted or not; `patient` is a row of analysis.patient. */
const asked = `
  patient.protocol_code = $1
  and ($2::text[] is null or patient.centre_id in (select id from registry.centre where code = any($2)))
  and ($3::text[] is null or patient.aetiology = any($3))
  and ($4::text[] is null or patient.origin = any($4))
  and ($5::text[] is null or patient.sex = any($5))
  and ($6::date is null or patient.first_implant_on >= $6)
  and ($7::date is null or patient.first_implant_on <= $7)
  and ($8::integer is null or patient.age_at_implant >= $8)
  and ($9::integer is null or patient.age_at_implant <= $9)`;

/** Whether the patient counts as lost on the data lock $10, after $12 months without contact. */
const lost = `
  (patient.last_contact_on + make_interval(months => $12::integer) < $10::date
   and coalesce(least(patient.died_on, patient.exited_on) > $10::date, true))`;

/** As followUpEnd of libs/outcomes; $11 says whether everybody is followed up to the last contact only. */
const followUpEnd = `
  least(patient.died_on, patient.exited_on, $10::date,
        case when $11::boolean or ${lost} then patient.last_contact_on end)`;

/** Column follow_up_end: the last day the patient counts as followed. */
export const withFollowUpEnd = `analysis.patient patient cross join lateral (select ${followUpEnd} as follow_up_end) followed`;

/** The implanted patients of the cohort. */
export const isMember = `${asked} and patient.first_implant_on <= $10::date`;

/** One JSON object: patients, implanted, centres. */
export const countPopulation = `
  (select json_build_object(
            'patients', count(*),
            'implanted', count(*) filter (where patient.first_implant_on <= $10::date),
            'centres', count(distinct patient.centre_id) filter (where patient.first_implant_on <= $10::date))
   from analysis.patient patient where ${asked})`;

/** Implanted patients of the cohort at centres other than the one asking, which is looked up once, not for each patient. */
export const countElsewhere = `
  select count(*) from analysis.patient patient
  where ${isMember} and patient.centre_id is distinct from (select sec.centre())`;

/** $1 to $12 of every statement about a cohort. */
export function cohortParameters({ filter, protocol, asOf }: Cohort): unknown[] {
  return [
    protocol.code,
    filter.centreCodes ?? null,
    filter.aetiologies ?? null,
    filter.origins ?? null,
    filter.sexes ?? null,
    filter.implantedFrom ?? null,
    filter.implantedTo ?? null,
    filter.ageAtImplantFrom ?? null,
    filter.ageAtImplantTo ?? null,
    asOf,
    protocol.exposure.ongoingUntil === 'LAST_CONTACT',
    protocol.exposure.lostAfterMonths,
  ];
}
