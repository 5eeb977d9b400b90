/**
 * The questions of the quality page as an analyst would put them to the record tables, without the analysis tables.
 * They leave out finer rules (comparability of versions, consecutive responses), so they do rather less. $1: aetiology,
 * null for all.
 */

const protocol = `
  protocol as materialized (
    select code, definition from registry.protocol_definition where code = 'registry-core' order by version desc limit 1),
  member as materialized (
    select p.centre_id, p.id as patient_id, min(q.performed_on) filter (where q.type = 'IMPLANT') as day_0,
           least(min(q.performed_on) filter (where q.type = 'EXPLANT'), p.died_on, p.exited_on, current_date) as until
    from registry.patient p
    join registry.procedure q on q.centre_id = p.centre_id and q.patient_id = p.id
    where p.protocol_code = (select code from protocol) and ($1::text is null or p.aetiology = $1)
    group by p.centre_id, p.id)`;

/** Change since baseline by score and window: the nearest visit of each window against the last before the implant. */
export const normalisedOutcomes = `
  with ${protocol},
  "window" as materialized (
    select w.* from protocol, jsonb_to_recordset(definition->'windows')
      as w (code text, "fromDay" integer, "targetDay" integer, "toDay" integer, baseline boolean)),
  score as materialized (
    select s."scoreCode" as code, (s.responder->>'minImprovement')::double precision as least
    from protocol, jsonb_to_recordset(definition->'scores') as s ("scoreCode" text, responder jsonb)),
  chosen as materialized (
    select distinct on (e.centre_id, e.patient_id, r.code, a.rater, w.code)
           e.centre_id, e.patient_id, r.code, a.rater, w.code as "window", w.baseline, r.value::double precision as value
    from member m
    join registry.encounter e on e.centre_id = m.centre_id and e.patient_id = m.patient_id
    join "window" w on e.held_on - m.day_0 between w."fromDay" and w."toDay" and w.baseline = (e.purpose = 'BASELINE')
    join registry.assessment a on a.centre_id = e.centre_id and a.patient_id = e.patient_id and a.encounter_id = e.id
    join registry.score r on r.centre_id = a.centre_id and r.assessment_id = a.id
    where r.value is not null
    order by e.centre_id, e.patient_id, r.code, a.rater, w.code, abs(e.held_on - m.day_0 - w."targetDay"), e.held_on desc),
  change as (
    select f.code, f."window", f.value - b.value as change
    from chosen f
    join chosen b on b.centre_id = f.centre_id and b.patient_id = f.patient_id and b.code = f.code and b.rater = f.rater and b.baseline
    where not f.baseline)
  select code, "window", count(*), avg(change), stddev_samp(change),
         percentile_cont(array[0.25, 0.5, 0.75]) within group (order by change),
         count(*) filter (where abs(change) >= least) as responders
  from change join score using (code) group by code, "window"`;

/** Events by category, per patient, per operation within 90 days and per time with a system. */
export const normalisedRates = `
  with ${protocol},
  type as materialized (
    select t.* from protocol, jsonb_to_recordset(definition->'complicationTypes') as t (code text, category text)),
  event as materialized (
    select m.centre_id, m.patient_id, type.category, c.onset_on,
           (select q.id from registry.procedure q
            where q.centre_id = c.centre_id and q.patient_id = c.patient_id and q.type <> 'EXPLANT'
              and q.performed_on between c.onset_on - 90 and c.onset_on
            order by q.performed_on desc limit 1) as procedure_id,
           c.onset_on between m.day_0 and m.until as in_time
    from member m
    join registry.complication c on c.centre_id = m.centre_id and c.patient_id = m.patient_id
    join type on type.code = c.type_code),
  by_patient as (
    select category, centre_id, patient_id, count(*) filter (where in_time) as events, count(distinct procedure_id) as procedures
    from event group by 1, 2, 3)
  select category, sum(events) as events, count(*) as patients, sum(procedures) as procedures, sum(events ^ 2) as squares,
         (select sum(greatest(0, until - day_0)) / 365.25 from member) as years,
         (select count(*) from registry.procedure q join member m using (centre_id, patient_id) where q.type <> 'EXPLANT') as operations
  from by_patient group by category`;
