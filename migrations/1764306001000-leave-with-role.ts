import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose role at a centre ends, or whose account, looks after nobody there; the trail says of which patients. */
export class LeaveWithRole1764306001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function registry.leave_patients_of_role() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update registry.patient p set responsible_id = null, version = p.version + 1
        where p.centre_id = old.centre_id and p.responsible_id = old.person_id
          and not exists (select from access.membership m
                          where m.person_id = old.person_id and m.centre_id = old.centre_id and m.role = 'CLINICIAN');
        return null;
      end $$;
      revoke execute on function registry.leave_patients_of_role() from public;
      create trigger leave_patients after delete on access.membership
        for each row when (old.role = 'CLINICIAN') execute function registry.leave_patients_of_role();

      create function registry.leave_patients_of_person() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update registry.patient p set responsible_id = null, version = p.version + 1 where p.responsible_id = new.id;
        return null;
      end $$;
      revoke execute on function registry.leave_patients_of_person() from public;
      create trigger leave_patients after update of disabled_at on access.person
        for each row when (old.disabled_at is null and new.disabled_at is not null) execute function registry.leave_patients_of_person();

      do $$
      begin
        if exists (${left}) then
          perform audit.open_event_of_registry('patients left by whoever has no role', gen_random_uuid());
          update registry.patient p set responsible_id = null, version = p.version + 1
          where (p.centre_id, p.id) in (${left});
        end if;
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger leave_patients on access.person;
      drop trigger leave_patients on access.membership;
      drop function registry.leave_patients_of_person(), registry.leave_patients_of_role();
    `);
  }
}

/** Patients given to somebody who is no clinician of their centre any more. */
const left = `
  select g.centre_id, g.id from registry.patient g
  where g.responsible_id is not null and not exists (
    select from access.membership m join access.person holder on holder.id = m.person_id
    where m.person_id = g.responsible_id and m.centre_id = g.centre_id and m.role = 'CLINICIAN' and holder.disabled_at is null)`;
