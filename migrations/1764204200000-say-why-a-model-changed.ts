import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the office published a version of a device model stays with the version. */
export class SayWhyAModelChanged1764204200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registry.device_model add column reason text
        constraint device_model_reason_length check (length(trim(reason)) between 3 and 500);
      comment on column registry.device_model.reason is 'Null: shipped with the registry.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table registry.device_model drop column reason');
  }
}
