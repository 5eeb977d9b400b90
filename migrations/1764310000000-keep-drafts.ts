import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Visits that are being entered, field by field: what was typed is in the registry before anybody says "save", and two
 * people may type into one draft. A draft is no record: it counts nowhere, and goes when its visit is recorded.
 */
export class KeepDrafts1764310000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${drafts} ${held}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table registry.visit_draft_rival, registry.visit_draft_field, registry.visit_draft');
  }
}

/** Where in a visit something stands: "sheets/mas/answers/grade:hip-adductors-L". */
const path = `path text not null check (length(path) <= 200 and path ~ '^[a-z][A-Za-z]{0,39}(/[A-Za-z0-9][A-Za-z0-9:._%~-]{0,79}){0,4}$')`;
const value = (more: string): string => `value jsonb ${more} check (octet_length(value::text) <= 16000)`;

const drafts = `
  create table registry.visit_draft (
    centre_id   integer not null,
    id          uuid not null,
    patient_id  uuid not null,
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references access.person (id),
    primary key (centre_id, id),
    foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
    constraint visit_draft_once unique (centre_id, patient_id),
    constraint visit_draft_of_patient unique (centre_id, patient_id, id)
  );
  comment on table registry.visit_draft is 'A visit that is being entered, one a patient. Whoever changes a field of it locks this row first, so that revisions of a draft follow each other.';

  create table registry.visit_draft_field (
    centre_id   integer not null,
    patient_id  uuid not null,
    draft_id    uuid not null,
    ${path},
    ${value('')},
    revision    integer not null check (revision > 0),
    value_revision integer not null check (value_revision > 0 and value_revision <= revision),
    changed_at  timestamptz not null,
    changed_by  uuid not null references access.person (id),
    primary key (centre_id, draft_id, path),
    foreign key (centre_id, patient_id, draft_id) references registry.visit_draft (centre_id, patient_id, id)
  );
  comment on column registry.visit_draft_field.value is 'Null: cleared. The row stays, so that somebody who still has the former value is not taken for the newer one.';
  comment on column registry.visit_draft_field.revision is 'Of the draft when the field, or what stands against it, was changed last.';
  comment on column registry.visit_draft_field.value_revision is 'Of the draft when the value was changed last: a change made of an older one does not overwrite it.';
  create index on registry.visit_draft_field (centre_id, patient_id);

  create table registry.visit_draft_rival (
    centre_id   integer not null,
    patient_id  uuid not null,
    draft_id    uuid not null,
    path        text not null,
    changed_by  uuid not null references access.person (id),
    ${value('')},
    changed_at  timestamptz not null,
    primary key (centre_id, draft_id, path, changed_by),
    foreign key (centre_id, draft_id, path) references registry.visit_draft_field (centre_id, draft_id, path),
    foreign key (centre_id, patient_id, draft_id) references registry.visit_draft (centre_id, patient_id, id)
  );
  comment on table registry.visit_draft_rival is 'Another value of a field, entered without having seen the one that stands; both stay until somebody chooses.';
  create index on registry.visit_draft_rival (centre_id, patient_id);
`;

const held = ['visit_draft', 'visit_draft_field', 'visit_draft_rival']
  .map(
    (table) => `
  call sec.hold_patients('registry.${table}', 'patient_id');
  create policy own_centre_removes on registry.${table} for delete to tonus_app using (centre_id = (select sec.writing_centre()));
  grant delete on registry.${table} to tonus_app;
  call audit.watch('registry.${table}');`,
  )
  .concat(
    `
  create trigger consent after insert on registry.visit_draft referencing new table as new_rows
    for each statement execute function registry.check_consent();`,
  )
  .join('\n');
