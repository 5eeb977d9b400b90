import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The records: patient, procedure, encounter, assessment, score, complication. Every key contains the centre, so that
 * rows can neither refer to nor be mistaken for those of another hospital.
 */
export class CreateRecords1764000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A day may not lie after the moment it was recorded; somewhere on Earth it is already tomorrow.
      create function registry.not_future(day date, recorded_at timestamptz) returns boolean language sql immutable as $$
        select day <= (recorded_at at time zone 'UTC')::date + 1
      $$;

      create table registry.patient (
        centre_id        integer not null references registry.centre (id),
        id               uuid not null,
        pseudonym        text not null constraint patient_pseudonym_form check (pseudonym ~ '^[A-Z0-9][A-Z0-9-]{2,23}$'),
        sex              text constraint patient_sex_known check (sex in ('FEMALE', 'MALE', 'OTHER')),
        birth_year       smallint not null constraint patient_birth_year_range check (birth_year between 1900 and 2200),
        aetiology        text,
        origin           text constraint patient_origin_known check (origin in ('CEREBRAL', 'SPINAL', 'BOTH')),
        protocol_code    text not null,
        protocol_version text not null,
        enrolled_on      date not null,
        last_contact_on  date,
        died_on          date,
        exited_on        date,
        exit_reason      text,
        recorded_at      timestamptz not null default now(),
        recorded_by      uuid not null references access.person (id),
        primary key (centre_id, id),
        constraint patient_pseudonym_unique unique (centre_id, pseudonym),
        foreign key (protocol_code, protocol_version) references registry.protocol_definition (code, version),
        constraint patient_enrolled_not_future check (registry.not_future(enrolled_on, recorded_at)),
        constraint patient_born_before_enrolment check (birth_year <= extract(year from enrolled_on)),
        constraint patient_contact_before_death check (last_contact_on <= died_on),
        constraint patient_exit_stated check ((exited_on is null) = (exit_reason is null))
      );
      comment on column registry.patient.sex is 'Null: not recorded.';
      comment on column registry.patient.last_contact_on is 'Last day the patient is known to have been followed: attested contact, or as the importing hospital states.';

      -- Who the person is, apart from what was done and how it went. Has no GraphQL type of its own.
      create table registry.patient_identity (
        centre_id       integer not null,
        patient_id      uuid not null,
        family_name     text not null check (length(trim(family_name)) between 1 and 120),
        given_name      text not null check (length(trim(given_name)) between 1 and 120),
        birth_date      date not null,
        hospital_number text not null check (length(trim(hospital_number)) between 1 and 40),
        primary key (centre_id, patient_id),
        constraint identity_hospital_number_unique unique (centre_id, hospital_number),
        foreign key (centre_id, patient_id) references registry.patient (centre_id, id)
      );

      create table registry.procedure (
        centre_id       integer not null,
        id              uuid not null,
        patient_id      uuid not null,
        type            text not null constraint procedure_type_known check (type in ('IMPLANT', 'CATHETER_REVISION', 'PUMP_REPLACEMENT', 'EXPLANT')),
        performed_on    date not null,
        pump_model      text check (length(pump_model) <= 80),
        catheter_model  text check (length(catheter_model) <= 80),
        indication      text check (length(indication) <= 80),
        explant_reason  text check (length(explant_reason) <= 80),
        source_record   text check (length(source_record) <= 80),
        recorded_at     timestamptz not null default now(),
        recorded_by     uuid not null references access.person (id),
        primary key (centre_id, id),
        foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
        constraint procedure_unique unique (centre_id, patient_id, type, performed_on),
        constraint procedure_source_unique unique (centre_id, source_record),
        constraint procedure_not_future check (registry.not_future(performed_on, recorded_at)),
        constraint procedure_explant_reason_only check (explant_reason is null or type = 'EXPLANT')
      );
      comment on column registry.procedure.source_record is 'Number of the record in an imported file; null when entered here.';

      create table registry.encounter (
        centre_id    integer not null,
        id           uuid not null,
        patient_id   uuid not null,
        held_on      date not null,
        purpose      text not null constraint encounter_purpose_known check (purpose in ('BASELINE', 'FOLLOW_UP')),
        contact      text not null constraint encounter_contact_known check (contact in ('IN_PERSON', 'VIDEO', 'TELEPHONE')),
        attestation  text not null constraint encounter_attestation_known check (attestation in ('NONE', 'EVENTS', 'NOT_ASKED')),
        recorded_at  timestamptz not null default now(),
        recorded_by  uuid not null references access.person (id),
        primary key (centre_id, id),
        foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
        constraint encounter_of_patient unique (centre_id, patient_id, id),
        constraint encounter_unique unique (centre_id, patient_id, held_on, contact),
        constraint encounter_not_future check (registry.not_future(held_on, recorded_at))
      );
      create index on registry.encounter (centre_id, recorded_at);

      create table registry.assessment (
        centre_id          integer not null,
        id                 uuid not null,
        patient_id         uuid not null,
        encounter_id       uuid not null,
        instrument_code    text not null,
        instrument_version text not null,
        engine_version     text not null,
        rater              text not null constraint assessment_rater_known check (rater in ('CLINICIAN', 'PATIENT', 'CAREGIVER_PROXY', 'CAREGIVER_SELF')),
        recording          text not null constraint assessment_recording_known check (recording in ('ITEMS', 'SCORE_ONLY', 'NOT_DONE')),
        answers            jsonb,
        absence            text constraint assessment_absence_known check (absence in ('NOT_APPLICABLE', 'NOT_DONE')),
        reason             text check (length(reason) <= 80),
        primary key (centre_id, id),
        foreign key (centre_id, patient_id, encounter_id) references registry.encounter (centre_id, patient_id, id),
        foreign key (instrument_code, instrument_version) references registry.instrument_definition (code, version),
        constraint assessment_unique unique (centre_id, encounter_id, instrument_code, rater),
        constraint assessment_of_patient unique (centre_id, patient_id, id),
        constraint assessment_answers_with_items check ((recording = 'ITEMS') = (answers is not null)),
        constraint assessment_absence_when_not_done check ((recording = 'NOT_DONE') = (absence is not null)),
        constraint assessment_reason_when_not_done check (reason is null or recording = 'NOT_DONE')
      );
      comment on column registry.assessment.answers is 'Raw codes by item: {"average7d": {"code": "0"}}; a missing one carries its absence and reason. Null: score-only or not done.';

      create table registry.score (
        centre_id     integer not null,
        patient_id    uuid not null,
        assessment_id uuid not null,
        code          text not null,
        value         numeric(10, 4),
        absence       text constraint score_absence_known check (absence in ('INSUFFICIENT', 'NOT_APPLICABLE', 'NOT_DONE', 'MISSING')),
        reason        text check (length(reason) <= 80),
        answered      smallint not null check (answered >= 0),
        expected      smallint not null check (expected >= answered),
        primary key (centre_id, assessment_id, code),
        foreign key (centre_id, patient_id, assessment_id) references registry.assessment (centre_id, patient_id, id),
        constraint score_value_or_absence check (num_nonnulls(value, absence) = 1)
      );
      create index on registry.score (centre_id, patient_id);

      create table registry.complication (
        centre_id        integer not null,
        id               uuid not null,
        patient_id       uuid not null,
        type_code        text not null,
        onset_on         date not null,
        detected_on      date,
        grade            smallint constraint complication_grade_range check (grade between 1 and 5),
        serious          boolean,
        outcome          text not null constraint complication_outcome_known check (outcome in ('RECOVERED', 'RECOVERED_WITH_SEQUELAE', 'RECOVERING', 'NOT_RECOVERED', 'FATAL', 'UNKNOWN')),
        resolved_on      date,
        caused_by_id     uuid,
        source_record    text check (length(source_record) <= 80),
        recorded_at      timestamptz not null default now(),
        recorded_by      uuid not null references access.person (id),
        primary key (centre_id, id),
        foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
        constraint complication_of_patient unique (centre_id, patient_id, id),
        constraint complication_cause foreign key (centre_id, patient_id, caused_by_id) references registry.complication (centre_id, patient_id, id),
        constraint complication_unique unique (centre_id, patient_id, type_code, onset_on),
        constraint complication_source_unique unique (centre_id, source_record),
        constraint complication_not_future check (registry.not_future(onset_on, recorded_at)),
        constraint complication_detected_after_onset check (detected_on >= onset_on),
        constraint complication_detected_not_future check (registry.not_future(detected_on, recorded_at)),
        constraint complication_resolved_after_onset check (resolved_on >= onset_on),
        constraint complication_resolved_not_future check (registry.not_future(resolved_on, recorded_at)),
        constraint complication_resolved_when_over check (resolved_on is null or outcome <> 'NOT_RECOVERED'),
        constraint complication_grade5_is_fatal check ((grade is not distinct from 5::smallint) = (outcome = 'FATAL')),
        constraint complication_not_its_own_cause check (caused_by_id <> id)
      );
      create index on registry.complication (centre_id, onset_on);

      call audit.watch('registry.patient');
      call audit.watch('registry.patient_identity');
      call audit.watch('registry.procedure');
      call audit.watch('registry.encounter');
      call audit.watch('registry.assessment');
      call audit.watch('registry.score');
      call audit.watch('registry.complication');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table registry.complication, registry.score, registry.assessment, registry.encounter, registry.procedure,
        registry.patient_identity, registry.patient;
      drop function registry.not_future(date, timestamptz);
    `);
  }
}
