import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of the day is read by, and whom patients may be given to. */
export class IndexWorklist1764206000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index pump_stopped on analysis.pump (centre_id, patient_id) where state = 'STOPPED';
      create index patient_of_clinician on registry.patient (centre_id, responsible_id) where responsible_id is not null;
      create index patient_silent_since on registry.patient (centre_id, last_contact_on) where died_on is null and exited_on is null;
      -- What the registry itself recorded, such as an import, waits for nobody's signature.
      create index encounter_of_people on registry.encounter (centre_id, recorded_at)
        where recorded_by <> '00000000-0000-7000-8000-000000000001';
      create index assessment_unsigned on registry.assessment (centre_id, encounter_id) where status in ('DRAFT', 'COMPLETED');
      create index implant_unconfirmed on registry.procedure (centre_id, performed_on)
        where override_reason is not null and second_sign_off_by is null;

      -- Read as the owner: only the office sees who has which role.
      create function access.clinicians_here() returns table (id uuid, name text)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        s record := sec.session();
      begin
        if s.role is null or s.role not in ('CLINICIAN', 'QUALITY', 'COORDINATOR') or s.looking then return; end if;
        return query
          select p.id, p.display_name from access.membership m join access.person p on p.id = m.person_id
          where m.centre_id = s.centre_id and m.role = 'CLINICIAN' and p.disabled_at is null
          order by lower(p.display_name), p.id;
      end $$;
      comment on function access.clinicians_here() is 'Clinicians of the centre of the login session, for whoever reads patients there.';
      revoke execute on function access.clinicians_here() from public;
      grant execute on function access.clinicians_here() to tonus_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function access.clinicians_here();
      drop index analysis.pump_stopped, registry.patient_of_clinician, registry.patient_silent_since, registry.encounter_of_people,
        registry.assessment_unsigned, registry.implant_unconfirmed;
    `);
  }
}
