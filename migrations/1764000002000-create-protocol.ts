import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published instruments and protocols: versioned data that stored scores point at, so never edited. */
export class CreateProtocol1764000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table registry.instrument_definition (
        code         text not null,
        version      text not null check (version ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'),
        definition   jsonb not null,
        published_at timestamptz not null default now(),
        primary key (code, version)
      );

      create table registry.protocol_definition (
        code         text not null,
        version      text not null check (version ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'),
        definition   jsonb not null,
        published_at timestamptz not null default now(),
        primary key (code, version)
      );

      create function registry.refuse_published_edit() returns trigger language plpgsql as $$
      begin
        raise exception 'a published definition is never edited: publish a new version' using errcode = 'TN003';
      end $$;
      create trigger never_edited before update or delete or truncate on registry.instrument_definition
        for each statement execute function registry.refuse_published_edit();
      create trigger never_edited before update or delete or truncate on registry.protocol_definition
        for each statement execute function registry.refuse_published_edit();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table registry.protocol_definition;
      drop table registry.instrument_definition;
      drop function registry.refuse_published_edit();
    `);
  }
}
