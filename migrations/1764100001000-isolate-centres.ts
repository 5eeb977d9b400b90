import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security. Every transaction of the server carries the unguessable handle of a login session; policies turn
 * it into person, role and centre through functions nobody can talk into another answer. Without it no row is seen.
 */
export class IsolateCentres1764100001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${whoIsAsking} ${ownership} ${policies} ${grants} ${handOver}`);
  }

  /** Back to tables without policies; their owner stays. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$
      declare p record; t record;
      begin
        for p in select schemaname, tablename, policyname from pg_policies where schemaname in ('registry', 'access', 'analysis', 'audit') loop
          execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
        end loop;
        for t in select schemaname, tablename from pg_tables where schemaname in ('registry', 'access', 'analysis', 'audit') loop
          execute format('alter table %I.%I disable row level security, no force row level security', t.schemaname, t.tablename);
        end loop;
      end $$;
      alter table analysis.outcome drop constraint outcome_says_its_key;
      drop trigger place_window on analysis.outcome;
      drop function analysis.place_window();
      drop function audit.open_event(text, text, uuid);
      alter table audit.event drop column transaction_id;
      drop schema stats cascade;
      drop schema sec cascade;
    `);
  }
}

const whoIsAsking = `
  create schema sec;
  comment on schema sec is 'Who is asking, as the policies see it.';

  -- Read as the owner, since nobody else may see login sessions. A session the person lost is no session.
  create function sec.session(out person_id uuid, out role text, out centre_id integer, out only_patient uuid, out looking boolean)
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  declare
    handle text := nullif(current_setting('app.session', true), '');
    s access.login_session;
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
    if not found then return; end if;
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
  comment on function sec.session() is 'The login session of the running transaction; all null without one. looking: break-glass was opened by an earlier transaction, centre and patient are those looked at.';

  create function sec.person() returns uuid language plpgsql stable parallel safe as $$ begin return (sec.session()).person_id; end $$;
  create function sec.role() returns text language plpgsql stable parallel safe as $$ begin return (sec.session()).role; end $$;
  create function sec.centre() returns integer language plpgsql stable parallel safe as $$ begin return (sec.session()).centre_id; end $$;
  create function sec.only_patient() returns uuid language plpgsql stable parallel safe as $$ begin return (sec.session()).only_patient; end $$;

  create function sec.reading_centre() returns integer language plpgsql stable parallel safe as $$
  declare s record := sec.session();
  begin
    return case when s.role in ('CLINICIAN', 'QUALITY', 'COORDINATOR') then s.centre_id end;
  end $$;
  comment on function sec.reading_centre() is 'Centre whose patients may be read; null where none.';

  create function sec.writing_centre() returns integer language plpgsql stable parallel safe as $$
  declare s record := sec.session();
  begin
    return case when s.role in ('CLINICIAN', 'COORDINATOR') and not s.looking then s.centre_id end;
  end $$;
  comment on function sec.writing_centre() is 'Centre whose patients may be recorded; null where none.';

  create function sec.staffed_centre() returns integer language plpgsql stable parallel safe as $$
  declare s record := sec.session();
  begin
    return case when s.role = 'COORDINATOR' and not s.looking then s.centre_id end;
  end $$;
  comment on function sec.staffed_centre() is 'Centre whose people a coordinator manages; null where none.';

  -- Read as the owner: a coordinator does not see where else her people work.
  create function sec.gives_roles(person uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    centre integer := sec.staffed_centre();
  begin
    if sec.role() = 'ADMINISTRATOR' then return true; end if;
    return centre is not null
      and not exists (select from access.membership m where m.person_id = person and m.role = 'ADMINISTRATOR')
      and (exists (select from access.membership m where m.person_id = person and m.centre_id = centre)
           -- Somebody the running transaction has added.
           or exists (select from access.person p where p.id = person and p.recorded_at = now())
              and not exists (select from access.membership m where m.person_id = person));
  end $$;
  comment on function sec.gives_roles(uuid) is 'Whether the session may give this person roles and take them away: all people for administrators; for coordinators those of the centre who are not administrators.';

  -- Whoever resets a password or links an identity could sign in as that person, at each hospital where she works.
  create function sec.manages(person uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return sec.role() = 'ADMINISTRATOR'
      or sec.gives_roles(person)
        and not exists (select from access.membership m where m.person_id = person and m.centre_id is distinct from sec.staffed_centre());
  end $$;
  comment on function sec.manages(uuid) is 'Whether the session may change name, account and identities of this person: as for roles, but for coordinators only people who work nowhere else.';

  grant usage on schema sec to tonus_app, tonus_auth, tonus_audit, tonus_stats, tonus_steward;
`;

const ownership = `
  create schema stats;
  comment on schema stats is 'Figures over all centres, counted by functions of a role that sees no identities and suppresses before it returns.';

  grant usage, create on schema stats to tonus_stats;

  -- The trail belongs to a role nobody signs in as: what it holds can be added to, by triggers, and not edited.
  grant usage on schema registry, access, analysis to tonus_audit;
  alter table audit.event add column transaction_id xid8 not null default pg_current_xact_id();
  comment on column audit.event.transaction_id is 'Changes may join the event only in the transaction that opened it.';

  create or replace function audit.current_event() returns bigint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    event bigint;
  begin
    select e.seq into event from audit.event e
    where e.seq = nullif(current_setting('tonus.audit_event', true), '')::bigint and e.transaction_id = pg_current_xact_id();
    if event is null then
      raise exception 'write outside an audit event' using errcode = 'TN001';
    end if;
    return event;
  end $$;

  -- Who acts is read from the login session, never told by the caller.
  create function audit.open_event(action text, reason text, request_id uuid) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    s record := sec.session();
    opened bigint;
  begin
    if s.person_id is null then
      raise exception 'write without a login session' using errcode = 'TN004';
    end if;
    insert into audit.event (person_id, role, centre_id, action, reason, request_id)
    values (s.person_id, s.role, s.centre_id, action, reason, request_id) returning seq into opened;
    perform set_config('tonus.audit_event', opened::text, true);
    return opened;
  end $$;

  alter function audit.record_insert() security definer;
  alter function audit.record_update() security definer;
  alter function audit.record_delete() security definer;
  alter function audit.record_insert() set search_path = pg_catalog, pg_temp;
  alter function audit.record_update() set search_path = pg_catalog, pg_temp;
  alter function audit.record_delete() set search_path = pg_catalog, pg_temp;

  grant usage on schema audit to tonus_owner, tonus_app, tonus_steward, tonus_auth;
  revoke execute on all functions in schema audit from public;
  grant execute on all functions in schema audit to tonus_owner, tonus_audit, tonus_app, tonus_steward;
`;

const policies = `
  -- Tables of patients: seen by staff of the centre, or by somebody looking at this one patient; changed by its staff.
  -- The planner takes <> as nearly always true. Of patient = coalesce(only, patient) it would expect one row in 200, and
  -- join whole hospitals row by row.
  create procedure sec.hold_patients(relation regclass, patient name) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security, force row level security', relation);
    execute format('create policy own_centre_reads on %s for select to tonus_app
                    using (centre_id = (select sec.reading_centre())
                           and ((select num_nonnulls(sec.only_patient())) <> 1 or %I = (select sec.only_patient())))', relation, patient);
    execute format('create policy own_centre_adds on %s for insert to tonus_app with check (centre_id = (select sec.writing_centre()))', relation);
    execute format('create policy own_centre_changes on %s for update to tonus_app
                    using (centre_id = (select sec.writing_centre())) with check (centre_id = (select sec.writing_centre()))', relation);
    execute format('create policy registry_itself on %s for all to tonus_owner, tonus_steward using (true) with check (true)', relation);
    execute format('grant select, insert, update on %s to tonus_app, tonus_steward', relation);
  end $$;
  call sec.hold_patients('registry.patient', 'id');
  call sec.hold_patients('registry.patient_identity', 'patient_id');
  call sec.hold_patients('registry.procedure', 'patient_id');
  call sec.hold_patients('registry.encounter', 'patient_id');
  call sec.hold_patients('registry.assessment', 'patient_id');
  call sec.hold_patients('registry.score', 'patient_id');
  call sec.hold_patients('registry.complication', 'patient_id');

  -- Derived rows come and go with the records; figures over all centres are counted from them.
  create procedure sec.hold_derived(relation regclass) language plpgsql as $$
  begin
    call sec.hold_patients(relation, 'patient_id');
    execute format('create policy own_centre_removes on %s for delete to tonus_app using (centre_id = (select sec.writing_centre()))', relation);
    execute format('create policy counted on %s for select to tonus_stats using (true)', relation);
    execute format('grant delete on %s to tonus_app, tonus_steward', relation);
    execute format('grant select on %s to tonus_stats', relation);
  end $$;
  call sec.hold_derived('analysis.patient');
  call sec.hold_derived('analysis.window_score');
  call sec.hold_derived('analysis.filled_window');
  call sec.hold_derived('analysis.exposure');
  call sec.hold_derived('analysis.event');
  call sec.hold_derived('analysis.procedure');

  -- Reference data: no patient is in it, and the server reads it before anybody has signed in.
  create procedure sec.hold_reference(relation regclass) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security, force row level security', relation);
    execute format('create policy everyone_reads on %s for select to tonus_app, tonus_auth, tonus_stats using (true)', relation);
    execute format('create policy registry_itself on %s for all to tonus_owner, tonus_steward using (true) with check (true)', relation);
    execute format('grant select on %s to tonus_app, tonus_auth, tonus_stats, tonus_steward', relation);
  end $$;
  call sec.hold_reference('registry.instrument_definition');
  call sec.hold_reference('registry.protocol_definition');
  call sec.hold_reference('registry.centre');
  call sec.hold_reference('analysis.outcome');

  create policy office_adds on registry.centre for insert to tonus_app with check ((select sec.role()) = 'ADMINISTRATOR');
  create policy office_changes on registry.centre for update to tonus_app using ((select sec.role()) = 'ADMINISTRATOR');
  grant insert, update on registry.centre to tonus_app, tonus_steward;
  -- All hospitals share these rows, so none may say under a key what the key does not say.
  alter table analysis.outcome add constraint outcome_says_its_key check (
    split_part(key, '|', 1) = score_code and split_part(key, '|', 2) = window_code and split_part(key, '|', 3) = instrument_version
    and case when improvement is null then split_part(key, '|', 4) = coalesce(no_change, '')
             else split_part(key, '|', 4)::double precision = improvement end
    and split_part(key, '|', 5) = coalesce(in_rule::text, '') and split_part(key, '|', 6) = coalesce(response::text, ''));
  create function analysis.place_window() returns trigger language plpgsql as $$
  begin
    select w.place - 1 into new.window_position
    from registry.protocol_definition p, jsonb_array_elements(p.definition->'windows') with ordinality w (definition, place)
    where p.code = new.protocol_code and p.version = new.protocol_version and w.definition->>'code' = new.window_code;
    return new;
  end $$;
  create trigger place_window before insert on analysis.outcome for each row execute function analysis.place_window();
  create policy writers_number on analysis.outcome for insert to tonus_app with check ((select sec.writing_centre()) is not null);
  grant insert on analysis.outcome to tonus_app, tonus_steward;

  -- People. Names are seen by everyone signed in, for records say who made them.
  alter table access.person enable row level security, force row level security;
  create policy signed_in_reads on access.person for select to tonus_app using ((select sec.person()) is not null);
  create policy office_adds on access.person for insert to tonus_app with check ((select sec.role()) in ('ADMINISTRATOR', 'COORDINATOR'));
  create policy office_changes on access.person for update to tonus_app using (sec.manages(id))
    -- Nobody locks herself out.
    with check (disabled_at is null or id <> (select sec.person()));

  alter table access.membership enable row level security, force row level security;
  create policy office_reads on access.membership for select to tonus_app using (
    (select sec.role()) = 'ADMINISTRATOR' or person_id = (select sec.person()) or centre_id = (select sec.staffed_centre()));
  create policy office_adds on access.membership for insert to tonus_app with check (
    ((select sec.role()) = 'ADMINISTRATOR' or centre_id = (select sec.staffed_centre()) and role <> 'ADMINISTRATOR') and sec.gives_roles(person_id));
  create policy office_removes on access.membership for delete to tonus_app using (
    ((select sec.role()) = 'ADMINISTRATOR' or centre_id = (select sec.staffed_centre()) and role <> 'ADMINISTRATOR') and sec.gives_roles(person_id)
    and not (person_id = (select sec.person()) and role = 'ADMINISTRATOR'));

  -- Seen with the person, changed by who manages her.
  create procedure sec.hold_accounts(relation regclass) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security, force row level security', relation);
    execute format('create policy office_reads on %s for select to tonus_app using (
      (select sec.role()) = ''ADMINISTRATOR'' or person_id = (select sec.person())
      or person_id in (select m.person_id from access.membership m where m.centre_id = (select sec.staffed_centre())))', relation);
    execute format('create policy office_adds on %s for insert to tonus_app with check (sec.manages(person_id))', relation);
    execute format('create policy office_removes on %s for delete to tonus_app using (sec.manages(person_id))', relation);
  end $$;
  call sec.hold_accounts('access.account');
  call sec.hold_accounts('access.federated_identity');
  call sec.hold_accounts('access.invitation');
  call sec.hold_accounts('access.credential');
  call sec.hold_accounts('access.last_sign_in');
  grant select, insert on access.account to tonus_app;
  grant select, insert, delete on access.federated_identity to tonus_app;
  grant select on access.last_sign_in to tonus_app;
  -- Of secrets only that they exist, and until when.
  grant select (person_id, totp_enrolled_at) on access.credential to tonus_app;
  grant select (person_id, purpose, invited_by, recorded_at, expires_at, used_at), insert, delete on access.invitation to tonus_app;
  create policy office_signs on access.invitation as restrictive for insert to tonus_app with check (
    purpose <> 'SETUP' and invited_by = (select sec.person()));

  alter table access.idempotency_key enable row level security, force row level security;
  create policy own_acts on access.idempotency_key for all to tonus_app using (person_id = (select sec.person()));
  grant select, insert, update on access.idempotency_key to tonus_app;

  alter table access.sign_in enable row level security, force row level security;
  alter table access.login_session enable row level security, force row level security;

  create procedure sec.open_to_sign_in(relation regclass, rights text) language plpgsql as $$
  begin
    execute format('create policy checks_who_it_is on %s for all to tonus_auth using (true) with check (true)', relation);
    execute format('grant %s on %s to tonus_auth', rights, relation);
  end $$;
  call sec.open_to_sign_in('access.person', 'select');
  call sec.open_to_sign_in('access.membership', 'select');
  call sec.open_to_sign_in('access.account', 'select');
  call sec.open_to_sign_in('access.federated_identity', 'select');
  call sec.open_to_sign_in('access.credential', 'select, insert, update, delete');
  call sec.open_to_sign_in('access.invitation', 'select, insert, update, delete');
  call sec.open_to_sign_in('access.sign_in', 'select, insert, update, delete');
  call sec.open_to_sign_in('access.login_session', 'select, insert, update, delete');
  call sec.open_to_sign_in('access.idempotency_key', 'select (person_id, key, recorded_at), delete');

  -- The owner reads sessions for sec.session() and ends those of whoever lost a role; the registry itself adds people.
  do $$
  declare t text;
  begin
    foreach t in array array['person', 'membership', 'account', 'federated_identity', 'credential', 'invitation', 'sign_in', 'login_session', 'last_sign_in', 'idempotency_key'] loop
      execute format('create policy registry_itself on access.%I for all to tonus_owner using (true) with check (true)', t);
    end loop;
    foreach t in array array['person', 'membership', 'account', 'invitation'] loop
      execute format('create policy steward on access.%I for all to tonus_steward using (true) with check (true)', t);
    end loop;
  end $$;

  alter table audit.event enable row level security, force row level security;
  alter table audit.change enable row level security, force row level security;
  create policy trail_itself on audit.event for all to tonus_audit using (true) with check (true);
  create policy trail_itself on audit.change for all to tonus_audit using (true) with check (true);
  create policy steward_reads on audit.event for select to tonus_steward using (true);
  create policy steward_reads on audit.change for select to tonus_steward using (true);
  -- What the running transaction changed, for what is derived from it.
  create policy own_transaction on audit.event for select to tonus_app using (transaction_id = pg_current_xact_id_if_assigned());
  -- The setting is anybody's to set: only with the transaction it shows no event of somebody else.
  create policy own_transaction on audit.change for select to tonus_app using (event_seq = (
    select e.seq from audit.event e
    where e.seq = nullif(current_setting('tonus.audit_event', true), '')::bigint and e.transaction_id = pg_current_xact_id_if_assigned()));
  grant select on audit.event, audit.change to tonus_app, tonus_steward;
`;

const grants = `
  grant usage on schema registry, analysis to tonus_app, tonus_stats, tonus_steward;
  grant usage on schema access to tonus_app, tonus_auth, tonus_steward;
  grant usage on schema registry to tonus_auth;
  grant usage on schema stats to tonus_app, tonus_steward;
  grant select, insert on access.person, access.membership, access.account to tonus_app, tonus_steward;
  grant update (display_name, disabled_at, version) on access.person to tonus_app;
  grant delete on access.membership to tonus_app;
  grant insert on access.invitation to tonus_steward;
  grant select on public.migrations to tonus_app;
  do $$
  begin
    execute format('revoke temporary, create on database %I from public', current_database());
  end $$;
  revoke create on schema public from public;
`;

/** Last of all: from here on only that role can change the trail's tables. */
const handOver = `
  grant usage, create on schema audit to tonus_audit;
  alter table audit.event owner to tonus_audit;
  alter table audit.change owner to tonus_audit;
  alter function audit.current_event() owner to tonus_audit;
  alter function audit.open_event(text, text, uuid) owner to tonus_audit;
  alter function audit.record_insert() owner to tonus_audit;
  alter function audit.record_update() owner to tonus_audit;
  alter function audit.record_delete() owner to tonus_audit;
  alter function audit.refuse_edit() owner to tonus_audit;
`;
