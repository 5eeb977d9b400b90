import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people prove who they are, and what the server remembers of it. */
export class AddAccounts1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table access.person
        add column disabled_at timestamptz,
        add column version integer not null default 1;
      comment on column access.person.disabled_at is 'Since when the person may no longer sign in. People are never deleted: records name them.';

      create table access.account (
        person_id uuid primary key references access.person (id),
        name      text not null constraint account_name_unique unique
                    constraint account_name_form check (name = lower(name) and name ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$')
      );
      comment on column access.account.name is 'What the person types to sign in; often an e-mail address, but never used as one.';
      call audit.watch('access.account');

      create table access.federated_identity (
        issuer    text not null constraint identity_issuer_form check (issuer ~ '^https?://[^[:space:]]{3,}$' and length(issuer) <= 300),
        subject   text not null check (length(subject) between 1 and 255),
        person_id uuid not null references access.person (id),
        primary key (issuer, subject)
      );
      comment on table access.federated_identity is 'A person as an identity provider knows her: issuer and subject, never an address. Linked beforehand by the office.';
      create index on access.federated_identity (person_id);
      call audit.watch('access.federated_identity');

      -- Secrets: seen by the role that checks them, absent from the history.
      create table access.credential (
        person_id        uuid primary key references access.person (id),
        password_hash    text check (password_hash like '$argon2id$%'),
        password_set_at  timestamptz,
        totp_secret      bytea,
        totp_enrolled_at timestamptz,
        totp_last_step   bigint
      );
      comment on column access.credential.totp_secret is 'Encrypted under a key kept outside the database.';
      comment on column access.credential.totp_last_step is 'Time step of the last code accepted: none is accepted twice.';

      create table access.invitation (
        code_hash   bytea primary key check (length(code_hash) = 32),
        purpose     text not null check (purpose in ('SETUP', 'INVITATION', 'RESET')),
        person_id   uuid references access.person (id),
        invited_by  uuid references access.person (id),
        recorded_at timestamptz not null default now(),
        expires_at  timestamptz not null,
        used_at     timestamptz,
        check ((purpose = 'SETUP') = (person_id is null))
      );
      comment on table access.invitation is 'One-time codes: SETUP makes the first administrator, INVITATION sets a first password, RESET a new password and second factor.';

      -- Between the first and the last step of signing in nobody is signed in yet.
      create table access.sign_in (
        handle_hash bytea primary key check (length(handle_hash) = 32),
        person_id   uuid references access.person (id),
        step        text not null check (step in ('SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CHOOSE_ROLE', 'PROVIDER')),
        method      text not null check (method in ('PASSWORD', 'OIDC')),
        details     jsonb not null default '{}',
        started_at  timestamptz not null default now(),
        expires_at  timestamptz not null
      );

      alter table access.login_session
        add column id uuid not null unique default gen_random_uuid(),
        add column method text not null default 'PERSONA' check (method in ('PERSONA', 'PASSWORD', 'OIDC', 'TEST')),
        add column authenticated_at timestamptz not null default now(),
        add column user_agent text check (length(user_agent) <= 300),
        add column glass_centre_id integer references registry.centre (id),
        add column glass_patient_id uuid,
        add column glass_until timestamptz,
        add column glass_opened_in xid8,
        add check (num_nonnulls(glass_centre_id, glass_patient_id, glass_until, glass_opened_in) in (0, 4));
      comment on column access.login_session.id is 'Names the session in lists; opens nothing.';
      comment on column access.login_session.authenticated_at is 'When the person last proved who she is; signing and exporting ask for a fresh proof.';
      comment on column access.login_session.glass_patient_id is 'While break-glass lasts the session sees this one patient of that centre, and nothing else.';
      comment on column access.login_session.glass_opened_in is 'Transaction that opened it, which sees nothing through it: what could still be rolled back leaves no trace.';
      create index on access.login_session (person_id);

      -- Sessions are removed when they end; who has not come for a year is still worth knowing.
      create table access.last_sign_in (
        person_id    uuid primary key references access.person (id),
        signed_in_at timestamptz not null
      );
      create function access.note_sign_in() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into access.last_sign_in (person_id, signed_in_at) values (new.person_id, new.started_at)
        on conflict (person_id) do update set signed_in_at = excluded.signed_in_at;
        return null;
      end $$;
      create trigger note_sign_in after insert on access.login_session for each row execute function access.note_sign_in();

      create table access.idempotency_key (
        person_id      uuid not null references access.person (id),
        key            uuid not null,
        centre_id      integer references registry.centre (id),
        operation_hash bytea not null check (length(operation_hash) = 32),
        answer         json,
        recorded_at    timestamptz not null default now(),
        primary key (person_id, key)
      );
      create index on access.idempotency_key (recorded_at);
      create index on access.idempotency_key (centre_id);
      comment on column access.idempotency_key.centre_id is 'Where the act was done: answers about patients who were erased or have moved are forgotten there.';
      comment on table access.idempotency_key is 'Acts already done, so that a repeated request does nothing twice; kept 30 days.';
      comment on column access.idempotency_key.answer is 'What was answered, as it was sent; null once it may no longer be kept.';

      -- Whoever loses a role or her account loses her sessions in the same instant.
      create function access.end_sessions_of_role() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        delete from access.login_session s
        where s.person_id = old.person_id and s.role = old.role and s.centre_id is not distinct from old.centre_id;
        return null;
      end $$;
      create trigger end_sessions after delete or update on access.membership for each row execute function access.end_sessions_of_role();

      create function access.end_sessions_of_person() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        delete from access.login_session s where s.person_id = new.id;
        delete from access.sign_in s where s.person_id = new.id;
        return null;
      end $$;
      create trigger end_sessions after update on access.person for each row
        when (old.disabled_at is null and new.disabled_at is not null) execute function access.end_sessions_of_person();

      -- Two administrators who remove each other at the same time come one after the other, and the second is refused.
      create function access.keep_an_administrator() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if tg_table_name = 'person' and not exists (select from access.membership m where m.person_id = (to_jsonb(old)->>'id')::uuid and m.role = 'ADMINISTRATOR') then
          return null;
        end if;
        perform pg_advisory_xact_lock(7286005);
        if not exists (select from access.membership m join access.person p on p.id = m.person_id
                       where m.role = 'ADMINISTRATOR' and p.disabled_at is null) then
          raise exception 'the last administrator' using errcode = '23514', constraint = 'last_administrator';
        end if;
        return null;
      end $$;
      create constraint trigger last_administrator after delete or update on access.membership deferrable initially immediate
        for each row when (old.role = 'ADMINISTRATOR') execute function access.keep_an_administrator();
      create constraint trigger last_administrator after update of disabled_at on access.person deferrable initially immediate
        for each row when (old.disabled_at is null and new.disabled_at is not null) execute function access.keep_an_administrator();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger last_administrator on access.person;
      drop trigger last_administrator on access.membership;
      drop function access.keep_an_administrator();
      drop trigger end_sessions on access.person;
      drop trigger end_sessions on access.membership;
      drop function access.end_sessions_of_person(), access.end_sessions_of_role();
      drop trigger note_sign_in on access.login_session;
      drop function access.note_sign_in();
      drop table access.last_sign_in;
      drop table access.idempotency_key;
      alter table access.login_session drop column id, drop column method, drop column authenticated_at, drop column user_agent,
        drop column glass_centre_id, drop column glass_patient_id, drop column glass_until, drop column glass_opened_in;
      drop table access.sign_in, access.invitation, access.credential, access.federated_identity, access.account;
      alter table access.person drop column disabled_at, drop column version;
    `);
  }
}
