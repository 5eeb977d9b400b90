import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An assessment becomes a series of versions that are never edited. `registry.assessment` holds the current one, with
 * its scores; what stood before is kept whole in `registry.assessment_version`, put there by the database itself;
 * signatures bind to one version. What is signed can be superseded or voided, and not otherwise changed by anybody.
 */
export class VersionAssessments1764100006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `${columns} ${tables} ${holdAssessments} ${holdKept} ${holdScores} ${holdSignatures} ${holdEncounters}`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger hold_signed on registry.encounter;
      drop trigger hold_insert on registry.score;
      drop trigger hold_update on registry.score;
      drop trigger hold_delete on registry.score;
      drop trigger never_truncated on registry.score;
      drop trigger hold_insert on registry.assessment;
      drop trigger hold_version on registry.assessment;
      drop trigger keep_version on registry.assessment;
      drop trigger never_removed on registry.assessment;
      drop table registry.signature, registry.assessment_version;
      drop function registry.hold_signed_encounter(), registry.hold_signature(), registry.mark_signed(),
        registry.hold_new_scores(), registry.hold_changed_scores(), registry.hold_removed_scores(), registry.hold_new_assessments(),
        registry.hold_version(), registry.keep_version(), registry.hold_kept(), registry.refuse_removal();
      drop procedure registry.refuse_locked();
      drop index registry.assessment_unique;
      alter table registry.assessment add constraint assessment_unique unique (centre_id, encounter_id, instrument_code, rater);
      alter table registry.score drop column version;
      alter table registry.assessment drop column version, drop column status, drop column change, drop column change_category,
        drop column change_reason, drop column changed_at, drop column changed_by;
    `);
  }
}

/** Constant defaults: no row is rewritten, and what was recorded before is version 1, completed. */
const columns = `
  alter table registry.assessment
    add column version integer not null default 1 check (version >= 1),
    add column status text not null default 'COMPLETED'
      constraint assessment_status_known check (status in ('DRAFT', 'COMPLETED', 'SIGNED', 'VOIDED')),
    add column change text constraint assessment_change_known check (change in ('AMENDED', 'UNLOCKED', 'VOIDED')),
    add column change_category text constraint assessment_category_known
      check (change_category in ('ENTRY_ERROR', 'OMISSION', 'NEW_INFORMATION', 'WRONG_RATER', 'OTHER')),
    add column change_reason text check (length(trim(change_reason)) between 3 and 500),
    add column changed_at timestamptz,
    add column changed_by uuid references access.person (id),
    add constraint assessment_change_stated check (
      case when change is null then version = 1 and status <> 'VOIDED' and num_nonnulls(change_category, change_reason, changed_at, changed_by) = 0
           else num_nonnulls(change_reason, changed_at, changed_by) = 3
             and (change = 'AMENDED') = (change_category is not null)
             and (change = 'VOIDED') = (status = 'VOIDED') end);
  comment on column registry.assessment.version is 'Counts from 1; earlier ones are in registry.assessment_version.';
  comment on column registry.assessment.change is 'The act that made this version, or voided it; null: recorded so.';

  -- A voided assessment does not stand in the way of the right one.
  alter table registry.assessment drop constraint assessment_unique;
  create unique index assessment_unique on registry.assessment
    (centre_id, encounter_id, instrument_code, rater, (case status when 'VOIDED' then id end)) nulls not distinct;

  alter table registry.score add column version integer not null default 1;
  comment on column registry.score.version is 'Of the assessment; scores of earlier versions are kept with those.';
`;

const tables = `
  create table registry.assessment_version (
    centre_id          integer not null,
    patient_id         uuid not null,
    assessment_id      uuid not null,
    version            integer not null,
    status             text not null check (status in ('SUPERSEDED', 'VOIDED')),
    encounter_id       uuid not null,
    held_on            date not null,
    purpose            text not null,
    instrument_code    text not null,
    instrument_version text not null,
    engine_version     text not null,
    rater              text not null,
    recording          text not null,
    answers            jsonb,
    absence            text,
    reason             text,
    scores             jsonb not null,
    change             text,
    change_category    text,
    change_reason      text,
    changed_at         timestamptz,
    changed_by         uuid,
    kept_at            timestamptz not null default now(),
    primary key (centre_id, assessment_id, version),
    foreign key (centre_id, patient_id, assessment_id) references registry.assessment (centre_id, patient_id, id)
  );
  comment on table registry.assessment_version is 'Versions that stand no longer, whole: written by a trigger, never edited, never removed.';
  comment on column registry.assessment_version.held_on is 'Day of the contact when the version was kept; with the version signed it cannot have moved before.';
  comment on column registry.assessment_version.scores is 'Rows of registry.score, as an array in order of their code.';
  comment on column registry.assessment_version.change is 'The act that made this version; null: recorded so.';
  call sec.hold_patients('registry.assessment_version', 'patient_id');
  revoke insert, update on registry.assessment_version from tonus_app, tonus_steward;
  call audit.watch('registry.assessment_version');

  create table registry.signature (
    centre_id     integer not null,
    id            uuid not null,
    patient_id    uuid not null,
    assessment_id uuid not null,
    version       integer not null,
    person_id     uuid not null references access.person (id),
    printed_name  text not null,
    meaning       text not null constraint signature_meaning_known check (meaning in ('AUTHORED', 'REVIEWED', 'APPROVED')),
    signed_at     timestamptz(3) not null,
    signing_centre_id integer not null references registry.centre (id),
    content_hash  bytea not null check (length(content_hash) = 32),
    seal          bytea not null check (length(seal) = 32),
    primary key (centre_id, id),
    constraint signature_unique unique (centre_id, assessment_id, version, person_id, meaning),
    foreign key (centre_id, patient_id, assessment_id) references registry.assessment (centre_id, patient_id, id)
  );
  comment on table registry.signature is 'One person''s signature under one version: added, never changed.';
  comment on column registry.signature.printed_name is 'As the person was called when she signed.';
  comment on column registry.signature.signing_centre_id is 'Centre of the record when it was signed: it stays when the patient moves, and is part of what was signed.';
  comment on column registry.signature.content_hash is 'SHA-256 of the version in canonical JSON.';
  comment on column registry.signature.seal is 'SHA-256 of content_hash with who signed, when and what it means.';
  call sec.hold_patients('registry.signature', 'patient_id');
  revoke update on registry.signature from tonus_app;
  revoke insert, update on registry.signature from tonus_steward;
  create policy signs_herself on registry.signature as restrictive for insert to tonus_app
    with check (person_id = (select sec.person()) and (select sec.role()) = 'CLINICIAN' and (select governance.is_fresh()));
  call audit.watch('registry.signature');

  create procedure registry.refuse_locked() language plpgsql as $$
  begin
    raise exception 'a version is never edited' using errcode = 'TN060';
  end $$;

  create function registry.refuse_removal() returns trigger language plpgsql as $$
  begin
    call registry.refuse_locked();
  end $$;
  create trigger never_edited before update or delete or truncate on registry.assessment_version
    for each statement execute function registry.refuse_removal();
  create trigger never_edited before update or delete or truncate on registry.signature
    for each statement execute function registry.refuse_removal();
  create trigger never_removed before delete or truncate on registry.assessment
    for each statement execute function registry.refuse_removal();
  create trigger never_truncated before truncate on registry.score
    for each statement execute function registry.refuse_removal();
`;

const holdAssessments = `
  -- One statement for any number of rows, so that a bulk load costs no more than before.
  create function registry.hold_new_assessments() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from new_rows n where n.version <> 1 or n.status not in ('DRAFT', 'COMPLETED')) then
      call registry.refuse_locked();
    end if;
    return null;
  end $$;
  create trigger hold_insert after insert on registry.assessment referencing new table as new_rows
    for each statement execute function registry.hold_new_assessments();

  -- The ways a row may go: a draft is edited or completed; a completed version is signed; any is followed by the next
  -- version, or voided. Which answers belong to which patient, visit and instrument never changes.
  create function registry.hold_version() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare
    same_content boolean := (new.instrument_version, new.engine_version, new.rater, new.recording, new.answers, new.absence, new.reason)
      is not distinct from (old.instrument_version, old.engine_version, old.rater, old.recording, old.answers, old.absence, old.reason);
    same_change boolean := (new.change, new.change_category, new.change_reason, new.changed_at, new.changed_by)
      is not distinct from (old.change, old.change_category, old.change_reason, old.changed_at, old.changed_by);
    signed boolean;
  begin
    if (new.centre_id, new.id, new.patient_id, new.encounter_id, new.instrument_code)
       is distinct from (old.centre_id, old.id, old.patient_id, old.encounter_id, old.instrument_code)
       or old.status = 'VOIDED' then
      call registry.refuse_locked();
    end if;

    if new.version = old.version + 1 and new.status = 'COMPLETED' and old.status in ('COMPLETED', 'SIGNED')
       and new.change in ('AMENDED', 'UNLOCKED') and (new.change = 'AMENDED' or same_content) then
      new.changed_at := now();
      new.changed_by := sec.person();
      return new;
    end if;
    if new.version = old.version and new.status = 'VOIDED' and new.change = 'VOIDED' and same_content then
      new.changed_at := now();
      new.changed_by := sec.person();
      return new;
    end if;
    if new.version = old.version and same_change then
      if old.status = 'DRAFT' and new.status in ('DRAFT', 'COMPLETED') then return new; end if;
      if new.status = old.status and same_content then return new; end if;
      if old.status = 'COMPLETED' and new.status = 'SIGNED' and same_content then
        select exists (select from registry.signature s
          where s.centre_id = old.centre_id and s.assessment_id = old.id and s.version = old.version) into signed;
        if signed then return new; end if;
      end if;
    end if;
    call registry.refuse_locked();
  end $$;
  create trigger hold_version before update on registry.assessment for each row execute function registry.hold_version();

  -- As the owner, since nobody else may write there: whoever makes the next version cannot lose the one before.
  create function registry.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into registry.assessment_version (
      centre_id, patient_id, assessment_id, version, status, encounter_id, held_on, purpose, instrument_code, instrument_version,
      engine_version, rater, recording, answers, absence, reason, scores, change, change_category, change_reason, changed_at, changed_by)
    select old.centre_id, old.patient_id, old.id, old.version, case new.status when 'VOIDED' then 'VOIDED' else 'SUPERSEDED' end,
      old.encounter_id, e.held_on, e.purpose, old.instrument_code, old.instrument_version, old.engine_version, old.rater, old.recording,
      old.answers, old.absence, old.reason,
      coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'value', s.value, 'absence', s.absence, 'reason', s.reason,
                                                    'answered', s.answered, 'expected', s.expected) order by s.code collate "C")
                from registry.score s where s.centre_id = old.centre_id and s.assessment_id = old.id), '[]'),
      old.change, old.change_category, old.change_reason, old.changed_at, old.changed_by
    from registry.encounter e where e.centre_id = old.centre_id and e.id = old.encounter_id;
    if new.version > old.version then
      delete from registry.score s where s.centre_id = old.centre_id and s.assessment_id = old.id and s.version = old.version;
    end if;
    return null;
  end $$;
  create trigger keep_version after update on registry.assessment for each row
    when (new.version > old.version or new.status = 'VOIDED' and old.status <> 'VOIDED') execute function registry.keep_version();
`;

const holdKept = `
  -- Only what has just ceased to stand is kept, so that no version can be invented, not even by the owner.
  create function registry.hold_kept() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if not exists (
         select from registry.assessment a where a.centre_id = new.centre_id and a.id = new.assessment_id
           and case new.status when 'VOIDED' then a.version = new.version and a.status = 'VOIDED' else a.version = new.version + 1 end) then
      call registry.refuse_locked();
    end if;
    return new;
  end $$;
  create trigger hold_kept before insert on registry.assessment_version for each row execute function registry.hold_kept();
`;

const holdScores = `
  create function registry.hold_new_scores() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from new_rows n join registry.assessment a on a.centre_id = n.centre_id and a.id = n.assessment_id
               where a.version <> n.version or a.status not in ('DRAFT', 'COMPLETED')) then
      call registry.refuse_locked();
    end if;
    return null;
  end $$;
  create trigger hold_insert after insert on registry.score referencing new table as new_rows
    for each statement execute function registry.hold_new_scores();

  create function registry.hold_changed_scores() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from (select o.centre_id, o.assessment_id, o.version from old_rows o
                            union select n.centre_id, n.assessment_id, n.version from new_rows n) touched
               join registry.assessment a on a.centre_id = touched.centre_id and a.id = touched.assessment_id
               where a.version <> touched.version or a.status <> 'DRAFT') then
      call registry.refuse_locked();
    end if;
    return null;
  end $$;
  create trigger hold_update after update on registry.score referencing old table as old_rows new table as new_rows
    for each statement execute function registry.hold_changed_scores();

  -- A score goes only once its version is superseded and kept.
  create function registry.hold_removed_scores() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from old_rows o where not exists (
                 select from registry.assessment_version v
                 join registry.assessment a on a.centre_id = v.centre_id and a.id = v.assessment_id and a.version > v.version
                 where v.centre_id = o.centre_id and v.assessment_id = o.assessment_id and v.version = o.version)) then
      call registry.refuse_locked();
    end if;
    return null;
  end $$;
  create trigger hold_delete after delete on registry.score referencing old table as old_rows
    for each statement execute function registry.hold_removed_scores();
`;

const holdSignatures = `
  -- The version signed is the one that stands; name and time are those the database knows.
  create function registry.hold_signature() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare
    standing record;
  begin
    if new.person_id is distinct from sec.person() then
      call registry.refuse_locked();
    end if;
    select a.version, a.status, a.encounter_id into standing from registry.assessment a
    where a.centre_id = new.centre_id and a.id = new.assessment_id and a.patient_id = new.patient_id for update;
    if not found or standing.version <> new.version or standing.status not in ('COMPLETED', 'SIGNED')
       or new.signing_centre_id <> new.centre_id or new.signed_at <> date_trunc('milliseconds', now())
       or new.printed_name is distinct from (select p.display_name from access.person p where p.id = new.person_id) then
      call registry.refuse_locked();
    end if;
    -- The day of the visit is part of what is signed: nobody moves it meanwhile.
    perform from registry.encounter e where e.centre_id = new.centre_id and e.id = standing.encounter_id for share;
    return new;
  end $$;
  create trigger hold_signature before insert on registry.signature for each row execute function registry.hold_signature();

  create function registry.mark_signed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    update registry.assessment a set status = 'SIGNED'
    where a.centre_id = new.centre_id and a.id = new.assessment_id and a.version = new.version and a.status = 'COMPLETED';
    return null;
  end $$;
  create trigger mark_signed after insert on registry.signature for each row execute function registry.mark_signed();
`;

const holdEncounters = `
  create function registry.hold_signed_encounter() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from registry.assessment a
               where a.centre_id = old.centre_id and a.encounter_id = old.id and a.status = 'SIGNED') then
      call registry.refuse_locked();
    end if;
    return new;
  end $$;
  create trigger hold_signed before update on registry.encounter for each row
    when ((old.centre_id, old.id, old.patient_id, old.held_on, old.purpose)
          is distinct from (new.centre_id, new.id, new.patient_id, new.held_on, new.purpose))
    execute function registry.hold_signed_encounter();
`;
