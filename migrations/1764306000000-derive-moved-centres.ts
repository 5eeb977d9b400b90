import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Outcomes are numbered by whoever derives one that never occurred before. A mended time zone may bring one about: a
 * baseline then lies outside what a test bolus spoils, or within. No patient is in these rows.
 */
export class DeriveMovedCentres1764306000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create policy office_numbers on analysis.outcome for insert to tonus_app with check ((select sec.role()) = 'ADMINISTRATOR')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop policy office_numbers on analysis.outcome`);
  }
}
