import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who recorded, locked or confirmed something of the therapy is whoever is signed in, also to statements past the API.
 * The registry itself, and its functions that move whole records, write as another role and are not asked.
 */
export class HoldAuthors1764301000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function registry.hold_authors() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        me text := sec.person()::text;
        written text;
        stood text;
      begin
        foreach written in array tg_argv loop
          stood := case when tg_op = 'UPDATE' then to_jsonb(old) ->> written end;
          -- What names nobody may be left so; what names somebody stays.
          if to_jsonb(new) ->> written is distinct from stood and (stood is not null or to_jsonb(new) ->> written is distinct from me) then
            call registry.refuse('author_is_another');
          end if;
        end loop;
        return new;
      end $$;
      comment on function registry.hold_authors() is 'Columns, by name, that only whoever is signed in may write, with the own id, and once.';
      ${tables.map(([table, columns]) => watched(table, columns)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${tables.map(([table]) => `drop trigger authors_held on registry.${table};`).join('\n')}
      drop function registry.hold_authors();
    `);
  }
}

/** Tables of the therapy with their columns that name a person. */
const tables: readonly (readonly [table: string, columns: string])[] = [
  ...[
    'pathway_event',
    'candidacy',
    'trial',
    'trial_bolus',
    'trial_response',
    'component',
    'refill',
    'programming',
    'contact_attempt',
  ].map((table) => [table, `'recorded_by'`] as const),
  ['goal', `'recorded_by', 'locked_by'`],
  ['procedure', `'recorded_by', 'second_sign_off_by'`],
];

/** The condition spares imports, which write as the registry, a call for every row. */
const watched = (table: string, columns: string): string => `
  create trigger authors_held before insert or update on registry.${table}
    for each row when (current_user = 'tonus_app') execute function registry.hold_authors(${columns});`;
