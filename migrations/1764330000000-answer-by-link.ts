import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Caregivers and patients answer on a phone by a link, without an account. Whoever holds it is nobody who works here:
 * what the link may read and write is settled in the database, and everything else is closed to it.
 */
export class AnswerByLink1764330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select audit.open_event_of_registry('answers by a link opened', gen_random_uuid());
      insert into access.person (id, display_name) values ('${BY_LINK}', 'Caregiver link');
      ${links} ${visits} ${whoHoldsIt} ${whatItDoes} ${whatItStores}
      set local role tonus_audit;
      ${trail}
      set local role tonus_owner;
    `);
  }

  /** Forward only: visits answered by a link would lose what makes them so. */
  down(): Promise<void> {
    return Promise.reject(new Error('answers given by a link are not taken apart'));
  }
}

/** Whom the trail and the visits name: everybody who ever held a link. Has neither account nor role. */
const BY_LINK = '00000000-0000-7000-8000-000000000002';

const links = `
  create table registry.caregiver_link (
    centre_id       integer not null,
    id              uuid not null,
    patient_id      uuid not null,
    respondent      text not null constraint caregiver_link_respondent_known check (respondent in ('CAREGIVER', 'PATIENT')),
    language        text not null constraint caregiver_link_language_known check (language in ('EN', 'DE')),
    asked           jsonb not null check (jsonb_typeof(asked) = 'array' and jsonb_array_length(asked) between 1 and 10),
    recorded_at     timestamptz not null default now(),
    recorded_by     uuid not null references access.person (id),
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      uuid references access.person (id),
    times_opened    integer not null default 0 check (times_opened >= 0),
    first_opened_at timestamptz,
    last_opened_at  timestamptz,
    submitted_at    timestamptz,
    relation        text check (length(relation) <= 40),
    answered_in     text constraint caregiver_link_answered_in_known check (answered_in in ('EN', 'DE')),
    wording         text check (length(wording) <= 20),
    active_seconds  integer check (active_seconds between 0 and 604800),
    primary key (centre_id, id),
    foreign key (centre_id, patient_id) references registry.patient (centre_id, id),
    constraint caregiver_link_of_patient unique (centre_id, patient_id, id),
    constraint caregiver_link_days check (expires_at <= recorded_at + interval '7 days 1 minute'),
    constraint caregiver_link_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null)),
    constraint caregiver_link_told check (
      (submitted_at is null) = (answered_in is null) and (submitted_at is null) = (wording is null)
      and (submitted_at is null or revoked_at is null))
  );
  create index on registry.caregiver_link (centre_id, patient_id);
  comment on table registry.caregiver_link is 'Links by which a caregiver or a patient answers without an account. The token is elsewhere, as a hash.';
  comment on column registry.caregiver_link.asked is '[{"code", "version"}] of instruments: as published when the link was made.';
  comment on column registry.caregiver_link.wording is 'Version of the words the questions were shown in, in the language of answered_in.';
  comment on column registry.caregiver_link.active_seconds is 'The page was in front of the person for so long, as it says itself.';
  call sec.hold_patients('registry.caregiver_link', 'patient_id');
  revoke update on registry.caregiver_link from tonus_app;
  grant update (revoked_at, revoked_by) on registry.caregiver_link to tonus_app;
  create policy made_by_herself on registry.caregiver_link as restrictive for insert to tonus_app with check (
    recorded_by = (select sec.person()) and times_opened = 0
    and num_nonnulls(revoked_at, first_opened_at, last_opened_at, submitted_at, relation, active_seconds) = 0);
  create policy revoked_by_herself on registry.caregiver_link as restrictive for update to tonus_app
    using (submitted_at is null) with check (revoked_by = (select sec.person()));
  call audit.watch('registry.caregiver_link');

  -- What is not submitted is nobody's but the respondent's: no policy shows it to staff.
  create table registry.caregiver_draft (
    centre_id  integer not null,
    patient_id uuid not null,
    link_id    uuid not null,
    answers    jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 20000),
    relation   text check (length(relation) <= 40),
    language   text not null check (language in ('EN', 'DE')),
    primary key (centre_id, link_id),
    foreign key (centre_id, patient_id, link_id) references registry.caregiver_link (centre_id, patient_id, id)
  );
  comment on table registry.caregiver_draft is 'Answers given so far by a link. They go when the link is answered or revoked.';
  alter table registry.caregiver_draft enable row level security, force row level security;
  create policy registry_itself on registry.caregiver_draft for all to tonus_owner using (true) with check (true);
  -- Without a policy it shows nobody a row: a copy of a record finds the table, and nothing in it.
  grant select on registry.caregiver_draft to tonus_app;
  call audit.watch('registry.caregiver_draft');

  -- A secret, as invitations are: absent from the history. Gone with the record, so that a link ends where it moves.
  create table access.caregiver_token (
    token_hash bytea primary key check (length(token_hash) = 32),
    centre_id  integer not null,
    link_id    uuid not null,
    used_in    xid8,
    used_key   uuid,
    constraint caregiver_token_once unique (centre_id, link_id),
    foreign key (centre_id, link_id) references registry.caregiver_link (centre_id, id) on delete cascade,
    check ((used_in is null) = (used_key is null))
  );
  comment on column access.caregiver_token.used_in is 'The transaction that submitted the answers: in it alone the link may store them.';
  comment on column access.caregiver_token.used_key is 'Key of the submission, so that a repeated one is told that it arrived.';
  alter table access.caregiver_token enable row level security, force row level security;
  create policy ward_adds on access.caregiver_token for insert to tonus_app with check (
    centre_id = (select sec.writing_centre()) and used_in is null
    and exists (select from registry.caregiver_link l
                where l.centre_id = caregiver_token.centre_id and l.id = link_id and l.recorded_by = (select sec.person())));
  create policy registry_itself on access.caregiver_token for all to tonus_owner using (true) with check (true);
  grant insert on access.caregiver_token to tonus_app;

  create function registry.drop_caregiver_draft() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from registry.caregiver_draft d where d.centre_id = new.centre_id and d.link_id = new.id;
    return null;
  end $$;
  create trigger drop_draft after update on registry.caregiver_link for each row
    when (old.revoked_at is null and new.revoked_at is not null or old.submitted_at is null and new.submitted_at is not null)
    execute function registry.drop_caregiver_draft();
`;

/** Each submission is a contact of its own, however many there are on a day. */
const visits = `
  alter table registry.encounter
    add column caregiver_link_id uuid,
    add constraint encounter_caregiver_link foreign key (centre_id, patient_id, caregiver_link_id)
      references registry.caregiver_link (centre_id, patient_id, id),
    drop constraint encounter_contact_known,
    add constraint encounter_contact_known check (contact in ('IN_PERSON', 'VIDEO', 'TELEPHONE', 'CAREGIVER_LINK')),
    add constraint encounter_answered_by_link check ((contact = 'CAREGIVER_LINK') = (caregiver_link_id is not null)),
    drop constraint encounter_unique,
    add constraint encounter_unique unique nulls not distinct (centre_id, patient_id, held_on, contact, caregiver_link_id);
  comment on column registry.encounter.caregiver_link_id is 'The link it was answered by; null: recorded by staff.';
`;

const whoHoldsIt = `
  -- Read as the owner: nobody else sees tokens. Null for one that is unknown, expired, revoked, used, or of a patient who died or left.
  create function sec.caregiver_link(out id uuid, out centre_id integer, out patient_id uuid, out answering boolean)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
    select l.id, l.centre_id, l.patient_id, t.used_in is not null
    from access.caregiver_token t
    join registry.caregiver_link l on l.centre_id = t.centre_id and l.id = t.link_id
    join registry.patient p on p.centre_id = l.centre_id and p.id = l.patient_id
    where t.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
      and l.expires_at > now() and l.revoked_at is null and p.died_on is null and p.exited_on is null
      and (t.used_in is null or t.used_in = pg_current_xact_id_if_assigned())
  $$;
  comment on function sec.caregiver_link() is 'The link whose token the running transaction carries. answering: this very transaction submits its answers.';

  create function sec.answering_patient() returns uuid language plpgsql stable parallel safe as $$
  begin
    return (select case when l.answering then l.patient_id end from sec.caregiver_link() l);
  end $$;
  create function sec.answering_link() returns uuid language plpgsql stable parallel safe as $$
  begin
    return (select case when l.answering then l.id end from sec.caregiver_link() l);
  end $$;

  -- As before, and then: a link. It is no person, and has a role no policy names.
  create or replace function sec.session(out person_id uuid, out role text, out centre_id integer, out only_patient uuid, out looking boolean)
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  declare
    handle text := nullif(current_setting('app.session', true), '');
    s access.login_session;
    link record;
  begin
    if session_user = 'tonus_steward' then
      person_id := '00000000-0000-7000-8000-000000000001';
      role := 'ADMINISTRATOR';
      return;
    end if;
    if handle is null then return; end if;
    select l.* into s
    from access.login_session l join access.person p on p.id = l.person_id
    where l.handle_hash = sha256(convert_to(handle, 'UTF8')) and l.expires_at > now() and l.last_seen_at > now() - interval '30 minutes'
      and p.disabled_at is null
      and exists (select from access.membership m
                  where m.person_id = l.person_id and m.role = l.role and m.centre_id is not distinct from l.centre_id);
    if not found then
      select k.* into link from sec.caregiver_link() k;
      if link.id is not null then
        role := 'CAREGIVER_LINK';
        centre_id := link.centre_id;
        only_patient := link.patient_id;
        looking := false;
      end if;
      return;
    end if;
    person_id := s.person_id;
    role := s.role;
    centre_id := s.centre_id;
    -- Not yet in the transaction that opens it: rolled back, that would have been a look nobody knows of.
    looking := s.glass_until is not null and s.glass_until > now()
      and s.glass_opened_in is distinct from pg_current_xact_id_if_assigned();
    if looking then
      centre_id := s.glass_centre_id;
      only_patient := s.glass_patient_id;
    end if;
  end $$;

  -- The transaction that submits derives figures from the whole record of its one patient, and answers with none of it.
  create or replace function sec.reading_centre() returns integer language plpgsql stable parallel safe as $$
  declare s record := sec.session();
  begin
    return case when s.role in ('CLINICIAN', 'QUALITY', 'COORDINATOR') then s.centre_id
                when s.role = 'CAREGIVER_LINK' and sec.answering_patient() is not null then s.centre_id end;
  end $$;
  create policy never_by_link on registry.patient_identity as restrictive for select to tonus_app
    using ((select sec.role()) is distinct from 'CAREGIVER_LINK');
`;

const whatItDoes = `
  create function registry.enter_caregiver_link()
  returns table (link_id uuid, centre_id integer, patient_id uuid, respondent text, language text, asked jsonb, expires_at timestamptz,
                 relation text, answers jsonb, centre_name text, today date, protocol_code text, protocol_version text, first_implant_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.id, l.centre_id, l.patient_id, l.respondent, coalesce(d.language, l.language), l.asked, l.expires_at, d.relation,
           coalesce(d.answers, '{}'), c.name, registry.day_at(l.centre_id, now()), p.protocol_code, p.protocol_version,
           (select min(i.performed_on) from registry.procedure i
            where i.centre_id = l.centre_id and i.patient_id = l.patient_id and i.type = 'IMPLANT')
    from sec.caregiver_link() k
    join registry.caregiver_link l on l.centre_id = k.centre_id and l.id = k.id
    join registry.centre c on c.id = l.centre_id
    join registry.patient p on p.centre_id = l.centre_id and p.id = l.patient_id
    left join registry.caregiver_draft d on d.centre_id = l.centre_id and d.link_id = l.id
  $$;
  comment on function registry.enter_caregiver_link() is 'The form of the link the transaction carries, with what was answered so far. No row where it is good no longer.';

  create function registry.open_caregiver_link() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    update registry.caregiver_link l
    set times_opened = l.times_opened + 1, first_opened_at = coalesce(l.first_opened_at, now()), last_opened_at = now()
    from sec.caregiver_link() k where l.centre_id = k.centre_id and l.id = k.id
  $$;

  create function registry.keep_caregiver_draft(given jsonb, by_relation text, in_language text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into registry.caregiver_draft as d (centre_id, patient_id, link_id, answers, relation, language)
    select k.centre_id, k.patient_id, k.id, given, by_relation, in_language from sec.caregiver_link() k where k.id is not null
    on conflict (centre_id, link_id) do update
    set answers = d.answers || excluded.answers, relation = coalesce(excluded.relation, d.relation), language = excluded.language
  $$;
  comment on function registry.keep_caregiver_draft(jsonb, text, text) is 'Lays answers over those kept before, of whichever phone.';

  -- Of two at once the second waits, and finds it used.
  create function registry.use_caregiver_link(key uuid, by_relation text, in_language text, in_wording text, seconds integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    k record;
  begin
    select l.* into k from sec.caregiver_link() l;
    update access.caregiver_token t set used_in = pg_current_xact_id(), used_key = key
    where t.centre_id = k.centre_id and t.link_id = k.id and t.used_in is null;
    if not found then return false; end if;
    update registry.caregiver_link l
    set submitted_at = now(), relation = by_relation, answered_in = in_language, wording = in_wording, active_seconds = seconds
    where l.centre_id = k.centre_id and l.id = k.id and l.revoked_at is null;
    return found;
  end $$;

  create function registry.caregiver_submission(key uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.submitted_at from access.caregiver_token t
    join registry.caregiver_link l on l.centre_id = t.centre_id and l.id = t.link_id
    where t.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and t.used_key = key
  $$;
  comment on function registry.caregiver_submission(uuid) is 'When the submission with this key arrived, told to whoever sent it with this token; else null.';

  revoke execute on function registry.drop_caregiver_draft(), registry.enter_caregiver_link(), registry.open_caregiver_link(),
    registry.keep_caregiver_draft(jsonb, text, text), registry.use_caregiver_link(uuid, text, text, text, integer),
    registry.caregiver_submission(uuid) from public;
  grant execute on function registry.enter_caregiver_link(), registry.open_caregiver_link(), registry.keep_caregiver_draft(jsonb, text, text),
    registry.use_caregiver_link(uuid, text, text, text, integer), registry.caregiver_submission(uuid) to tonus_app;
`;

/** In the transaction that submits, and in no other: one contact with its assessments, and what follows from the record. */
const whatItStores = `
  create policy link_answers on registry.encounter for insert to tonus_app with check (
    caregiver_link_id = (select sec.answering_link()) and patient_id = (select sec.answering_patient()) and centre_id = (select sec.centre())
    and attestation = 'NOT_ASKED' and version = 1 and reasons = '[]' and held_on = registry.day_at(centre_id, now())
    and recorded_by = '${BY_LINK}');
  create policy link_answers on registry.assessment for insert to tonus_app with check (
    patient_id = (select sec.answering_patient()) and centre_id = (select sec.centre()) and rater <> 'CLINICIAN' and status = 'COMPLETED'
    and exists (select from registry.encounter e where e.centre_id = assessment.centre_id and e.id = encounter_id
                  and e.caregiver_link_id = (select sec.answering_link())));
  create policy link_answers on registry.score for insert to tonus_app with check (
    patient_id = (select sec.answering_patient()) and centre_id = (select sec.centre())
    and exists (select from registry.assessment a join registry.encounter e on e.centre_id = a.centre_id and e.id = a.encounter_id
                where a.centre_id = score.centre_id and a.id = assessment_id and e.caregiver_link_id = (select sec.answering_link())));
  -- It waits for other writers of the patient, as every writer does, and changes nothing of her.
  create policy link_waits on registry.patient for update to tonus_app
    using (id = (select sec.answering_patient()) and centre_id = (select sec.centre())) with check (false);
  create policy link_numbers on analysis.outcome for insert to tonus_app with check ((select sec.answering_patient()) is not null);

  create procedure sec.let_links_derive(relation regclass) language plpgsql as $$
  declare
    own constant text := 'patient_id = (select sec.answering_patient()) and centre_id = (select sec.centre())';
  begin
    execute format('create policy link_adds on %s for insert to tonus_app with check (%s)', relation, own);
    execute format('create policy link_changes on %s for update to tonus_app using (%s) with check (%s)', relation, own, own);
    execute format('create policy link_removes on %s for delete to tonus_app using (%s)', relation, own);
  end $$;
  do $$
  declare t record;
  begin
    for t in select format('%I.%I', schemaname, tablename)::regclass as relation from pg_policies
             where schemaname = 'analysis' and policyname = 'own_centre_removes' loop
      call sec.let_links_derive(t.relation);
    end loop;
  end $$;
  create or replace procedure sec.hold_derived(relation regclass) language plpgsql as $$
  begin
    call sec.hold_patients(relation, 'patient_id');
    execute format('create policy own_centre_removes on %s for delete to tonus_app using (centre_id = (select sec.writing_centre()))', relation);
    execute format('create policy counted on %s for select to tonus_stats using (true)', relation);
    execute format('grant delete on %s to tonus_app, tonus_steward', relation);
    execute format('grant select on %s to tonus_stats', relation);
    call sec.let_links_derive(relation);
  end $$;
`;

const trail = `
  -- Who acts is read from the login session, or from the link, never told by the caller.
  create or replace function audit.open_event(action text, reason text, request_id uuid, kind text default 'CHANGE', details jsonb default null)
  returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    opened bigint;
  begin
    if s.role = 'CAREGIVER_LINK' and kind = 'CHANGE' then
      s.person_id := '${BY_LINK}';
      details := jsonb_build_object('link', (sec.caregiver_link()).id);
    end if;
    if s.person_id is null then
      raise exception 'write without a login session' using errcode = 'TN004';
    end if;
    if kind not in ('CHANGE', 'VOID', 'SIGN', 'UNLOCK', 'EXPORT', 'ROLE_CHANGE', 'BREAK_GLASS', 'REDACT', 'ERASE', 'VERIFY') then
      raise exception 'not a kind of writing' using errcode = '22023';
    end if;
    insert into audit.event (person_id, role, centre_id, kind, action, reason, request_id, details)
    values (s.person_id, s.role, s.centre_id, kind, action, reason, request_id, details) returning seq into opened;
    perform set_config('tonus.audit_event', opened::text, true);
    return opened;
  end $$;
`;
