import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to sign in, exports and the like, counted over all processes and over restarts. */
export class CountAttempts1764100004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Columns and their order are those of the library that counts.
    await queryRunner.query(`
      create table access.rate (
        key    varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      comment on table access.rate is 'What may be done so often only. Accounts and addresses stand here as hashes.';
      comment on column access.rate.expire is 'Milliseconds since 1970; null: never.';
      create index rate_expire on access.rate (expire);

      alter table access.rate enable row level security, force row level security;
      create policy counting on access.rate to tonus_auth using (true) with check (true);
      grant select, insert, update, delete on access.rate to tonus_auth;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table access.rate');
  }
}
