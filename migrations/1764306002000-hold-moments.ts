import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows say when they were recorded, and with them further moments of the record. */
const moments: readonly (readonly [table: string, columns: string])[] = [
  ...['patient', 'encounter', 'complication', 'component'].map((table) => [table, `'recorded_at'`] as const),
  ...[
    ...['pathway_event', 'candidacy', 'trial', 'trial_bolus', 'trial_response', 'refill', 'programming'],
    'contact_attempt',
  ].map((table) => [table, `'recorded_at', 'voided_at'`] as const),
  ['goal', `'recorded_at', 'voided_at', 'locked_at'`],
  ['procedure', `'recorded_at', 'second_sign_off_at'`],
];

const authored = ['patient', 'encounter', 'complication'];

/**
 * When something was recorded is when its transaction began, whatever a statement of the role that serves requests says;
 * and who recorded a patient, a visit or a complication is whoever is signed in, as for the therapy. Answers by a
 * caregiver's link are of nobody who is signed in: its own policy says whose name they bear.
 */
export class HoldMoments1764306002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function registry.hold_moments() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        held jsonb := '{}';
        moment text;
        stood text;
      begin
        foreach moment in array tg_argv loop
          stood := case when tg_op = 'UPDATE' then to_jsonb(old) ->> moment end;
          -- What was not said yet is said now; what is taken back, such as a lock, other rules judge.
          if to_jsonb(new) ->> moment is distinct from stood and (stood is null or moment = 'recorded_at') then
            held := held || jsonb_build_object(moment, coalesce(stood, now()::text));
          end if;
        end loop;
        return case when held = '{}' then new else jsonb_populate_record(new, held) end;
      end $$;
      comment on function registry.hold_moments() is 'Columns, by name, that are written once, with the begin of the transaction.';
      ${moments
        .map(
          ([table, columns]) => `
            create trigger moments_held before insert or update on registry.${table}
              for each row when (current_user = 'tonus_app') execute function registry.hold_moments(${columns});`,
        )
        .join('\n')}
      ${authored
        .map(
          (table) => `
            create trigger authors_held before insert or update on registry.${table}
              for each row when (current_user = 'tonus_app' and sec.person() is not null)
              execute function registry.hold_authors('recorded_by');`,
        )
        .join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${authored.map((table) => `drop trigger authors_held on registry.${table};`).join('\n')}
      ${moments.map(([table]) => `drop trigger moments_held on registry.${table};`).join('\n')}
      drop function registry.hold_moments();
    `);
  }
}
