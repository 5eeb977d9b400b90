import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that can be edited count their versions, so that an edit made of an older one is noticed. */
export class CountVersions1764100002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registry.centre add column version integer not null default 1;
      alter table registry.patient add column version integer not null default 1;
      alter table registry.encounter add column version integer not null default 1;
      alter table registry.complication add column version integer not null default 1;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registry.complication drop column version;
      alter table registry.encounter drop column version;
      alter table registry.patient drop column version;
      alter table registry.centre drop column version;
    `);
  }
}
