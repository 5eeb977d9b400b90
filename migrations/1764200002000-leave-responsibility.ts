import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever looked after a patient does so no more once the patient belongs to another centre. */
export class LeaveResponsibility1764200002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function registry.leave_responsibility() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if governance.passing() then
          new.responsible_id := null;
        end if;
        return new;
      end $$;
      create trigger leave_responsibility before insert on registry.patient for each row execute function registry.leave_responsibility();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger leave_responsibility on registry.patient;
      drop function registry.leave_responsibility();
    `);
  }
}
