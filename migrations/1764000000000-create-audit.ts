import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The history. Every write belongs to one audit event; what each row looked like before and after is taken down by
 * triggers, so that no code path can forget it. A write outside an event is refused.
 */
export class CreateAudit1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema audit;

      create table audit.event (
        seq         bigint generated always as identity primary key,
        recorded_at timestamptz not null default clock_timestamp(),
        person_id   uuid not null,
        role        text not null,
        centre_id   integer,
        action      text not null check (length(action) between 3 and 120),
        reason      text,
        request_id  uuid not null
      );
      create index on audit.event (recorded_at);

      create table audit.change (
        seq        bigint generated always as identity primary key,
        event_seq  bigint not null references audit.event (seq),
        centre_id  integer,
        patient_id uuid,
        relation   text not null,
        record     text not null,
        before     jsonb,
        after      jsonb,
        check (before is not null or after is not null)
      );
      create index on audit.change (event_seq);
      create index on audit.change (centre_id, patient_id);

      comment on table audit.change is 'One row before and after one event. before is null for a new row, after for a removed one.';

      -- The event of the running transaction, set by the one door for writing.
      create function audit.current_event() returns bigint language plpgsql stable as $$
      declare
        event text := nullif(current_setting('tonus.audit_event', true), '');
      begin
        if event is null then
          raise exception 'write outside an audit event' using errcode = 'TN001';
        end if;
        return event::bigint;
      end $$;

      create function audit.patient_of(relation text, row_data jsonb) returns uuid language sql immutable as $$
        select (case relation when 'patient' then row_data->>'id' else row_data->>'patient_id' end)::uuid
      $$;

      create function audit.key_of(row_data jsonb) returns text language sql immutable as $$
        select coalesce(row_data->>'id', (row_data->>'assessment_id') || '/' || (row_data->>'code'), row_data->>'patient_id')
      $$;

      -- Statement triggers with transition tables: a bulk write costs one insert, not one per row.
      create function audit.record_insert() returns trigger language plpgsql as $$
      begin
        insert into audit.change (event_seq, centre_id, patient_id, relation, record, before, after)
        select audit.current_event(), (n->>'centre_id')::integer, audit.patient_of(tg_table_name, n), tg_table_name, audit.key_of(n), null, n
        from (select to_jsonb(new_rows) as n from new_rows) added;
        return null;
      end $$;

      create function audit.record_update() returns trigger language plpgsql as $$
      begin
        insert into audit.change (event_seq, centre_id, patient_id, relation, record, before, after)
        select audit.current_event(), (n->>'centre_id')::integer, audit.patient_of(tg_table_name, n), tg_table_name, audit.key_of(n), o, n
        from (select to_jsonb(old_rows) as o from old_rows) was
        join (select to_jsonb(new_rows) as n from new_rows) became
          on audit.key_of(o) = audit.key_of(n) and o->'centre_id' = n->'centre_id'
        where o is distinct from n;
        return null;
      end $$;

      create function audit.record_delete() returns trigger language plpgsql as $$
      begin
        insert into audit.change (event_seq, centre_id, patient_id, relation, record, before, after)
        select audit.current_event(), (o->>'centre_id')::integer, audit.patient_of(tg_table_name, o), tg_table_name, audit.key_of(o), o, null
        from (select to_jsonb(old_rows) as o from old_rows) removed;
        return null;
      end $$;

      create procedure audit.watch(relation regclass) language plpgsql as $$
      begin
        execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.record_insert()', relation);
        execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.record_update()', relation);
        execute format('create trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit.record_delete()', relation);
      end $$;

      create function audit.refuse_edit() returns trigger language plpgsql as $$
      begin
        raise exception 'the history is never edited' using errcode = 'TN002';
      end $$;
      create trigger never_edited before update or delete or truncate on audit.event for each statement execute function audit.refuse_edit();
      create trigger never_edited before update or delete or truncate on audit.change for each statement execute function audit.refuse_edit();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema audit cascade');
  }
}
