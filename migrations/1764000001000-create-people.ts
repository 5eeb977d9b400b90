import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hospitals, the people who work there, and who is signed in. */
export class CreatePeople1764000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema registry;
      create schema access;

      create table registry.centre (
        id          integer generated always as identity primary key,
        code        text not null constraint centre_code_unique unique constraint centre_code_form check (code ~ '^[A-Z0-9][A-Z0-9-]{0,15}$'),
        name        text not null check (length(trim(name)) between 1 and 120),
        time_zone   text not null default 'Europe/London',
        recorded_at timestamptz not null default now()
      );
      call audit.watch('registry.centre');

      create table access.person (
        id           uuid primary key,
        display_name text not null check (length(trim(display_name)) between 1 and 120),
        persona      text unique,
        recorded_at  timestamptz not null default now()
      );
      comment on column access.person.persona is 'Code of a demonstration persona; null for a real account.';
      call audit.watch('access.person');

      create table access.membership (
        id        uuid primary key,
        person_id uuid not null references access.person (id),
        role      text not null check (role in ('CLINICIAN', 'QUALITY', 'RESEARCHER', 'COORDINATOR', 'ADMINISTRATOR')),
        centre_id integer references registry.centre (id),
        -- The registry office belongs to no hospital, a clinician always to one.
        check (role = 'ADMINISTRATOR' or centre_id is not null),
        unique nulls not distinct (person_id, role, centre_id)
      );
      call audit.watch('access.membership');

      create table access.login_session (
        handle_hash  bytea primary key check (length(handle_hash) = 32),
        person_id    uuid not null references access.person (id),
        role         text not null,
        centre_id    integer references registry.centre (id),
        started_at   timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at   timestamptz not null
      );
      comment on column access.login_session.handle_hash is 'SHA-256 of the cookie: whoever reads this table cannot sign in with it.';
      create index on access.login_session (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema access cascade; drop schema registry cascade');
  }
}
