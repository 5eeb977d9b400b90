import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail proves itself. Values lie apart from the record of their change, so that they can be removed by law while
 * their digest stays; every event is a link of one chain of hashes; what was looked at is an event like what was changed.
 */
export class ChainEvents1764100003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      set local statement_timeout = 0;
      set local role tonus_audit;
      ${tables} ${carryOver} ${functionsOfTheChain} ${functionsOfTheTrail} ${reading}
      set local role tonus_owner;
      ${watching}
      set local role tonus_audit;
      do $$
      declare old bigint;
      begin
        for old in select seq from audit.event order by seq loop
          perform audit.append(old);
        end loop;
      end $$;
      set local role tonus_owner;
    `);
  }

  /** Forward only: without the chain nobody could tell whether the trail is whole. */
  down(): Promise<void> {
    return Promise.reject(new Error('the chain of the trail is not taken apart'));
  }
}

const tables = `
  alter table audit.event
    add column kind text not null default 'CHANGE' constraint event_kind_known check (kind in (
      'CHANGE', 'VOID', 'SIGN', 'UNLOCK', 'VIEW', 'QUERY', 'EXPORT', 'SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'DENIAL',
      'ROLE_CHANGE', 'BREAK_GLASS', 'REDACT', 'ERASE', 'VERIFY')),
    add column details jsonb,
    alter column person_id drop not null,
    alter column role drop not null,
    add constraint event_of_somebody check (
      (person_id is not null or kind = 'SIGN_IN_FAILED')
      and (role is not null or kind in ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'ROLE_CHANGE', 'DENIAL')));
  comment on column audit.event.person_id is 'Null where somebody tried to sign in and is not known.';
  comment on column audit.event.details is 'What was asked for, where nothing was changed; never a clinical value, never what was typed.';
  create index on audit.event (person_id, seq);
  create index on audit.event (kind, seq);

  -- Whom an event is about. Apart from the event, so that plain indexes find it under the policies.
  create table audit.about (
    event_seq  bigint not null references audit.event (seq),
    centre_id  integer not null,
    patient_id uuid,
    unique nulls not distinct (event_seq, centre_id, patient_id)
  );
  comment on table audit.about is 'Patients an event changed or showed; patient_id is null where it concerns a centre and no patient of it.';
  create index on audit.about (centre_id, event_seq);
  create index on audit.about (patient_id, event_seq) where patient_id is not null;

  -- No foreign key to the change: its check would cost a bulk write a lookup a row, and the trail is verified as a whole.
  create table audit.value (
    change_seq bigint primary key,
    salt       bytea not null check (length(salt) >= 16),
    before     jsonb,
    after      jsonb,
    check (before is not null or after is not null)
  );
  comment on table audit.value is 'The row before and after a change. before is null for a new row, after for a removed one. May be removed by law: the change keeps the digest.';

  create table audit.redaction (
    change_seq bigint primary key,
    event_seq  bigint not null references audit.event (seq)
  );
  comment on table audit.redaction is 'Changes whose values were removed, and the event that removed them.';
  create index on audit.redaction (event_seq);

  create table audit.link (
    sequence      bigint primary key check (sequence > 0),
    event_seq     bigint not null unique references audit.event (seq),
    previous_hash bytea not null unique check (length(previous_hash) = 32),
    hash          bytea not null unique check (length(hash) = 32)
  );
  comment on table audit.link is 'The chain: the order of events is that of sequence, which has no gaps.';
`;

/** What was written before the chain joins it; each value gets its salt now. */
const carryOver = `
  alter table audit.event disable trigger never_edited;
  alter table audit.change disable trigger never_edited;
  alter table audit.change add column did text, add column digest bytea;
  insert into audit.value (change_seq, salt, before, after)
  select seq, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), before, after from audit.change;
  update audit.change c
  set did = case when v.before is null then 'INSERT' when v.after is null then 'DELETE' else 'UPDATE' end,
      digest = sha256(v.salt || convert_to(coalesce(v.before::text, '') || E'\\n' || coalesce(v.after::text, ''), 'UTF8'))
  from audit.value v where v.change_seq = c.seq;
  alter table audit.change drop column before, drop column after;
  alter table audit.change
    alter column did set not null, alter column digest set not null,
    add constraint change_did_known check (did in ('INSERT', 'UPDATE', 'DELETE')),
    add constraint change_digest_length check (length(digest) = 32),
    -- A bulk write would look its one event up for every row.
    drop constraint change_event_seq_fkey;
  drop index audit.change_centre_id_patient_id_idx, audit.change_event_seq_idx;
  create index on audit.change (event_seq, seq);
  -- After a large import the statistics would say that an event has a million changes, and each write would read the table.
  alter table audit.change alter column event_seq set (n_distinct = -0.1);
  alter table audit.about alter column event_seq set (n_distinct = -0.1);
  comment on table audit.change is 'One row changed by one event; what it was and became lies in audit.value.';
  comment on column audit.change.digest is 'SHA-256 of the salt, the row before as text, a line feed, the row after as text.';
  insert into audit.about (event_seq, centre_id, patient_id)
  select distinct event_seq, centre_id, patient_id from audit.change where centre_id is not null and patient_id is not null;
  alter table audit.event enable trigger never_edited;
  alter table audit.change enable trigger never_edited;

  create trigger never_edited before update or delete or truncate on audit.about for each statement execute function audit.refuse_edit();
  create trigger never_edited before update or delete or truncate on audit.link for each statement execute function audit.refuse_edit();
  create trigger never_edited before update or delete or truncate on audit.redaction for each statement execute function audit.refuse_edit();
  create trigger never_edited before update or truncate on audit.value for each statement execute function audit.refuse_edit();
  create function audit.refuse_removal() returns trigger language plpgsql as $$
  begin
    if exists (select from audit.redaction r where r.change_seq = old.change_seq) then return old; end if;
    raise exception 'the history is never edited' using errcode = 'TN002';
  end $$;
  create trigger removed_by_redaction before delete on audit.value for each row execute function audit.refuse_removal();
`;

const functionsOfTheChain = `
  -- All an event says, in one text that a verifier can write anew: fields, whom it is about, digests of its changes.
  create function audit.contents_of(event bigint) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(jsonb_build_array(
      'tonus event 1', e.seq, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.person_id, e.role,
      e.centre_id, e.action, e.reason, e.request_id, e.transaction_id::text, e.details,
      (select coalesce(string_agg(concat(a.centre_id, '/', a.patient_id), ',' order by a.centre_id, a.patient_id nulls first), '')
       from audit.about a where a.event_seq = e.seq),
      (select encode(sha256(convert_to(coalesce(string_agg(concat(
         c.seq, '|', c.did, '|', c.centre_id, '|', c.patient_id, '|', c.relation, '|', encode(c.digest, 'hex'), '|', to_json(c.record), E'\\n'),
         '' order by c.seq), ''), 'UTF8')), 'hex')
       from audit.change c where c.event_seq = e.seq),
      (select coalesce(string_agg(r.change_seq::text, ',' order by r.change_seq), '') from audit.redaction r where r.event_seq = e.seq)
    )::text, 'UTF8'))
    from audit.event e where e.seq = event
  $$;

  -- Everything that can be reckoned is reckoned before the lock, which is held until the commit is on disk.
  create function audit.append(event bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare
    contents bytea := audit.contents_of(event);
    number bigint;
    head bytea;
  begin
    perform pg_advisory_xact_lock(7286010);
    select l.sequence, l.hash into number, head from audit.link l order by l.sequence desc limit 1;
    number := coalesce(number, 0) + 1;
    head := coalesce(head, decode(repeat('00', 32), 'hex'));
    insert into audit.link (sequence, event_seq, previous_hash, hash)
    values (number, event, head, sha256(convert_to(concat('tonus link 1|', number, '|'), 'UTF8') || head || contents));
  end $$;

  create function audit.append_at_commit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    -- A snapshot taken earlier would read a head that is no longer the last.
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception 'the trail is written in read committed only' using errcode = 'TN005';
    end if;
    insert into audit.about (event_seq, centre_id, patient_id)
    select distinct new.seq, c.centre_id, c.patient_id from audit.change c where c.event_seq = new.seq and c.centre_id is not null
    on conflict do nothing;
    insert into audit.about (event_seq, centre_id)
    select new.seq, new.centre_id
    where new.centre_id is not null and not exists (select from audit.about a where a.event_seq = new.seq and a.centre_id = new.centre_id);
    perform audit.append(new.seq);
    return null;
  end $$;
  create constraint trigger appended after insert on audit.event deferrable initially deferred
    for each row execute function audit.append_at_commit();

  create function audit.head(out sequence bigint, out hash bytea) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.sequence, l.hash from audit.link l order by l.sequence desc limit 1
  $$;
  comment on function audit.head() is 'The last link of the chain: what a checkpoint signs.';
`;

const functionsOfTheTrail = `
  create or replace function audit.current_event() returns bigint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event bigint;
  begin
    -- Nothing joins an event that is a link already, should somebody have the commit's triggers run early.
    select e.seq into event from audit.event e
    where e.seq = nullif(current_setting('tonus.audit_event', true), '')::bigint and e.transaction_id = pg_current_xact_id()
      and not exists (select from audit.link l where l.event_seq = e.seq);
    if event is null then
      raise exception 'write outside an audit event' using errcode = 'TN001';
    end if;
    return event;
  end $$;

  drop function audit.open_event(text, text, uuid);
  -- Who acts is read from the login session, never told by the caller.
  create function audit.open_event(action text, reason text, request_id uuid, kind text default 'CHANGE', details jsonb default null)
  returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    opened bigint;
  begin
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

  create function audit.name_patients(centre integer, patients uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into audit.about (event_seq, centre_id, patient_id)
    select distinct audit.current_event(), centre, p from unnest(patients) p
    on conflict do nothing
  $$;
  comment on function audit.name_patients(integer, uuid[]) is 'Says whom the running event is about besides those it changes, such as the patients of an export.';

  -- What was read, by several requests at once: each actor is the one of her own login session.
  create function audit.note_views(entries jsonb) returns boolean[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    entry jsonb;
    s record;
    opened bigint;
    noted boolean[] := '{}';
  begin
    for entry in select e from jsonb_array_elements(entries) e loop
      if entry->>'kind' not in ('VIEW', 'QUERY', 'EXPORT', 'DENIAL') then
        raise exception 'not a kind of reading' using errcode = '22023';
      end if;
      perform set_config('app.session', entry->>'session', true);
      s := sec.session();
      if s.person_id is not null then
        insert into audit.event (person_id, role, centre_id, kind, action, request_id, details)
        values (s.person_id, s.role, s.centre_id, entry->>'kind', entry->>'action', (entry->>'requestId')::uuid, entry->'details')
        returning seq into opened;
        insert into audit.about (event_seq, centre_id, patient_id)
        select distinct opened, (seen->>'centreId')::integer, p::uuid
        from jsonb_array_elements(entry->'seen') seen, jsonb_array_elements_text(seen->'patientIds') p;
      end if;
      noted := noted || (s.person_id is not null);
    end loop;
    perform set_config('app.session', '', true);
    return noted;
  end $$;
  comment on function audit.note_views(jsonb) is 'One truth value for each entry: false where the login session has ended, so that nothing may be answered.';

  -- Signing in belongs to nobody who is signed in: who it is comes from the role that decides it.
  create or replace function audit.note_sign_in(act text, person uuid, as_role text, centre integer, detail text, by_person uuid, request_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into audit.event (person_id, role, centre_id, kind, action, details, request_id)
    values (coalesce(by_person, person), as_role, centre,
            case when act in ('sign-in failed', 'proof failed') then 'SIGN_IN_FAILED' when act = 'sign-in denied' then 'DENIAL'
                 when act in ('signed out', 'login session ended') then 'SIGN_OUT' when act = 'role switched' then 'ROLE_CHANGE'
                 else 'SIGN_IN' end,
            act, nullif(jsonb_strip_nulls(jsonb_build_object('detail', detail, 'of', case when by_person <> person then person end)), '{}'),
            request_id)
  $$;
  comment on function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid) is 'Somebody came, was refused or left. Without a person: the account that was typed does not exist.';

  create function audit.redact(changes bigint[]) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event audit.event;
    removed integer;
  begin
    select e.* into event from audit.event e where e.seq = audit.current_event();
    if event.kind not in ('REDACT', 'ERASE') or event.role <> 'ADMINISTRATOR' or nullif(trim(event.reason), '') is null then
      raise exception 'values are removed by the registry office, with a reason' using errcode = 'TN006';
    end if;
    insert into audit.redaction (change_seq, event_seq)
    select c.seq, event.seq from audit.change c join audit.value v on v.change_seq = c.seq where c.seq = any(changes);
    delete from audit.value v where v.change_seq = any(changes);
    get diagnostics removed = row_count;
    return removed;
  end $$;
  comment on function audit.redact(bigint[]) is 'Removes value and salt of changes, within an event of kind REDACT or ERASE that carries a reason; returns how many it removed. For functions of the owner, which see to it that a second person agreed.';

  -- Parts are escaped, so that no two keys of several columns read the same. Neither function has settings of its own: they are inlined.
  create function audit.key_part(part text) returns text language sql immutable as $$
    select replace(replace(part, '%', '%25'), '/', '%2F')
  $$;
  create function audit.key_of(row_data jsonb, first text, second text, third text) returns text language sql stable as $$
    select concat_ws('/', audit.key_part(row_data->>first), audit.key_part(row_data->>second), audit.key_part(row_data->>third))
  $$;

  -- Statement triggers with transition tables: a bulk write costs one insert into each table, not one per row.
  create or replace function audit.record_insert() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event bigint;
  begin
    if not exists (select from new_rows) then return null; end if;
    event := audit.current_event();
    with rows as materialized (
      select nextval('audit.change_seq_seq') as seq, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt, to_jsonb(new_rows) as n
      from new_rows
    ), apart as (
      insert into audit.value (change_seq, salt, after) select seq, salt, n from rows
    )
    insert into audit.change (seq, event_seq, did, centre_id, patient_id, relation, record, digest) overriding system value
    select seq, event, 'INSERT', (n->>'centre_id')::integer, (n->>tg_argv[0])::uuid, tg_table_name,
           audit.key_of(n, tg_argv[1], tg_argv[2], tg_argv[3]), sha256(salt || convert_to(E'\\n' || n::text, 'UTF8'))
    from rows;
    return null;
  end $$;

  -- A row that got another key is one row removed and one added.
  create or replace function audit.record_update() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event bigint;
  begin
    if not exists (select from new_rows) then return null; end if;
    event := audit.current_event();
    with was as (
      select o, concat(o->>'centre_id', '/', audit.key_of(o, tg_argv[1], tg_argv[2], tg_argv[3])) as key
      from (select to_jsonb(old_rows) as o from old_rows) x
    ), became as (
      select n, concat(n->>'centre_id', '/', audit.key_of(n, tg_argv[1], tg_argv[2], tg_argv[3])) as key
      from (select to_jsonb(new_rows) as n from new_rows) x
    ), rows as materialized (
      select nextval('audit.change_seq_seq') as seq, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt,
             o, n, coalesce(n, o) as r
      from was full join became using (key) where o is distinct from n
    ), apart as (
      insert into audit.value (change_seq, salt, before, after) select seq, salt, o, n from rows
    )
    insert into audit.change (seq, event_seq, did, centre_id, patient_id, relation, record, digest) overriding system value
    select seq, event, case when o is null then 'INSERT' when n is null then 'DELETE' else 'UPDATE' end,
           (r->>'centre_id')::integer, (r->>tg_argv[0])::uuid, tg_table_name,
           audit.key_of(r, tg_argv[1], tg_argv[2], tg_argv[3]),
           sha256(salt || convert_to(coalesce(o::text, '') || E'\\n' || coalesce(n::text, ''), 'UTF8'))
    from rows;
    return null;
  end $$;

  create or replace function audit.record_delete() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event bigint;
  begin
    if not exists (select from old_rows) then return null; end if;
    event := audit.current_event();
    with rows as materialized (
      select nextval('audit.change_seq_seq') as seq, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt, to_jsonb(old_rows) as o
      from old_rows
    ), apart as (
      insert into audit.value (change_seq, salt, before) select seq, salt, o from rows
    )
    insert into audit.change (seq, event_seq, did, centre_id, patient_id, relation, record, digest) overriding system value
    select seq, event, 'DELETE', (o->>'centre_id')::integer, (o->>tg_argv[0])::uuid, tg_table_name,
           audit.key_of(o, tg_argv[1], tg_argv[2], tg_argv[3]), sha256(salt || convert_to(o::text || E'\\n', 'UTF8'))
    from rows;
    return null;
  end $$;
`;

const reading = `
  alter table audit.about enable row level security, force row level security;
  alter table audit.value enable row level security, force row level security;
  alter table audit.redaction enable row level security, force row level security;
  alter table audit.link enable row level security, force row level security;
  do $$
  declare t text;
  begin
    foreach t in array array['about', 'value', 'redaction', 'link'] loop
      execute format('create policy trail_itself on audit.%I for all to tonus_audit using (true) with check (true)', t);
      execute format('create policy steward_reads on audit.%I for select to tonus_steward using (true)', t);
      execute format('grant select on audit.%I to tonus_app, tonus_steward', t);
    end loop;
  end $$;

  -- Clinicians: what concerns patients of their centre. Coordinators: what concerns their centre. Researchers: what they
  -- asked themselves. The office: everything, without values of patients. The quality role: nothing.
  -- The one patient somebody looks at is compared as in sec.hold_patients, for the same reason.
  create policy staff_reads on audit.about for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR'
    or centre_id = (select sec.centre()) and ((select num_nonnulls(sec.only_patient())) <> 1 or patient_id = (select sec.only_patient()))
       and ((select sec.role()) = 'COORDINATOR' or (select sec.role()) = 'CLINICIAN' and patient_id is not null));
  create policy staff_reads on audit.event for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR'
    or (select sec.role()) = 'COORDINATOR' and kind = 'VERIFY'
    or (select sec.role()) = 'RESEARCHER' and person_id = (select sec.person()) and kind in ('QUERY', 'EXPORT')
    or (select sec.role()) in ('CLINICIAN', 'COORDINATOR')
       and exists (select from audit.about a where a.event_seq = seq and a.centre_id = (select sec.centre())));
  create policy staff_reads on audit.change for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR'
    or (select sec.role()) in ('CLINICIAN', 'COORDINATOR') and centre_id = (select sec.centre()) and patient_id is not null
       and ((select num_nonnulls(sec.only_patient())) <> 1 or patient_id = (select sec.only_patient()))
    or (select sec.role()) = 'COORDINATOR' and patient_id is null and coalesce(centre_id, (select sec.centre())) = (select sec.centre())
       and exists (select from audit.about a where a.event_seq = change.event_seq and a.centre_id = (select sec.centre())));
  create policy staff_reads on audit.value for select to tonus_app using (
    exists (select from audit.change c where c.seq = change_seq
            and (c.patient_id is null or (select sec.role()) in ('CLINICIAN', 'COORDINATOR'))));
  create policy staff_reads on audit.redaction for select to tonus_app using (
    exists (select from audit.change c where c.seq = change_seq));
  create policy order_of_events on audit.link for select to tonus_app using ((select sec.person()) is not null);

  -- The office sees which fields an event changed, and not to what.
  create function audit.fields_of(changes bigint[]) returns table (change_seq bigint, field text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select v.change_seq, key from audit.value v, jsonb_object_keys(coalesce(v.after, v.before)) key
    where (select sec.role()) = 'ADMINISTRATOR' and v.change_seq = any(changes)
      and nullif(v.before->key, 'null') is distinct from nullif(v.after->key, 'null')
  $$;

  -- Where in the order of events a time lies, whoever asks: a search for a period need not walk all that came later.
  create function audit.first_since(instant timestamptz) returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select min(seq) from (select e.seq from audit.event e where e.recorded_at >= instant order by e.recorded_at limit 100) early
  $$;

  revoke execute on all functions in schema audit from public;
  revoke execute on function audit.contents_of(bigint), audit.append(bigint), audit.append_at_commit(), audit.refuse_removal() from tonus_app, tonus_steward;
  -- Whoever watches a table makes triggers of these.
  grant execute on function audit.record_insert(), audit.record_update(), audit.record_delete() to tonus_owner;
  grant execute on function audit.open_event(text, text, uuid, text, jsonb), audit.name_patients(integer, uuid[]) to tonus_owner, tonus_app, tonus_steward;
  -- Not by whoever serves requests: only within what a second person approved, by functions of the owner.
  revoke execute on function audit.redact(bigint[]) from tonus_app, tonus_steward;
  grant execute on function audit.redact(bigint[]) to tonus_owner;
  grant execute on function audit.note_views(jsonb), audit.fields_of(bigint[]), audit.first_since(timestamptz) to tonus_app;
  grant execute on function audit.head() to tonus_app, tonus_auth, tonus_steward;
`;

/** As the owner of the records: their triggers say which columns name the patient and the record. */
const watching = `
  create or replace procedure audit.watch(relation regclass) language plpgsql as $$
  declare
    patient text;
    keys text;
  begin
    select string_agg(quote_literal(a.attname), ', ' order by k.place) into keys
    from pg_index i, unnest(i.indkey) with ordinality k(attnum, place), pg_attribute a
    where i.indrelid = relation and i.indisprimary and a.attrelid = relation and a.attnum = k.attnum and a.attname <> 'centre_id';
    patient := case when relation = 'registry.patient'::regclass then 'id' else 'patient_id' end;
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.record_insert(%L, %s)', relation, patient, keys);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.record_update(%L, %s)', relation, patient, keys);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit.record_delete(%L, %s)', relation, patient, keys);
    -- Verifying the trail compares every record with its last event.
    execute format('create policy trail_compares on %s for select to tonus_steward using (true)', relation);
    execute format('grant select on %s to tonus_steward', relation);
  end $$;

  do $$
  declare t regclass;
  begin
    for t in select tgrelid::regclass from pg_trigger where tgname = 'audit_insert' loop
      execute format('drop trigger audit_insert on %s', t);
      execute format('drop trigger audit_update on %s', t);
      execute format('drop trigger audit_delete on %s', t);
      call audit.watch(t);
    end loop;
  end $$;
  drop function audit.patient_of(text, jsonb), audit.key_of(jsonb);
`;
