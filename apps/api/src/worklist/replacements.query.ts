import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import type { ReplacementItem, ReplacementList } from './replacement.model.js';
import { isGone, isOf, LONGEST_LIST, responsibleJson, type WorklistScope } from './scope.js';

/** Months ahead that are listed, by which an operation is to be scheduled, and from which that is asked for. */
const LISTED = 24;
const SCHEDULED = 3;
const ASKED = 6;

/** $1 centre, $2 today, $3 clinician or null, $4 a day of the month or null. */
const replacements = `
  with due as materialized (
    select pump.centre_id, pump.patient_id, pump.replace_by_on, pump.implanted_on, pump.model_code,
           case when pump.replace_by_on < $2::date then 'OVERDUE'
                when pump.replace_by_on < $2::date + interval '${SCHEDULED} months' then 'LATE'
                when pump.replace_by_on < $2::date + interval '${ASKED} months' then 'SCHEDULE_NOW' else 'LATER' end as standing
    from analysis.pump pump
    where pump.centre_id = $1 and pump.replace_by_on <= ($2::date + interval '${LISTED} months')::date
      and not ${isGone('pump', '$2')}
      and ($3::uuid is null or exists (
        select from registry.patient patient
        where patient.centre_id = pump.centre_id and patient.id = pump.patient_id and ${isOf('patient', '$3')}))),
  chosen as (
    select * from due
    where $4::date is null or replace_by_on >= date_trunc('month', $4::date)::date
      and replace_by_on < (date_trunc('month', $4::date) + interval '1 month')::date
    order by replace_by_on, patient_id limit ${LONGEST_LIST}),
  listed as (
    select json_build_object('centreId', chosen.centre_id, 'id', chosen.patient_id, 'pseudonym', patient.pseudonym) as patient,
           chosen.replace_by_on as "replaceByOn", (chosen.replace_by_on - interval '${SCHEDULED} months')::date as "scheduleByOn",
           chosen.standing, chosen.implanted_on as "implantedOn",
           (select m.name from registry.device_model m where m.code = chosen.model_code order by m.version desc limit 1) as "modelName",
           ${responsibleJson('patient')} as responsible
    from chosen
    join registry.patient patient on patient.centre_id = chosen.centre_id and patient.id = chosen.patient_id
    order by chosen.replace_by_on, chosen.patient_id),
  monthly as (
    select to_char(replace_by_on, 'YYYY-MM') as month, count(*) as count from due where replace_by_on >= $2::date group by 1 order by 1)
  select count(*) filter (where standing = 'OVERDUE') as overdue, count(*) filter (where standing = 'LATE') as late,
         count(*) filter (where standing = 'SCHEDULE_NOW') as "scheduleNow", count(*) filter (where standing = 'LATER') as later,
         (select coalesce(json_agg(monthly), '[]') from monthly) as months,
         (select coalesce(json_agg(listed), '[]') from listed) as items
  from due`;

/** Whose pump must be replaced by when. */
@Injectable()
export class ReplacementsQuery {
  constructor(private readonly records: Records) {}

  async run({ centreId, today, responsibleId, replacementMonth }: WorklistScope): Promise<ReplacementList> {
    const [listed] = await this.records.query<[ReplacementList & { items: readonly ReplacementItem[] }]>(replacements, [
      centreId,
      today,
      responsibleId,
      replacementMonth,
    ]);
    return listed;
  }
}
