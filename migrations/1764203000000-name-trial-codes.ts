import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a screening trial is judged by, and who decided, are codes; whether it was met is said of a criterion. */
export class NameTrialCodes1764203000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registry.trial
        add constraint trial_criterion_known check (criterion in (
          'MEAN_LOWER_LIMB_FALL_1', 'TWO_POINTS_ASHWORTH_OR_PENN', 'GOAL_BASED')),
        add constraint trial_criterion_stated check (criterion_met is null or criterion is not null),
        add constraint trial_decided_by_known check (decided_by in ('TEAM', 'CLINICIAN', 'PATIENT', 'FAMILY'));
      comment on column registry.trial.criterion_met is 'As the clinician decided, whatever the numbers propose.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      comment on column registry.trial.criterion_met is null;
      alter table registry.trial
        drop constraint trial_criterion_known, drop constraint trial_criterion_stated, drop constraint trial_decided_by_known;
    `);
  }
}
