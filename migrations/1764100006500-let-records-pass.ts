import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is signed is never edited and never removed by itself. It may leave with the whole record it belongs to: to
 * another centre, or by lawful erasure. Everything that refuses an edit of it asks this one procedure.
 */
export class LetRecordsPass1764100006500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace procedure registry.refuse_locked() language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if governance.passing() then return; end if;
        raise exception 'a version is never edited' using errcode = 'TN060';
      end $$;
      create or replace function registry.refuse_removal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        call registry.refuse_locked();
        return null;
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace procedure registry.refuse_locked() language plpgsql as $$
      begin
        raise exception 'a version is never edited' using errcode = 'TN060';
      end $$;
      create or replace function registry.refuse_removal() returns trigger language plpgsql as $$
      begin
        call registry.refuse_locked();
      end $$;
    `);
  }
}
