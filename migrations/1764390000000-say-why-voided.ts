import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an assessment was voided is said in kind too, as of amendments; what was voided before has none. */
export class SayWhyVoided1764390000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      held(
        `change_category in (${amending}, ${voiding})`,
        `case change when 'AMENDED' then change_category is not null and change_category in (${amending})
                     when 'VOIDED' then change_category is null or change_category in (${voiding})
                     else change_category is null end`,
      ),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      held(`change_category in (${amending})`, `(change = 'AMENDED') = (change_category is not null)`),
    );
  }
}

const amending = `'ENTRY_ERROR', 'OMISSION', 'NEW_INFORMATION', 'WRONG_RATER', 'OTHER'`;
const voiding = `'WRONG_PATIENT', 'WRONG_VISIT', 'DUPLICATE', 'NOT_PERFORMED', 'OTHER'`;

const held = (known: string, stated: string): string => `
  alter table registry.assessment
    drop constraint assessment_category_known,
    drop constraint assessment_change_stated,
    add constraint assessment_category_known check (${known}),
    add constraint assessment_change_stated check (
      case when change is null then version = 1 and status <> 'VOIDED' and num_nonnulls(change_category, change_reason, changed_at, changed_by) = 0
           else num_nonnulls(change_reason, changed_at, changed_by) = 3
             and ${stated}
             and (change = 'VOIDED') = (status = 'VOIDED') end);
`;
