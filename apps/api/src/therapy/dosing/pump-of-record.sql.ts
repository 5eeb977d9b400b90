/**
 * Whether a refill or programming session, at a column, was of the pump `k`; `c` is the centre. On the day it replaced
 * another one the hour of the operation is not known: what belongs to the operation counts, and what was recorded after
 * it. A day before its implant, with no other pump in place, is the day of the implant seen from another time zone.
 */
export const ofThisPump = (record: string, at: string): string => {
  const day = `(${record}.${at} at time zone c.time_zone)::date`;
  const other =
    'old.centre_id = k.centre_id and old.patient_id = k.patient_id and old.kind = k.kind and old.id <> k.id';
  return `
  (${day} > k.implanted_on
   or ${day} = k.implanted_on and not exists (
        select from registry.component old
        join registry.procedure q on q.centre_id = old.centre_id and q.patient_id = old.patient_id
          and q.performed_on = k.implanted_on and q.type in ('IMPLANT', 'PUMP_REPLACEMENT')
        where ${other} and old.explanted_on = k.implanted_on
          and ${record}.procedure_id is distinct from q.id and ${record}.recorded_at < q.recorded_at)
   or ${day} = k.implanted_on - 1 and not exists (
        select from registry.component old
        where ${other} and old.implanted_on <= ${day} and (old.explanted_on is null or old.explanted_on >= ${day})))`;
};

/** Id of the pump a refill or programming session was of; null where none was in place. */
export const pumpOf = (record: string, at: string): string => `
  (select k.id from registry.component k
   where k.centre_id = ${record}.centre_id and k.patient_id = ${record}.patient_id and k.kind = 'PUMP'
     and (k.explanted_on is null or (${record}.${at} at time zone c.time_zone)::date <= k.explanted_on)
     and ${ofThisPump(record, at)}
   order by k.implanted_on desc limit 1)`;
