import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An assessment names the clinician who rated, or how the caregiver who answered is related to the patient: another
 * rater is another series. Both belong to a version, are kept with it, and are part of what is signed.
 */
export class NameRaters1764370001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${columns} ${holdVersion('new.rated_by, new.relation, ', 'old.rated_by, old.relation, ')}
      ${keepVersion('rated_by, relation, ', 'old.rated_by, old.relation, ')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${holdVersion('', '')} ${keepVersion('', '')}
      alter table registry.assessment_version drop column rated_by, drop column relation;
      alter table registry.assessment drop column rated_by, drop column relation;
    `);
  }
}

const relations = "'parent', 'partner', 'child', 'sibling', 'other-relative', 'professional'";

const columns = `
  alter table registry.assessment
    add column rated_by uuid references access.person (id),
    add column relation text constraint assessment_relation_known check (relation in (${relations})),
    add constraint assessment_rated_by_clinician check (rated_by is null or rater = 'CLINICIAN'),
    add constraint assessment_relation_of_caregiver check (relation is null or rater in ('CAREGIVER_PROXY', 'CAREGIVER_SELF'));
  comment on column registry.assessment.rated_by is 'The clinician who rated. Null: not recorded, or no clinician rated.';
  comment on column registry.assessment.relation is 'Of the caregiver who answered to the patient. Null: not recorded, or no caregiver answered.';
  alter table registry.assessment_version add column rated_by uuid, add column relation text;
`;

/** As the migration that versions assessments made it, with more columns in what belongs to a version. */
const holdVersion = (added: string, before: string): string => `
  create or replace function registry.hold_version() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    declare
      same_content boolean := (new.instrument_version, new.engine_version, new.rater, ${added}new.recording, new.answers, new.absence, new.reason)
        is not distinct from (old.instrument_version, old.engine_version, old.rater, ${before}old.recording, old.answers, old.absence, old.reason);
      same_change boolean := (new.change, new.change_category, new.change_reason, new.changed_at, new.changed_by)
        is not distinct from (old.change, old.change_category, old.change_reason, old.changed_at, old.changed_by);
      signed boolean;
    begin
      if (new.centre_id, new.id, new.patient_id, new.encounter_id, new.instrument_code)
         is distinct from (old.centre_id, old.id, old.patient_id, old.encounter_id, old.instrument_code)
         or old.status = 'VOIDED' then
        call registry.refuse_locked();
      end if;

      if new.version = old.version + 1 and new.status = 'COMPLETED' and old.status in ('COMPLETED', 'SIGNED')
         and new.change in ('AMENDED', 'UNLOCKED') and (new.change = 'AMENDED' or same_content) then
        new.changed_at := now();
        new.changed_by := sec.person();
        return new;
      end if;
      if new.version = old.version and new.status = 'VOIDED' and new.change = 'VOIDED' and same_content then
        new.changed_at := now();
        new.changed_by := sec.person();
        return new;
      end if;
      if new.version = old.version and same_change then
        if old.status = 'DRAFT' and new.status in ('DRAFT', 'COMPLETED') then return new; end if;
        if new.status = old.status and same_content then return new; end if;
        if old.status = 'COMPLETED' and new.status = 'SIGNED' and same_content then
          select exists (select from registry.signature s
            where s.centre_id = old.centre_id and s.assessment_id = old.id and s.version = old.version) into signed;
          if signed then return new; end if;
        end if;
      end if;
      call registry.refuse_locked();
    end $$;
`;

const keepVersion = (added: string, before: string): string => `
  create or replace function registry.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      insert into registry.assessment_version (
        centre_id, patient_id, assessment_id, version, status, encounter_id, held_on, purpose, instrument_code, instrument_version,
        engine_version, rater, ${added}recording, answers, absence, reason, scores, change, change_category, change_reason, changed_at, changed_by)
      select old.centre_id, old.patient_id, old.id, old.version, case new.status when 'VOIDED' then 'VOIDED' else 'SUPERSEDED' end,
        old.encounter_id, e.held_on, e.purpose, old.instrument_code, old.instrument_version, old.engine_version, old.rater, ${before}old.recording,
        old.answers, old.absence, old.reason,
        coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'value', s.value, 'absence', s.absence, 'reason', s.reason,
                                                      'answered', s.answered, 'expected', s.expected) order by s.code collate "C")
                  from registry.score s where s.centre_id = old.centre_id and s.assessment_id = old.id), '[]'),
        old.change, old.change_category, old.change_reason, old.changed_at, old.changed_by
      from registry.encounter e where e.centre_id = old.centre_id and e.id = old.encounter_id;
      if new.version > old.version then
        delete from registry.score s where s.centre_id = old.centre_id and s.assessment_id = old.id and s.version = old.version;
      end if;
      return null;
    end $$;
`;
