import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import { SYSTEM_PERSON } from '../audit/system-actor.js';
import { awaitsSecondSignOff } from '../therapy/operations.query.js';
import { isOf, LONGEST_LIST, type WorklistScope } from './scope.js';
import type { BegunList, BegunVisit, UnconfirmedImplant, UnfinishedList, UnfinishedVisit } from './unfinished.model.js';

/** $1 centre, $2 clinician or null, $3 status of the assessments that wait. What the registry itself recorded waits for nobody. */
const unfinished = `
  with waiting as materialized (
    select encounter.centre_id, encounter.id, encounter.patient_id, encounter.held_on, encounter.recorded_at, encounter.recorded_by,
           count(*) as assessments
    from registry.encounter encounter
    join registry.assessment assessment on assessment.centre_id = encounter.centre_id and assessment.encounter_id = encounter.id
      and assessment.status in ('DRAFT', 'COMPLETED') and assessment.status = $3
    where encounter.centre_id = $1 and encounter.recorded_by <> '${SYSTEM_PERSON}'
      and ($2::uuid is null or exists (
        select from registry.patient patient
        where patient.centre_id = encounter.centre_id and patient.id = encounter.patient_id and ${isOf('patient', '$2')}))
    group by encounter.centre_id, encounter.id),
  listed as (
    select json_build_object('centreId', first.centre_id, 'id', first.patient_id, 'pseudonym', patient.pseudonym) as patient,
           first.id as "encounterId", first.held_on as "heldOn", first.assessments, first.recorded_at as "recordedAt",
           person.display_name as "recordedBy"
    from (select * from waiting order by recorded_at, id limit ${LONGEST_LIST}) first
    join registry.patient patient on patient.centre_id = first.centre_id and patient.id = first.patient_id
    join access.person person on person.id = first.recorded_by
    order by first.recorded_at, first.id)
  select count(*) as total, (select coalesce(json_agg(listed), '[]') from listed) as items from waiting`;

/** $1 centre, $2 clinician or null. A day that is no day is left out: a draft may hold anything. */
const begun = `
  with drafts as materialized (
    select draft.centre_id, draft.id, draft.patient_id, draft.recorded_at, draft.recorded_by
    from registry.visit_draft draft
    join registry.patient patient on patient.centre_id = draft.centre_id and patient.id = draft.patient_id and ${isOf('patient', '$2')}
    where draft.centre_id = $1),
  listed as (
    select json_build_object('centreId', draft.centre_id, 'id', draft.patient_id, 'pseudonym', patient.pseudonym) as patient,
           draft.id as "draftId", draft.recorded_at as "begunAt", coalesce(last.changed_at, draft.recorded_at) as "changedAt",
           coalesce(last.name, beginner.display_name) as "changedBy", coalesce(holds.answers, 0) as answers,
           case when pg_input_is_valid(holds.held_on, 'date') and holds.held_on ~ '^\\d{4}-\\d\\d-\\d\\d$' then holds.held_on end as "heldOn"
    from drafts draft
    join registry.patient patient on patient.centre_id = draft.centre_id and patient.id = draft.patient_id
    join access.person beginner on beginner.id = draft.recorded_by
    left join lateral (
      select count(*) filter (where field.path ~ '/(answers|totals)/' and field.value is not null) as answers,
             max(field.value #>> '{}') filter (where field.path = 'heldOn') as held_on
      from registry.visit_draft_field field where field.centre_id = draft.centre_id and field.draft_id = draft.id) holds on true
    left join lateral (
      select field.changed_at, person.display_name as name
      from registry.visit_draft_field field join access.person person on person.id = field.changed_by
      where field.centre_id = draft.centre_id and field.draft_id = draft.id
      order by field.revision desc, field.changed_at desc limit 1) last on true
    order by "changedAt", draft.id limit ${LONGEST_LIST})
  select (select count(*) from drafts) as total, (select coalesce(json_agg(listed), '[]') from listed) as items`;

/** $1 centre, $2 clinician or null, $3 who asks. */
const unconfirmed = `
  select json_build_object('centreId', implant.centre_id, 'id', implant.patient_id, 'pseudonym', patient.pseudonym) as patient,
         implant.id as "procedureId", implant.performed_on as "performedOn", person.display_name as "recordedBy",
         implant.recorded_by = $3 as own
  from registry.procedure implant
  join registry.patient patient on patient.centre_id = implant.centre_id and patient.id = implant.patient_id and ${isOf('patient', '$2')}
  join access.person person on person.id = implant.recorded_by
  -- Asked plainly as well, for the index of those that may wait.
  where implant.centre_id = $1 and implant.override_reason is not null and implant.second_sign_off_by is null
    and patient.died_on is null and ${awaitsSecondSignOff('implant')}
  order by implant.performed_on, implant.id limit ${LONGEST_LIST}`;

/** What waits to be finished or signed. */
@Injectable()
export class UnfinishedQuery {
  constructor(private readonly records: Records) {}

  async visits({ centreId, responsibleId }: WorklistScope, status: 'DRAFT' | 'COMPLETED'): Promise<UnfinishedList> {
    type Row = Omit<UnfinishedVisit, 'recordedAt'> & { recordedAt: string };
    const [listed] = await this.records.query<[{ total: number; items: readonly Row[] }]>(unfinished, [
      centreId,
      responsibleId,
      status,
    ]);
    const items = listed.items.map((item) => ({ ...item, recordedAt: new Date(item.recordedAt) }));
    return { total: listed.total, items };
  }

  async begun({ centreId, responsibleId }: WorklistScope): Promise<BegunList> {
    type Row = Omit<BegunVisit, 'begunAt' | 'changedAt'> & { begunAt: string; changedAt: string };
    const [listed] = await this.records.query<[{ total: number; items: readonly Row[] }]>(begun, [
      centreId,
      responsibleId,
    ]);
    const instants = (item: Row) => ({ begunAt: new Date(item.begunAt), changedAt: new Date(item.changedAt) });
    return { total: listed.total, items: listed.items.map((item) => ({ ...item, ...instants(item) })) };
  }

  implants({ centreId, responsibleId }: WorklistScope, personId: string): Promise<UnconfirmedImplant[]> {
    return this.records.query<UnconfirmedImplant[]>(unconfirmed, [centreId, responsibleId, personId]);
  }
}
