import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that take no new data of a patient who refused or withdrew consent. */
const tables = [
  'pathway_event',
  'candidacy',
  'goal',
  'trial',
  'trial_bolus',
  'trial_response',
  'component',
  'refill',
  'programming',
  'contact_attempt',
  'procedure',
  'encounter',
  'complication',
];

/**
 * What the pathway of a patient asks of the database: no new data after consent was refused or withdrawn, and goals that
 * are fixed from the moment an implant is recorded.
 */
export class HoldPathway1764202000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${consent} ${goals}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger goals_locked on registry.procedure;
      drop function registry.lock_goals();
      ${tables.map((table) => `drop trigger consent on registry.${table};`).join('\n')}
      drop function registry.check_consent();
      create or replace function registry.refuse_locked_goal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if old.locked_at is not null and (new.levels, new.statement, new.category, new.baseline_level, new.number, new.agreed_on, new.locked_at)
             is distinct from (old.levels, old.statement, old.category, old.baseline_level, old.number, old.agreed_on, old.locked_at) then
          call registry.refuse('goal_locked');
        end if;
        return new;
      end $$;
    `);
  }
}

const consent = `
  create function registry.check_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if governance.passing() then return null; end if;
    if exists (
      select from new_rows n
      join lateral (
        -- Of a decision recorded before the row: what is recorded together with it may stand.
        select e.kind from registry.pathway_event e
        where e.centre_id = n.centre_id and e.patient_id = n.patient_id and e.voided_at is null
          and e.kind in ('CONSENT_GIVEN', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN') and e.recorded_at < n.recorded_at
        order by e.happened_on desc, e.recorded_at desc limit 1
      ) latest on latest.kind in ('CONSENT_REFUSED', 'CONSENT_WITHDRAWN')
      where not (to_jsonb(n) ->> 'kind' in ('CONSENT_GIVEN', 'EXITED') and latest.kind = 'CONSENT_REFUSED' and tg_table_name = 'pathway_event')
    ) then
      call registry.refuse('no_consent');
    end if;
    return null;
  end $$;
  comment on function registry.check_consent() is 'Refused consent may be given later; withdrawn consent ends the record.';
  ${tables
    .map(
      (table) => `create trigger consent after insert on registry.${table} referencing new table as new_rows
                  for each statement execute function registry.check_consent();`,
    )
    .join('\n')}
`;

const goals = `
  create function registry.lock_goals() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    -- A record that moves to another centre stays as it is.
    if governance.passing() then return null; end if;
    update registry.goal g set locked_at = now(), locked_by = i.recorded_by, version = g.version + 1
    from (select distinct on (centre_id, patient_id) centre_id, patient_id, recorded_by from new_rows
          where type = 'IMPLANT' order by centre_id, patient_id, performed_on) i
    where g.centre_id = i.centre_id and g.patient_id = i.patient_id and g.locked_at is null and g.voided_at is null;
    return null;
  end $$;
  comment on function registry.lock_goals() is 'What is expected of a therapy is written down before it begins.';
  create trigger goals_locked after insert on registry.procedure referencing new table as new_rows
    for each statement execute function registry.lock_goals();

  create or replace function registry.refuse_locked_goal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if old.locked_at is not null
       and (new.levels, new.statement, new.category, new.baseline_level, new.number, new.agreed_on, new.importance, new.difficulty,
            new.locked_at, new.voided_at)
         is distinct from (old.levels, old.statement, old.category, old.baseline_level, old.number, old.agreed_on, old.importance,
            old.difficulty, old.locked_at, old.voided_at) then
      call registry.refuse('goal_locked');
    end if;
    return new;
  end $$;
`;
