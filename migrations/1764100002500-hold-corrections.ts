import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a correction can break that a first record could not: a year of birth after something recorded, a cause that
 * begins after what it led to, and events that caused each other.
 */
export class HoldCorrections1764100002500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function registry.check_corrected_patients() returns trigger language plpgsql as $$
      begin
        if exists (
          select from new_rows p join old_rows o on o.centre_id = p.centre_id and o.id = p.id
          where p.birth_year > o.birth_year and (
            exists (select from registry.encounter e where e.centre_id = p.centre_id and e.patient_id = p.id and extract(year from e.held_on) < p.birth_year)
            or exists (select from registry.procedure q where q.centre_id = p.centre_id and q.patient_id = p.id and extract(year from q.performed_on) < p.birth_year)
            or exists (select from registry.complication c where c.centre_id = p.centre_id and c.patient_id = p.id and extract(year from c.onset_on) < p.birth_year))) then
          call registry.refuse('birth_after_a_record');
        end if;
        return null;
      end $$;
      create trigger corrections_update after update on registry.patient referencing old table as old_rows new table as new_rows
        for each statement execute function registry.check_corrected_patients();

      -- Runs after the check of the timeline, which locks the patient: two corrections of one patient take turns.
      create function registry.check_corrected_complications() returns trigger language plpgsql as $$
      begin
        if exists (select from new_rows n join registry.complication c on c.centre_id = n.centre_id and c.caused_by_id = n.id
                   where c.onset_on < n.onset_on) then
          call registry.refuse('complication_before_its_cause');
        end if;
        if exists (
          with recursive causes as (
            select n.centre_id, n.id as start, n.caused_by_id as id from new_rows n where n.caused_by_id is not null
            union
            select s.centre_id, s.start, c.caused_by_id from causes s
            join registry.complication c on c.centre_id = s.centre_id and c.id = s.id where c.caused_by_id is not null)
          select from causes where id = start) then
          call registry.refuse('complication_causes_itself');
        end if;
        return null;
      end $$;
      create trigger timeline_update_of_corrected after update on registry.complication referencing new table as new_rows
        for each statement execute function registry.check_corrected_complications();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger timeline_update_of_corrected on registry.complication;
      drop trigger corrections_update on registry.patient;
      drop function registry.check_corrected_complications(), registry.check_corrected_patients();
    `);
  }
}
