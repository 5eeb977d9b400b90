import { DAYS_AFTER_PROCEDURE } from '#libs/outcomes/index';
import { countPopulation, isMember, withFollowUpEnd } from './cohort.sql.js';

/** Sums for one row of rates; see EventMoments of libs/outcomes for the squares. */
export interface EventSums {
  readonly code: string;
  readonly patients: number;
  readonly events: number;
  readonly eventsInTime: number;
  readonly squaredEvents: number;
  readonly eventsTimesYears: number;
  readonly squaredEventsByYears: number;
}

/** Operations followed by an event of one row, with those among them not observed for 90 days. */
export interface ProcedureSums {
  readonly code: string;
  readonly events: number;
  readonly procedures: number;
  readonly tooShort: number;
}

export interface RateSums {
  readonly population: { patients: number; implanted: number; centres: number };
  readonly time: { patients: number; pumpYears: number; squaredYears: number };
  readonly followUp: readonly { days: number; died: number; alive: number }[];
  readonly events: readonly EventSums[];
  readonly afterProcedures: readonly ProcedureSums[];
  readonly procedures: readonly {
    type: string;
    total: number;
    observed: number;
    infections: number;
    tooShort: number;
  }[];
}

/** The row of events of any kind that nothing else caused. */
export const ANY = 'any';

/**
 * All sums behind a page of complication rates, in one statement. $13 says whether rows are types, not categories.
 *
 * Events count when they began while a system was in place and not after the end of follow-up. After operations they
 * count until the data lock: an infection may come to light when the system is already out.
 */
export const sumRates = `
  with member as materialized (
    select patient.centre_id, patient.patient_id, follow_up_end, follow_up_end - patient.first_implant_on as follow_up_days,
           coalesce(patient.died_on <= follow_up_end, false) as died,
           (greatest(0, least(patient.explanted_on, follow_up_end) - patient.first_implant_on)
            + case when patient.systems > 1 then coalesce((
                select sum(greatest(0, least(later.to_on, follow_up_end) - later.from_on))
                from analysis.exposure later
                where later.centre_id = patient.centre_id and later.patient_id = patient.patient_id
                  and later.clock = 'SYSTEM' and later.number > 1), 0) else 0 end)::double precision / 365.25 as years
    from ${withFollowUpEnd} where ${isMember}),
  happened as materialized (
    select member.patient_id, member.centre_id, member.years, listed.code, event.infection, event.procedure_id,
           event.in_system_time and event.onset_on <= member.follow_up_end as counted
    from member join analysis.event event using (centre_id, patient_id)
    cross join lateral (
      select case when $13::boolean then event.type_code else event.category end as code
      union all select '${ANY}' where event.root) listed
    where event.onset_on <= $10::date),
  of_patient as (
    select code, years, count(*)::double precision as events
    from happened where counted group by code, centre_id, patient_id, years),
  of_group as (
    select code, count(*) as patients, sum(events) as events,
           coalesce(sum(events) filter (where years > 0), 0) as "eventsInTime",
           coalesce(sum(events ^ 2) filter (where years > 0), 0) as "squaredEvents",
           coalesce(sum(events * years), 0) as "eventsTimesYears",
           coalesce(sum(events ^ 2 / nullif(years, 0)), 0) as "squaredEventsByYears"
    from of_patient group by code),
  operation as materialized (
    select operated.centre_id, operated.procedure_id, operated.type,
           least(operated.removed_on, member.follow_up_end) - operated.performed_on >= ${DAYS_AFTER_PROCEDURE} as observed
    from member join analysis.procedure operated using (centre_id, patient_id) where operated.performed_on <= $10::date),
  followed as (
    select operation.type, operation.observed, happened.code, happened.procedure_id, count(*) as events
    from happened join operation using (centre_id, procedure_id) group by 1, 2, 3, 4, operation.centre_id),
  after_procedures as (
    select code, sum(events) as events, count(*) as procedures, count(*) filter (where not observed) as "tooShort"
    from followed group by code),
  infected as (
    select type, count(*) as infections, count(*) filter (where not observed) as too_short
    from (select distinct operation.type, operation.observed, operation.centre_id, operation.procedure_id
          from happened join operation using (centre_id, procedure_id) where happened.infection) once group by type),
  procedures as (
    select type, count(*) as total, count(*) filter (where observed) as observed,
           coalesce(max(infected.infections), 0) as infections, coalesce(max(infected.too_short), 0) as "tooShort"
    from operation left join infected using (type) group by type),
  follow_up as (
    select follow_up_days as days, count(*) filter (where died) as died, count(*) filter (where not died) as alive
    from member group by 1)
  select ${countPopulation} as population,
         (select json_build_object('patients', count(*) filter (where years > 0), 'pumpYears', coalesce(sum(years), 0),
                                   'squaredYears', coalesce(sum(years ^ 2), 0)) from member) as time,
         (select coalesce(json_agg(follow_up), '[]') from follow_up) as "followUp",
         (select coalesce(json_agg(of_group), '[]') from of_group) as events,
         (select coalesce(json_agg(after_procedures), '[]') from after_procedures) as "afterProcedures",
         (select coalesce(json_agg(procedures), '[]') from procedures) as procedures`;
