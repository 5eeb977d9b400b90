import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Date rules that span tables (D5, D6, D7, D12). Statement triggers look at all new rows at once, so that an import
 * pays for one query, not one per row. They name a constraint, as a CHECK would, and the API translates it.
 */
export class HoldTimeline1764000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create procedure registry.refuse(rule text) language plpgsql as $$
      begin
        raise exception 'timeline rule %', rule using errcode = 'check_violation', constraint = rule;
      end $$;

      create function registry.check_encounters() returns trigger language plpgsql as $$
      begin
        -- Two writers of one patient take turns: each then sees what the other has stored.
        perform from registry.patient p where (p.centre_id, p.id) in (select centre_id, patient_id from new_rows)
          order by p.centre_id, p.id for no key update;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where n.held_on > p.died_on) then
          call registry.refuse('encounter_after_death');
        end if;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where extract(year from n.held_on) < p.birth_year) then
          call registry.refuse('encounter_before_birth');
        end if;
        if exists (select from new_rows n where n.purpose = 'FOLLOW_UP' and not exists (
                     select from registry.procedure i
                     where i.centre_id = n.centre_id and i.patient_id = n.patient_id and i.type = 'IMPLANT' and i.performed_on <= n.held_on)) then
          call registry.refuse('follow_up_before_implant');
        end if;
        if exists (select from new_rows n where n.purpose = 'BASELINE' and exists (
                     select from registry.procedure i
                     where i.centre_id = n.centre_id and i.patient_id = n.patient_id and i.type = 'IMPLANT' and i.performed_on < n.held_on)) then
          call registry.refuse('baseline_after_implant');
        end if;
        return null;
      end $$;
      create trigger timeline_insert after insert on registry.encounter referencing new table as new_rows for each statement execute function registry.check_encounters();
      create trigger timeline_update after update on registry.encounter referencing new table as new_rows for each statement execute function registry.check_encounters();

      create function registry.check_procedures() returns trigger language plpgsql as $$
      begin
        -- Two writers of one patient take turns: each then sees what the other has stored.
        perform from registry.patient p where (p.centre_id, p.id) in (select centre_id, patient_id from new_rows)
          order by p.centre_id, p.id for no key update;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where n.performed_on > p.died_on) then
          call registry.refuse('procedure_after_death');
        end if;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where extract(year from n.performed_on) < p.birth_year) then
          call registry.refuse('procedure_before_birth');
        end if;
        -- Systems in place before each operation: an implant needs none, everything else needs one.
        if exists (
          select from (
            select q.type, coalesce(sum(case q.type when 'IMPLANT' then 1 when 'EXPLANT' then -1 else 0 end) over (
                     partition by q.centre_id, q.patient_id
                     order by q.performed_on, case q.type when 'EXPLANT' then 0 when 'IMPLANT' then 1 else 2 end
                     rows between unbounded preceding and 1 preceding), 0) as in_place
            from registry.procedure q
            where (q.centre_id, q.patient_id) in (select centre_id, patient_id from new_rows)
          ) ordered
          where in_place <> (case type when 'IMPLANT' then 0 else 1 end)) then
          call registry.refuse('procedure_order');
        end if;
        if exists (select from new_rows n join registry.encounter e on e.centre_id = n.centre_id and e.patient_id = n.patient_id
                   where n.type = 'IMPLANT' and e.purpose = 'BASELINE' and e.held_on > n.performed_on
                     and not exists (select from registry.procedure earlier where earlier.centre_id = n.centre_id and earlier.patient_id = n.patient_id
                                       and earlier.type = 'IMPLANT' and earlier.performed_on < n.performed_on)) then
          call registry.refuse('baseline_after_implant');
        end if;
        return null;
      end $$;
      create trigger timeline_insert after insert on registry.procedure referencing new table as new_rows for each statement execute function registry.check_procedures();
      create trigger timeline_update after update on registry.procedure referencing new table as new_rows for each statement execute function registry.check_procedures();

      create function registry.check_complications() returns trigger language plpgsql as $$
      begin
        -- Two writers of one patient take turns: each then sees what the other has stored.
        perform from registry.patient p where (p.centre_id, p.id) in (select centre_id, patient_id from new_rows)
          order by p.centre_id, p.id for no key update;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where n.onset_on > p.died_on) then
          call registry.refuse('complication_after_death');
        end if;
        if exists (select from new_rows n join registry.patient p on p.centre_id = n.centre_id and p.id = n.patient_id
                   where extract(year from n.onset_on) < p.birth_year) then
          call registry.refuse('complication_before_birth');
        end if;
        if exists (select from new_rows n join registry.complication c on c.centre_id = n.centre_id and c.id = n.caused_by_id
                   where c.onset_on > n.onset_on) then
          call registry.refuse('complication_before_its_cause');
        end if;
        return null;
      end $$;
      create trigger timeline_insert after insert on registry.complication referencing new table as new_rows for each statement execute function registry.check_complications();
      create trigger timeline_update after update on registry.complication referencing new table as new_rows for each statement execute function registry.check_complications();

      create function registry.check_deaths() returns trigger language plpgsql as $$
      begin
        if exists (
          select from new_rows p where p.died_on is not null and (
            exists (select from registry.encounter e where e.centre_id = p.centre_id and e.patient_id = p.id and e.held_on > p.died_on)
            or exists (select from registry.procedure q where q.centre_id = p.centre_id and q.patient_id = p.id and q.performed_on > p.died_on)
            or exists (select from registry.complication c where c.centre_id = p.centre_id and c.patient_id = p.id and c.onset_on > p.died_on))) then
          call registry.refuse('death_before_a_record');
        end if;
        return null;
      end $$;
      create trigger timeline_update after update on registry.patient referencing new table as new_rows for each statement execute function registry.check_deaths();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger timeline_update on registry.patient;
      drop trigger timeline_update on registry.complication;
      drop trigger timeline_insert on registry.complication;
      drop trigger timeline_update on registry.procedure;
      drop trigger timeline_insert on registry.procedure;
      drop trigger timeline_update on registry.encounter;
      drop trigger timeline_insert on registry.encounter;
      drop function registry.check_deaths(), registry.check_complications(), registry.check_procedures(), registry.check_encounters();
      drop procedure registry.refuse(text);
    `);
  }
}
