import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Parts of operations that were recorded before parts were, as these operations tell them: which began a part, ended one,
 * or left it. Stored as the registry's own doing, since verifying the trail asks for an event of every record.
 */
export class TellOfEarlierParts1764204100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$ begin
        if not exists (select from registry.procedure) then return; end if;
        perform audit.open_event_of_registry('parts of earlier operations recorded', gen_random_uuid());

        with operation as (
          select q.*, row_number() over (partition by q.centre_id, q.patient_id order by q.performed_on,
                   array_position(array['EXPLANT', 'IMPLANT', 'CATHETER_REVISION', 'PUMP_REPLACEMENT'], q.type), q.id) as place
          from registry.procedure q),
        -- What begins a part ends the one before it; an explant ends both.
        turn as (
          select o.*, k.kind, gen_random_uuid() as part,
                 lead(o.performed_on) over w as ended_on, lead(o.id) over w as ended_by, lead(o.place) over w as ended_at
          from operation o
          join (values ('PUMP', array['IMPLANT', 'PUMP_REPLACEMENT', 'EXPLANT']), ('CATHETER', array['IMPLANT', 'CATHETER_REVISION', 'EXPLANT'])) k (kind, turns)
            on o.type = any(k.turns)
          window w as (partition by o.centre_id, o.patient_id, k.kind order by o.place)),
        part as (select * from turn where type <> 'EXPLANT'),
        stored as (
          insert into registry.component (centre_id, id, patient_id, kind, model_text, implanted_on, explanted_on, recorded_at, recorded_by)
          select centre_id, part, patient_id, kind, case kind when 'PUMP' then pump_model else catheter_model end,
                 performed_on, ended_on, recorded_at, recorded_by from part)
        insert into registry.procedure_component (centre_id, id, patient_id, procedure_id, component_id, action)
        select centre_id, gen_random_uuid(), patient_id, id, part, 'IMPLANTED' from part
        union all
        select centre_id, gen_random_uuid(), patient_id, ended_by, part, 'EXPLANTED' from part where ended_by is not null
        union all
        select p.centre_id, gen_random_uuid(), p.patient_id, o.id, p.part, 'KEPT'
        from part p join operation o on o.centre_id = p.centre_id and o.patient_id = p.patient_id
          and o.place > p.place and (p.ended_at is null or o.place < p.ended_at)
          and o.type = case p.kind when 'PUMP' then 'CATHETER_REVISION' else 'PUMP_REPLACEMENT' end;
      end $$;
    `);
  }

  async down(): Promise<void> {
    // The rows are as the operations tell them; what the history says of them stays true.
  }
}
