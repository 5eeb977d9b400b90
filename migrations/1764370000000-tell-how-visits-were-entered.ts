import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visit says how long its entry took, whether it was entered from paper, and which antispastic drugs are taken beside. */
export class TellHowVisitsWereEntered1764370000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table registry.encounter
        add column active_seconds integer constraint encounter_active_seconds_range check (active_seconds between 1 and 86400),
        add column from_paper boolean not null default false,
        add column antispastics jsonb constraint encounter_antispastics_listed check (jsonb_typeof(antispastics) = 'array'),
        add column antispastics_absence text constraint encounter_antispastics_absence_known check (antispastics_absence in ('NOT_ASKED')),
        add constraint encounter_antispastics_stated_once check (num_nonnulls(antispastics, antispastics_absence) <= 1);
      comment on column registry.encounter.active_seconds is 'Seconds somebody was at the keyboard; pauses of more than two minutes are not counted. Null: not measured.';
      comment on column registry.encounter.from_paper is 'Assessed on paper and entered afterwards: the day is that of the assessment.';
      comment on column registry.encounter.antispastics is 'Codes of the drugs taken beside the pump; empty: none. Null: see antispastics_absence.';
      create index encounter_timed on registry.encounter (centre_id, recorded_at) where active_seconds is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index registry.encounter_timed;
      alter table registry.encounter drop column active_seconds, drop column from_paper, drop column antispastics,
        drop column antispastics_absence;
    `);
  }
}
