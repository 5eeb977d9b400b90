import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail holds what was answered by a link before it was submitted, as it holds every row. Nobody who reads it is
 * shown that: a person who answers may change her mind until she sends it.
 */
export class KeepDraftsOfRespondents1764330001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      set local role tonus_audit;
      create policy drafts_of_respondents on audit.change as restrictive for select to tonus_app using (relation <> 'caregiver_draft');
      set local role tonus_owner;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      set local role tonus_audit;
      drop policy drafts_of_respondents on audit.change;
      set local role tonus_owner;
    `);
  }
}
