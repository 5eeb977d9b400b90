import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may happen to the whole record of a patient: somebody of another centre looks at it in an emergency, it moves to
 * another centre, it is erased. The acts are functions of the owner, because none of them fits into one centre's rights;
 * what they may do to whom they read from the login session.
 */
export class GovernRecords1764100005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema governance;
      comment on schema governance is 'What happened to whole records: looked at under break-glass, moved, erased.';
      ${recordsOfPatient} ${breakGlass} ${transfers} ${erasures} ${tombstones} ${rights}
      set local role tonus_audit;
      ${movedTrail}
      set local role tonus_owner;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      set local role tonus_audit;
      drop policy moved_here on audit.about;
      drop policy moved_here on audit.event;
      drop policy moved_here on audit.change;
      drop policy erasure_finds on audit.change;
      revoke select on audit.change from tonus_owner;
      set local role tonus_owner;
      drop trigger refuse_return on registry.patient;
      drop trigger refuse_return on registry.patient_identity;
      drop schema governance cascade;
    `);
  }
}

const recordsOfPatient = `
  -- Read from the catalogue, so that a table added later neither stays behind nor is forgotten.
  create function governance.tables_of_patient(out relation regclass, out patient name, out depth integer)
  returns setof record language sql stable set search_path = pg_catalog, pg_temp as $$
    with recursive hung as (
      select 'registry.patient'::regclass::oid as oid, 0 as depth
      union
      select c.conrelid, h.depth + 1 from hung h
      join pg_constraint c on c.contype = 'f' and c.confrelid = h.oid and c.conrelid <> h.oid
      where h.depth < 8
    )
    select c.oid::regclass, (case c.oid when 'registry.patient'::regclass then 'id' else 'patient_id' end)::name,
           coalesce(max(h.depth), 1)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join hung h on h.oid = c.oid
    where c.relkind in ('r', 'p') and (h.oid is not null or n.nspname = 'registry')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped)
      and (c.oid = 'registry.patient'::regclass
           or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped))
    group by c.oid, c.relname
    -- A follow-up needs its implant, though no foreign key says so.
    order by 3, c.relname <> 'procedure', c.relname
  $$;
  comment on function governance.tables_of_patient() is 'Every table with rows of one patient, those others refer to first.';

  -- Rows that are never edited may still leave as a whole, with their patient.
  create function governance.passing() returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
    select current_user = 'tonus_owner' and coalesce(current_setting('tonus.passing', true), '') = 'on'
  $$;
  comment on function governance.passing() is 'Whether a function of the owner is moving or erasing a whole record. The setting alone opens nothing.';

  create procedure governance.remove_record(centre integer, patient uuid) language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare t record;
  begin
    for t in select * from governance.tables_of_patient() with ordinality as listed (relation, patient, depth, place) order by place desc loop
      execute format('delete from %s where centre_id = $1 and %I = $2', t.relation, t.patient) using centre, patient;
    end loop;
    call governance.remove_derived(centre, patient);
  end $$;

  create procedure governance.remove_derived(centre integer, patient uuid) language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare t regclass;
  begin
    for t in
      select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'analysis' and c.relkind = 'r'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped)
    loop
      execute format('delete from %s where centre_id = $1 and patient_id = $2', t) using centre, patient;
    end loop;
  end $$;

  create function governance.is_fresh() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce((select l.authenticated_at > now() - interval '6 minutes' from access.login_session l
                     where l.handle_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8'))), false)
  $$;
  comment on function governance.is_fresh() is 'Whether the person has just proved who she is. A minute longer than the server allows, which refuses in words.';
`;

const breakGlass = `
  create table governance.glass_use (
    id             uuid primary key default gen_random_uuid(),
    centre_id      integer not null references registry.centre (id),
    patient_id     uuid not null,
    person_id      uuid not null references access.person (id),
    from_centre_id integer not null references registry.centre (id),
    reason         text not null constraint glass_reason_length check (length(trim(reason)) between 10 and 500),
    opened_at      timestamptz not null default now(),
    until          timestamptz not null default now() + interval '60 minutes',
    closed_at      timestamptz,
    verdict        text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    note           text check (length(trim(note)) between 3 and 500),
    reviewed_by    uuid references access.person (id) constraint glass_reviewed_by_another check (reviewed_by <> person_id),
    reviewed_at    timestamptz,
    check (num_nonnulls(verdict, reviewed_by, reviewed_at) in (0, 3)),
    check (verdict is distinct from 'NOT_JUSTIFIED' or note is not null)
  );
  comment on table governance.glass_use is 'Looks at one patient from another centre, in an emergency; reviewed within 72 hours by the centre looked into or the registry office.';
  comment on column governance.glass_use.centre_id is 'Centre of the patient.';
  comment on column governance.glass_use.from_centre_id is 'Centre of whoever looked.';
  create index on governance.glass_use (centre_id, opened_at);
  create index on governance.glass_use (person_id, opened_at);
  call audit.watch('governance.glass_use');

  create table governance.glass_attempt (
    id           uuid primary key default gen_random_uuid(),
    person_id    uuid not null references access.person (id),
    attempted_at timestamptz not null default now()
  );
  comment on table governance.glass_attempt is 'Attempts that met no single patient: counted, without what was typed.';
  create index on governance.glass_attempt (person_id, attempted_at);
  call audit.watch('governance.glass_attempt');

  create function governance.open_glass(centre text, known_as text, born date, reason text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    found_patients uuid[];
    home integer;
    opened uuid;
  begin
    if s.role is distinct from 'CLINICIAN' or s.centre_id is null or s.looking or not governance.is_fresh() then
      raise exception 'break-glass is for clinicians who have just proved who they are' using errcode = 'TN050';
    end if;
    -- Parallel attempts of one login session come one after the other, and only the first opens.
    if (select l.glass_until > now() from access.login_session l
        where l.handle_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8')) for update) then
      raise exception 'somebody is looked at already' using errcode = 'TN054';
    end if;
    -- So are those of one person counted.
    perform pg_advisory_xact_lock(7286005, hashtext(s.person_id::text));
    if (select count(*) from governance.glass_attempt a where a.person_id = s.person_id and a.attempted_at > now() - interval '1 hour') >= 5
       or (select count(*) from governance.glass_use u where u.person_id = s.person_id and u.opened_at > now() - interval '1 day') >= 10 then
      raise exception 'too many attempts' using errcode = 'TN051';
    end if;
    select c.id into home from registry.centre c where c.code = centre and c.id <> s.centre_id;
    select array_agg(p.id) into found_patients
    from registry.patient p
    left join registry.patient_identity i on i.centre_id = p.centre_id and i.patient_id = p.id
    where p.centre_id = home and coalesce(i.birth_date = born, p.birth_year = extract(year from born))
      and (p.pseudonym = upper(trim(known_as)) or i.hospital_number = trim(known_as) or lower(i.family_name) = lower(trim(known_as)));
    if coalesce(cardinality(found_patients), 0) <> 1 then
      insert into governance.glass_attempt (person_id) values (s.person_id);
      return null;
    end if;
    insert into governance.glass_use (centre_id, patient_id, person_id, from_centre_id, reason)
    values (home, found_patients[1], s.person_id, s.centre_id, trim(reason)) returning id into opened;
    return opened;
  end $$;
  comment on function governance.open_glass(text, text, date, text) is 'Null when not exactly one patient of that centre is meant: none and several are the same answer, and take the same way.';

  create function governance.enter_glass(opened uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update access.login_session l
    set glass_centre_id = u.centre_id, glass_patient_id = u.patient_id, glass_until = u.until, glass_opened_in = pg_current_xact_id()
    from governance.glass_use u
    where u.id = opened and u.person_id = (sec.session()).person_id and u.opened_at = now() and l.person_id = u.person_id
      and l.handle_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8'));
    if not found then
      raise exception 'break-glass was not opened here' using errcode = 'TN050';
    end if;
  end $$;
  comment on function governance.enter_glass(uuid) is 'Called in the transaction that opened it; once that is committed the login session sees this one patient and nothing else.';

  create function governance.leave_glass() returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
  begin
    if not coalesce(s.looking, false) then return false; end if;
    update governance.glass_use u set closed_at = now()
    where u.person_id = s.person_id and u.patient_id = s.only_patient and u.closed_at is null and u.until > now();
    update access.login_session l set glass_centre_id = null, glass_patient_id = null, glass_until = null, glass_opened_in = null
    where l.handle_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8'));
    return true;
  end $$;
`;

const transfers = `
  create table governance.transfer (
    id              uuid primary key default gen_random_uuid(),
    patient_id      uuid not null,
    from_centre_id  integer not null references registry.centre (id),
    to_centre_id    integer not null references registry.centre (id),
    reason          text constraint transfer_reason_length check (length(trim(reason)) between 3 and 500),
    state           text not null default 'OFFERED' check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    offered_by      uuid not null references access.person (id),
    offered_at      timestamptz not null default now(),
    settled_by      uuid references access.person (id),
    settled_at      timestamptz,
    note            text check (length(trim(note)) between 3 and 500),
    salt            bytea,
    left_digest     bytea check (length(left_digest) = 32),
    constraint transfer_to_another_centre check (from_centre_id <> to_centre_id),
    check (num_nonnulls(settled_by, settled_at) = case state when 'OFFERED' then 0 else 2 end)
  );
  comment on table governance.transfer is 'A patient offered by one centre to another. The offer is the consent of the one, acceptance that of the other.';
  comment on column governance.transfer.left_digest is 'SHA-256 of salt and the pseudonym at the centre left, so that a file of that hospital does not bring the patient back.';
  create unique index transfer_once on governance.transfer (patient_id) where state = 'OFFERED';
  create index on governance.transfer (from_centre_id, offered_at);
  create index on governance.transfer (to_centre_id, offered_at);
  call audit.watch('governance.transfer');

  create function governance.offered_patients() returns table (
    transfer_id uuid, pseudonym text, birth_year smallint, sex text, family_name text, given_name text, birth_date date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.id, p.pseudonym, p.birth_year, p.sex, i.family_name, i.given_name, i.birth_date
    from governance.transfer t
    join registry.patient p on p.centre_id = t.from_centre_id and p.id = t.patient_id
    left join registry.patient_identity i on i.centre_id = p.centre_id and i.patient_id = p.id
    where t.state = 'OFFERED' and (select sec.role()) = 'COORDINATOR'
      and (select sec.writing_centre()) in (t.from_centre_id, t.to_centre_id)
  $$;
  comment on function governance.offered_patients() is 'Who is offered, for the coordinators of both centres: enough to know the person by, nothing of the therapy.';

  -- Rows are copied and the former ones removed, not given another centre: no foreign key is bent, and the history shows
  -- a removal at one centre and an addition at the other.
  create function governance.accept_transfer(transfer uuid, new_pseudonym text, new_hospital_number text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    moving governance.transfer;
    former text;
    pepper bytea := uuid_send(gen_random_uuid());
    t record;
    columns text;
    given text;
  begin
    select tr.* into moving from governance.transfer tr
    where tr.id = transfer and tr.state = 'OFFERED' and tr.to_centre_id = sec.writing_centre() and s.role = 'COORDINATOR' for update;
    if not found then
      raise exception 'no such offer' using errcode = 'TN052';
    end if;
    -- Whoever is recording a visit finishes first; whoever begins one now finds the patient gone.
    select p.pseudonym into former from registry.patient p where p.centre_id = moving.from_centre_id and p.id = moving.patient_id for update;
    if not found then
      raise exception 'no such patient any more' using errcode = 'TN052';
    end if;
    if exists (select from governance.erasure e where e.patient_id = moving.patient_id and e.state = 'REQUESTED') then
      raise exception 'an erasure is requested' using errcode = 'TN053';
    end if;
    update governance.transfer tr set state = 'ACCEPTED', settled_by = s.person_id, settled_at = now() where tr.id = moving.id;
    perform set_config('tonus.passing', 'on', true);
    for t in select * from governance.tables_of_patient() loop
      select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
             string_agg(case a.attname
               when 'centre_id' then '$2'
               when 'pseudonym' then 'coalesce($4, pseudonym)'
               when 'hospital_number' then 'coalesce($5, hospital_number)'
               -- Names a line in a file of the other hospital, which a file of this one may use as well.
               when 'source_record' then 'null'
               else quote_ident(a.attname) end, ', ' order by a.attnum)
      into columns, given
      from pg_attribute a where a.attrelid = t.relation and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
      execute format('insert into %s (%s) overriding system value select %s from %s where centre_id = $1 and %I = $3',
                     t.relation, columns, given, t.relation, t.patient)
      using moving.from_centre_id, moving.to_centre_id, moving.patient_id, new_pseudonym, new_hospital_number;
    end loop;
    call governance.remove_record(moving.from_centre_id, moving.patient_id);
    perform set_config('tonus.passing', '', true);
    update governance.transfer tr set salt = pepper, left_digest = sha256(pepper || convert_to(former, 'UTF8'))
    where tr.id = moving.id;
    -- Nobody goes on looking at it through the former centre.
    update access.login_session l set glass_centre_id = null, glass_patient_id = null, glass_until = null, glass_opened_in = null
    where l.glass_patient_id = moving.patient_id;
    -- Nor in answers kept there for repeated requests.
    update access.idempotency_key k set answer = null where k.centre_id = moving.from_centre_id and k.answer is not null;
    return moving.patient_id;
  end $$;

  create function governance.moved_here() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct t.patient_id), '{}')
    from governance.transfer t
    join registry.patient p on p.centre_id = t.to_centre_id and p.id = t.patient_id
    where t.state = 'ACCEPTED' and t.to_centre_id = (select sec.writing_centre())
  $$;
  comment on function governance.moved_here() is 'Patients who came to the centre of whoever asks, and are still there: their history from before is hers to read.';
`;

const erasures = `
  create table governance.erasure (
    id           uuid primary key default gen_random_uuid(),
    centre_id    integer not null references registry.centre (id),
    patient_id   uuid not null,
    scope        text not null check (scope in ('IDENTITY', 'RECORD')),
    ground       text not null check (ground in ('CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL_PROCESSING', 'LEGAL_OBLIGATION', 'NO_LONGER_NEEDED')),
    reason       text constraint erasure_reason_length check (length(trim(reason)) between 3 and 500),
    state        text not null default 'REQUESTED' check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    requested_by uuid not null references access.person (id),
    requested_at timestamptz not null default now(),
    decided_by   uuid references access.person (id),
    decided_at   timestamptz,
    note         text check (length(trim(note)) between 3 and 500),
    check (num_nonnulls(decided_by, decided_at) = case state when 'REQUESTED' then 0 else 2 end),
    constraint erasure_decided_by_another check (state not in ('APPROVED', 'DECLINED') or decided_by <> requested_by)
  );
  comment on column governance.erasure.reason is 'Null once the record is erased: free words may tell of the person.';
  create unique index erasure_once on governance.erasure (patient_id) where state = 'REQUESTED';
  create index on governance.erasure (centre_id, requested_at);
  call audit.watch('governance.erasure');

  create function governance.approve_erasure(erasure uuid) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    asked governance.erasure;
    erased_pseudonym text;
    salt bytea := uuid_send(gen_random_uuid());
  begin
    if s.role is distinct from 'ADMINISTRATOR' or not governance.is_fresh() then
      raise exception 'erasure is approved by an administrator who has just proved who she is' using errcode = 'TN050';
    end if;
    select e.* into asked from governance.erasure e where e.id = erasure and e.state = 'REQUESTED' for update;
    if not found then
      raise exception 'no such request' using errcode = 'TN052';
    end if;
    if asked.requested_by = s.person_id then
      raise exception 'a second person approves' using errcode = 'check_violation', constraint = 'erasure_decided_by_another';
    end if;
    select p.pseudonym into erased_pseudonym from registry.patient p
    where p.centre_id = asked.centre_id and p.id = asked.patient_id for update;
    if not found then
      raise exception 'no such patient any more' using errcode = 'TN052';
    end if;

    if asked.scope = 'IDENTITY' then
      delete from registry.patient_identity i where i.centre_id = asked.centre_id and i.patient_id = asked.patient_id;
    else
      perform set_config('tonus.passing', 'on', true);
      call governance.remove_record(asked.centre_id, asked.patient_id);
      perform set_config('tonus.passing', '', true);
      update governance.transfer t set state = 'WITHDRAWN', settled_by = s.person_id, settled_at = now()
      where t.patient_id = asked.patient_id and t.state = 'OFFERED';
      update access.login_session l set glass_centre_id = null, glass_patient_id = null, glass_until = null, glass_opened_in = null
      where l.glass_patient_id = asked.patient_id;
    end if;
    -- Free words may tell who the person is.
    update governance.erasure e set reason = null, note = null where e.patient_id = asked.patient_id;
    update governance.transfer t set reason = null, note = null where t.patient_id = asked.patient_id;
    update governance.glass_use u set reason = '(erased with the record)', note = case when u.note is null then null else '(erased)' end
    where u.patient_id = asked.patient_id;
    -- Answers kept for repeated requests hold copies.
    update access.idempotency_key k set answer = null
    where k.answer is not null
      and (k.centre_id = asked.centre_id or k.person_id in (select m.person_id from access.membership m where m.centre_id = asked.centre_id)
           or position(asked.patient_id::text in k.answer::text) > 0);

    -- What the trail tells of the person, at former centres and of this very removal included.
    perform audit.redact(coalesce((
      select array_agg(c.seq) from audit.change c
      where c.patient_id = asked.patient_id and (asked.scope = 'RECORD' or c.relation in ('patient_identity', 'erasure', 'transfer', 'glass_use'))), '{}'));
    update governance.erasure e set state = 'APPROVED', decided_by = s.person_id, decided_at = now() where e.id = erasure;
    insert into governance.tombstone (centre_id, patient_id, scope, ground, requested_by, approved_by, salt, pseudonym_digest)
    values (asked.centre_id, asked.patient_id, asked.scope, asked.ground, asked.requested_by, s.person_id, salt,
            case asked.scope when 'RECORD' then sha256(salt || convert_to(erased_pseudonym, 'UTF8')) end);
    return asked.patient_id;
  end $$;
`;

const tombstones = `
  create table governance.tombstone (
    centre_id        integer not null references registry.centre (id),
    patient_id       uuid not null,
    scope            text not null check (scope in ('IDENTITY', 'RECORD')),
    erased_on        date not null default (now() at time zone 'UTC')::date,
    ground           text not null,
    requested_by     uuid not null references access.person (id),
    approved_by      uuid not null references access.person (id),
    salt             bytea not null,
    pseudonym_digest bytea check (length(pseudonym_digest) = 32),
    primary key (centre_id, patient_id, scope)
  );
  comment on table governance.tombstone is 'What is left of an erased record: that it was, and on whose word it is no more.';
  comment on column governance.tombstone.pseudonym_digest is 'SHA-256 of salt and pseudonym, so that an import cannot bring the record back.';
  call audit.watch('governance.tombstone');

  -- Who offers a patient, or asks to erase her, and who moves or erases her come one after the other.
  create function governance.hold_patient() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    perform from registry.patient p
    where p.centre_id = (to_jsonb(new)->>tg_argv[0])::integer and p.id = new.patient_id for no key update;
    if not found then
      raise exception 'the patient left meanwhile' using errcode = 'TN055';
    end if;
    return null;
  end $$;
  create trigger hold_patient after insert on governance.transfer for each row execute function governance.hold_patient('from_centre_id');
  create trigger hold_patient after insert on governance.erasure for each row execute function governance.hold_patient('centre_id');

  create function governance.what_became_of(centre integer, pseudonym text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case
      when exists (select from governance.tombstone t
                   where t.centre_id = centre and t.pseudonym_digest = sha256(t.salt || convert_to(pseudonym, 'UTF8'))) then 'ERASED'
      when exists (select from governance.transfer t
                   where t.from_centre_id = centre and t.left_digest = sha256(t.salt || convert_to(pseudonym, 'UTF8'))) then 'MOVED' end
  $$;
  comment on function governance.what_became_of(integer, text) is 'ERASED or MOVED for a pseudonym once used at the centre; null otherwise.';

  -- As the owner: whoever records need not see what became of others. Who moved away may come back by another transfer.
  create function governance.refuse_return() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    became text;
    arriving boolean;
  begin
    if tg_table_name = 'patient_identity' then
      if exists (select from new_rows n join governance.tombstone t on t.patient_id = (to_jsonb(n)->>'patient_id')::uuid) then
        raise exception 'erased' using errcode = 'check_violation', constraint = 'identity_erased';
      end if;
      return null;
    end if;
    if exists (select from new_rows n join governance.tombstone t on t.patient_id = (to_jsonb(n)->>'id')::uuid where t.scope = 'RECORD') then
      raise exception 'erased' using errcode = 'check_violation', constraint = 'patient_erased';
    end if;
    if exists (select from governance.tombstone) or exists (select from governance.transfer t where t.left_digest is not null) then
      for became, arriving in
        select distinct governance.what_became_of(n.centre_id, to_jsonb(n)->>'pseudonym'),
          -- Settings are anybody's to set; accepted in this very transaction only accept_transfer writes.
          exists (select from governance.transfer t where t.patient_id = (to_jsonb(n)->>'id')::uuid and t.to_centre_id = n.centre_id
                  and t.state = 'ACCEPTED' and t.settled_at = now())
        from new_rows n
      loop
        if became = 'ERASED' then
          raise exception 'erased' using errcode = 'check_violation', constraint = 'patient_erased';
        elsif became = 'MOVED' and not arriving then
          raise exception 'moved' using errcode = 'check_violation', constraint = 'patient_moved';
        end if;
      end loop;
    end if;
    return null;
  end $$;
  create trigger refuse_return after insert on registry.patient referencing new table as new_rows
    for each statement execute function governance.refuse_return();
  create trigger refuse_return after insert on registry.patient_identity referencing new table as new_rows
    for each statement execute function governance.refuse_return();
`;

const rights = `
  grant usage on schema governance to tonus_app, tonus_steward, tonus_audit;
  do $$
  declare t text;
  begin
    foreach t in array array['glass_use', 'glass_attempt', 'transfer', 'erasure', 'tombstone'] loop
      execute format('alter table governance.%I enable row level security, force row level security', t);
      execute format('create policy registry_itself on governance.%I for all to tonus_owner using (true) with check (true)', t);
      execute format('grant select on governance.%I to tonus_app', t);
    end loop;
  end $$;

  -- Nobody sees or reviews anything while she looks at a patient elsewhere: writing_centre() is null then.
  create policy staff_reads on governance.glass_use for select to tonus_app using (
    centre_id = (select sec.writing_centre()) or (select sec.role()) = 'ADMINISTRATOR');
  create policy own_is_seen on governance.glass_use for select to tonus_app using (person_id = (select sec.person()));
  create policy another_reviews on governance.glass_use for update to tonus_app
    using (verdict is null and person_id <> (select sec.person())
           and ((select sec.role()) = 'ADMINISTRATOR' or (select sec.role()) = 'COORDINATOR' and centre_id = (select sec.writing_centre())))
    with check (reviewed_by = (select sec.person()));
  grant update (verdict, note, reviewed_by, reviewed_at) on governance.glass_use to tonus_app;
  create policy nobody_reads on governance.glass_attempt for select to tonus_app using (false);

  create policy coordinators_read on governance.transfer for select to tonus_app using (
    (select sec.role()) = 'COORDINATOR' and (select sec.writing_centre()) in (from_centre_id, to_centre_id));
  create policy coordinators_offer on governance.transfer for insert to tonus_app with check (
    (select sec.role()) = 'COORDINATOR' and from_centre_id = (select sec.writing_centre()) and state = 'OFFERED'
    and offered_by = (select sec.person())
    and exists (select from registry.patient p where p.centre_id = from_centre_id and p.id = patient_id));
  create policy coordinators_settle on governance.transfer for update to tonus_app
    using (state = 'OFFERED' and (select sec.role()) = 'COORDINATOR' and (select sec.writing_centre()) in (from_centre_id, to_centre_id))
    with check (settled_by = (select sec.person()) and (
      state = 'DECLINED' and to_centre_id = (select sec.writing_centre())
      or state = 'WITHDRAWN' and from_centre_id = (select sec.writing_centre())));
  grant insert (id, patient_id, from_centre_id, to_centre_id, reason, offered_by),
        update (state, settled_by, settled_at, note) on governance.transfer to tonus_app;

  create policy office_reads on governance.erasure for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR' or (select sec.role()) = 'COORDINATOR' and centre_id = (select sec.writing_centre()));
  create policy coordinators_request on governance.erasure for insert to tonus_app with check (
    (select sec.role()) = 'COORDINATOR' and centre_id = (select sec.writing_centre()) and state = 'REQUESTED'
    and requested_by = (select sec.person())
    and exists (select from registry.patient p where p.centre_id = erasure.centre_id and p.id = erasure.patient_id));
  create policy office_decides on governance.erasure for update to tonus_app
    using (state = 'REQUESTED' and ((select sec.role()) = 'ADMINISTRATOR'
                                    or (select sec.role()) = 'COORDINATOR' and centre_id = (select sec.writing_centre())))
    with check (decided_by = (select sec.person()) and (
      state = 'DECLINED' and (select sec.role()) = 'ADMINISTRATOR'
      or state = 'WITHDRAWN' and (select sec.role()) = 'COORDINATOR'));
  grant insert (id, centre_id, patient_id, scope, ground, reason, requested_by),
        update (state, decided_by, decided_at, note) on governance.erasure to tonus_app;

  create policy office_reads on governance.tombstone for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR' or (select sec.role()) = 'COORDINATOR' and centre_id = (select sec.writing_centre()));

  revoke execute on all functions in schema governance from public;
  revoke execute on all procedures in schema governance from public;
  grant execute on function governance.passing() to tonus_app, tonus_steward, tonus_audit;
  grant execute on function governance.open_glass(text, text, date, text), governance.enter_glass(uuid), governance.leave_glass(),
    governance.accept_transfer(uuid, text, text), governance.approve_erasure(uuid), governance.offered_patients(),
    governance.moved_here(), governance.is_fresh(), governance.tables_of_patient() to tonus_app;
  grant execute on function governance.what_became_of(integer, text) to tonus_steward;
`;

/** Coordinators and clinicians go on reading what happened to a patient before she came to their centre. */
const movedTrail = `
  create policy moved_here on audit.about for select to tonus_app using (
    patient_id = any((select governance.moved_here())::uuid[]));
  create policy moved_here on audit.event for select to tonus_app using (
    exists (select from audit.about a where a.event_seq = seq and a.patient_id = any((select governance.moved_here())::uuid[])));
  create policy moved_here on audit.change for select to tonus_app using (
    patient_id = any((select governance.moved_here())::uuid[]));
  -- An erasure removes what the trail tells of the person, and has to find it.
  grant select on audit.change to tonus_owner;
  create policy erasure_finds on audit.change for select to tonus_owner using (true);
`;
