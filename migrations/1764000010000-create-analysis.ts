import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables the analyses read, derived from the records and never entered. Nothing here depends on the day it was derived:
 * what had happened by a day is a condition of the query.
 */
export class CreateAnalysis1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema analysis;
      comment on schema analysis is 'Derived from the records in the transaction that writes them, and rebuilt from them by "tonus analysis rebuild". Without foreign keys: rows appear and disappear with the records they come from.';

      -- Outcomes take few values (a score, a window, a change). Numbering them once lets a patient carry all outcomes in
      -- one row, and a whole registry be counted in one pass over its patients.
      create table analysis.outcome (
        id                 integer generated always as identity primary key,
        protocol_code      text not null,
        protocol_version   text not null,
        score_code         text not null,
        window_code        text not null,
        window_position    smallint not null check (window_position between 0 and 62),
        instrument_version text not null,
        improvement        double precision,
        no_change          text check (no_change in ('NO_BASELINE', 'OTHER_RATER', 'NOT_COMPARABLE', 'INSUFFICIENT')),
        in_rule            boolean,
        response           boolean,
        key                text not null,
        check (num_nonnulls(improvement, no_change) = case when window_position = 0 then 0 else 1 end),
        unique (protocol_code, protocol_version, key)
      );
      comment on column analysis.outcome.window_position is 'Place of the window in its protocol; 0 is the baseline.';
      comment on column analysis.outcome.improvement is 'Since baseline, in score units, rounded to 9 decimals; positive is better. Null at baseline and where no_change says why.';
      comment on column analysis.outcome.in_rule is 'Whether the baseline lies where the responder rule asks for a response; null without a baseline to compare with.';
      comment on column analysis.outcome.response is 'Null where response cannot be judged.';
      comment on column analysis.outcome.key is 'The columns after window_position as one text, so that outcomes can be joined although some are null.';

      create table analysis.patient (
        centre_id        integer not null,
        patient_id       uuid not null,
        protocol_code    text not null,
        protocol_version text not null,
        sex              text,
        aetiology        text,
        origin           text,
        first_implant_on date,
        age_at_implant   smallint,
        explanted_on     date,
        systems          smallint not null,
        last_contact_on  date,
        died_on          date,
        exited_on        date,
        recorded_windows bigint not null,
        outcomes         integer[] not null,
        primary key (centre_id, patient_id)
      );
      comment on column analysis.patient.age_at_implant is 'Year of the first implant minus year of birth.';
      comment on column analysis.patient.explanted_on is 'Explant of the first system; null while it is in place. Later systems are in analysis.exposure.';
      comment on column analysis.patient.systems is 'Times a system was implanted where none was in place.';
      comment on column analysis.patient.last_contact_on is 'Latest of the stated last contact, visits and operations.';
      comment on column analysis.patient.recorded_windows is 'Bit p is set when the follow-up window at position p holds an outcome.';
      comment on column analysis.patient.outcomes is 'Ids in analysis.outcome of what stands today, by window and score.';

      create table analysis.window_score (
        centre_id      integer not null,
        patient_id     uuid not null,
        score_code     text not null,
        window_code    text not null,
        held_on        date not null,
        superseded_on  date,
        encounter_id   uuid not null,
        rater          text not null,
        value          double precision not null,
        baseline_value double precision,
        pairs          smallint,
        outcome_id     integer not null references analysis.outcome (id),
        primary key (centre_id, patient_id, score_code, window_code, held_on)
      );
      comment on table analysis.window_score is 'The assessment that stands for a window, and those that stood for it before a nearer one was held.';
      comment on column analysis.window_score.superseded_on is 'Day of the visit that took its place; null: stands today.';
      comment on column analysis.window_score.value is 'As recorded, in score units.';
      comment on column analysis.window_score.baseline_value is 'What it was compared with: over the answers known at both visits where the score is paired.';

      create table analysis.filled_window (
        centre_id    integer not null,
        patient_id   uuid not null,
        window_code  text not null,
        held_on      date not null,
        encounter_id uuid not null,
        primary key (centre_id, patient_id, window_code)
      );
      comment on table analysis.filled_window is 'The first visit of each window that answered an instrument the window asks for.';

      create table analysis.exposure (
        centre_id  integer not null,
        patient_id uuid not null,
        clock      text not null check (clock in ('SYSTEM', 'PUMP', 'CATHETER')),
        number     smallint not null,
        from_on    date not null,
        to_on      date check (to_on >= from_on),
        primary key (centre_id, patient_id, clock, number)
      );
      comment on column analysis.exposure.clock is 'SYSTEM runs from implant to explant; PUMP and CATHETER start anew when the part is replaced.';
      comment on column analysis.exposure.to_on is 'Null while it runs: it then ends with the follow-up of the patient, as the protocol counts it.';

      create table analysis.event (
        centre_id       integer not null,
        patient_id      uuid not null,
        complication_id uuid not null,
        type_code       text not null,
        category        text not null,
        onset_on        date not null,
        root            boolean not null,
        infection       boolean not null,
        in_system_time  boolean not null,
        procedure_id    uuid,
        primary key (centre_id, patient_id, complication_id)
      );
      comment on column analysis.event.root is 'Not caused by another recorded complication.';
      comment on column analysis.event.in_system_time is 'Began while a system was in place, the days of implant and explant included; counts in rates if also not after the end of follow-up.';
      comment on column analysis.event.procedure_id is 'Latest operation on the system at or before the onset, if within 90 days.';

      create table analysis.procedure (
        centre_id    integer not null,
        patient_id   uuid not null,
        procedure_id uuid not null,
        type         text not null,
        performed_on date not null,
        removed_on   date,
        primary key (centre_id, patient_id, procedure_id)
      );
      comment on table analysis.procedure is 'Operations that implant or handle the system; explants are none.';
      comment on column analysis.procedure.removed_on is 'Explant that ended the system operated on; null: in place.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema analysis cascade');
  }
}
