import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the first administrator comes in, before there is anybody who could let her in. */
export class OpenRegistry1764100001500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Accounts are named by their person, identities by issuer and subject.
      create or replace function audit.key_of(row_data jsonb) returns text language sql immutable as $$
        select coalesce(row_data->>'id', (row_data->>'assessment_id') || '/' || (row_data->>'code'), row_data->>'patient_id',
                        (row_data->>'issuer') || ' ' || (row_data->>'subject'), row_data->>'person_id')
      $$;

      -- Where nobody is signed in the registry itself acts; only functions of the owner may ask for it.
      create function audit.open_event_of_registry(action text, request_id uuid) returns bigint
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        opened bigint;
      begin
        insert into audit.event (person_id, role, centre_id, action, reason, request_id)
        values ('00000000-0000-7000-8000-000000000001', 'ADMINISTRATOR', null, action, null, request_id) returning seq into opened;
        perform set_config('tonus.audit_event', opened::text, true);
        return opened;
      end $$;
      revoke execute on function audit.open_event_of_registry(text, uuid) from public;
      alter function audit.open_event_of_registry(text, uuid) owner to tonus_audit;
      -- Only its owner can give this right now: a change of owner took it along.
      set local role tonus_audit;
      grant execute on function audit.open_event_of_registry(text, uuid) to tonus_owner;
      set local role tonus_owner;

      create function audit.note_sign_in(act text, person uuid, as_role text, centre integer, detail text, by_person uuid, request_id uuid) returns void
      language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
        insert into audit.event (person_id, role, centre_id, action, reason, request_id)
        values (coalesce(by_person, person, '00000000-0000-7000-8000-000000000001'), coalesce(as_role, 'NONE'), centre, act,
                nullif(concat_ws('; ', detail, case when by_person <> person then 'of ' || person end), ''), request_id)
      $$;
      comment on function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid) is 'Somebody came, was refused or left. Without a person: the account that was typed does not exist.';
      revoke execute on function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid) from public;
      grant execute on function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid) to tonus_auth;
      alter function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid) owner to tonus_audit;

      create function access.has_administrator() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select exists (
          select from access.membership m join access.person p on p.id = m.person_id
          where m.role = 'ADMINISTRATOR' and p.disabled_at is null and p.persona is null
            and (exists (select from access.account a where a.person_id = p.id)
                 or exists (select from access.federated_identity f where f.person_id = p.id)))
      $$;
      comment on function access.has_administrator() is 'Whether somebody can let others in. Personas of demonstrations cannot.';

      create function access.set_up(code bytea, person uuid, account text, display text, request_id uuid) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(7286004);
        update access.invitation set used_at = now()
        where code_hash = code and purpose = 'SETUP' and used_at is null and expires_at > now();
        if not found or access.has_administrator() then
          return false;
        end if;
        perform audit.open_event_of_registry('registry set up', request_id);
        insert into access.person (id, display_name) values (person, display);
        insert into access.account (person_id, name) values (person, account);
        insert into access.membership (id, person_id, role) values (gen_random_uuid(), person, 'ADMINISTRATOR');
        return true;
      end $$;
      comment on function access.set_up(bytea, uuid, text, text, uuid) is 'The first administrator, for whoever read the setup code on the server. False when the code is no longer good, or there is one already.';

      revoke execute on function access.has_administrator(), access.set_up(bytea, uuid, text, text, uuid) from public;
      grant execute on function access.has_administrator(), access.set_up(bytea, uuid, text, text, uuid) to tonus_auth;

      -- A link, an identity or a sign-in half done may be in hands that manage her no longer once she has this role.
      create function access.withdraw_at_new_role() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update access.invitation i set expires_at = least(i.expires_at, now())
        where i.person_id = new.person_id and i.used_at is null and i.recorded_at < now();
        delete from access.sign_in s where s.person_id = new.person_id;
        -- Whoever is in the office, or works at several centres, had identities linked by administrators only.
        if (select coalesce(bool_or(m.role = 'ADMINISTRATOR'), false) or count(distinct m.centre_id) > 1
                   or new.role <> 'ADMINISTRATOR' and coalesce(bool_or(m.centre_id = new.centre_id), false)
            from access.membership m where m.person_id = new.person_id and m.id <> new.id) then
          return null;
        end if;
        delete from access.federated_identity f where f.person_id = new.person_id;
        return null;
      end $$;
      create trigger withdraw_at_new_role after insert on access.membership for each row execute function access.withdraw_at_new_role();

      -- The command line disables people and links identities.
      grant update (disabled_at, version) on access.person to tonus_steward;
      grant select, insert on access.federated_identity to tonus_steward;
      create policy steward on access.federated_identity for all to tonus_steward using (true) with check (true);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy steward on access.federated_identity;
      revoke select, insert on access.federated_identity from tonus_steward;
      revoke update (disabled_at, version) on access.person from tonus_steward;
      drop trigger withdraw_at_new_role on access.membership;
      drop function access.withdraw_at_new_role();
      drop function access.set_up(bytea, uuid, text, text, uuid), access.has_administrator();
      drop function audit.note_sign_in(text, uuid, text, integer, text, uuid, uuid), audit.open_event_of_registry(text, uuid);
      create or replace function audit.key_of(row_data jsonb) returns text language sql immutable as $$
        select coalesce(row_data->>'id', (row_data->>'assessment_id') || '/' || (row_data->>'code'), row_data->>'patient_id')
      $$;
    `);
  }
}
