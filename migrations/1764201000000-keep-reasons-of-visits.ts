import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits and events keep why something unusual about their days is right, as the records of the therapy do. */
export class KeepReasonsOfVisits1764201000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['encounter', 'complication']) {
      await queryRunner.query(`
        alter table registry.${table} add column reasons jsonb not null default '[]';
        comment on column registry.${table}.reasons is '[{"rule", "field", "reason"}]: why something unusual is right.';
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['encounter', 'complication']) {
      await queryRunner.query(`alter table registry.${table} drop column reasons`);
    }
  }
}
