import { countPopulation, isMember, withFollowUpEnd } from './cohort.sql.js';

/**
 * As bits, the windows that closed while a system was in place and the patient in follow-up. $13 holds the last days of
 * the follow-up windows in order, so that a bucket number is a number of windows closed.
 */
const closedBy = (day: string): string => `((1::bigint << (width_bucket(${day}, $13::integer[]) + 1)) - 2)`;
const expected = `
  (${closedBy('greatest(least(patient.explanted_on, follow_up_end) - patient.first_implant_on, -1)')}
   | case when patient.systems > 1 then coalesce((
       select bit_or(${closedBy('least(later.to_on, follow_up_end) - patient.first_implant_on')}
                     & ~${closedBy('later.from_on - patient.first_implant_on - 1')})
       from analysis.exposure later
       where later.centre_id = patient.centre_id and later.patient_id = patient.patient_id and later.clock = 'SYSTEM'
         and later.number > 1 and later.from_on <= follow_up_end), 0) else 0 end)`;

/** What stands today is with the patient: one pass over the patients counts all of it. */
const countStanding = `
  counted as (
    select id, count(*) as patients
    from (select unnest(patient.outcomes) as id from analysis.patient patient where ${isMember}) each group by id),
  beyond as (
    select id, count(*) as patients
    from (select unnest(patient.outcomes) as id, ${expected} as windows from ${withFollowUpEnd}
          where ${isMember} and patient.recorded_windows & ~${expected} <> 0) each
    join analysis.outcome o using (id)
    where o.window_position > 0 and (windows >> o.window_position) & 1 = 0
    group by id)`;

/** What stood on an earlier day: the assessments held by then and not yet superseded. */
const countAsOf = `
  stood as (
    select outcome_id as id, ${expected} as windows
    from ${withFollowUpEnd}
    join analysis.window_score score on score.centre_id = patient.centre_id and score.patient_id = patient.patient_id
    where ${isMember} and score.held_on <= $10::date and (score.superseded_on is null or score.superseded_on > $10::date)),
  counted as (select id, count(*) as patients from stood group by id),
  beyond as (
    select id, count(*) as patients from stood join analysis.outcome o using (id)
    where o.window_position > 0 and (windows >> o.window_position) & 1 = 0
    group by id)`;

const statement = (count: string): string => `
  with ${count},
  outcomes as (
    select o.score_code as score, o.window_code as "window", o.instrument_version as version, o.improvement,
           o.in_rule as "inRule", o.response, counted.patients, coalesce(beyond.patients, 0) as beyond
    from counted join analysis.outcome o using (id) left join beyond using (id)),
  expected as (
    select ${expected}::text as windows, count(*) as patients from ${withFollowUpEnd} where ${isMember} group by 1)
  select ${countPopulation} as population,
         (select coalesce(json_agg(expected), '[]') from expected) as expected,
         (select coalesce(json_agg(outcomes), '[]') from outcomes) as outcomes`;

/** Outcomes as they stand today, and as they stood at an earlier data lock. $1 to $13. */
export const standing = statement(countStanding);
export const stoodAsOf = statement(countAsOf);
