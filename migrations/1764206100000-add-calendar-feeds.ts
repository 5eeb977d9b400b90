import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secret addresses a calendar program reads due days from. It signs in as nobody, so what it may learn is settled here:
 * kinds and days, under ids that mean nothing elsewhere.
 */
export class AddCalendarFeeds1764206100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${feeds} ${endOfPerson(`delete from access.calendar_feed f where f.person_id = new.id;`)} ${reading}
      set local role tonus_audit;
      grant execute on function audit.note_calendar_read(uuid, text, integer, uuid) to tonus_owner;
      set local role tonus_owner;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function registry.read_calendar(bytea, uuid);
      ${endOfPerson('')}
      drop table access.calendar_feed;
      set local role tonus_audit;
      drop function audit.note_calendar_read(uuid, text, integer, uuid);
      set local role tonus_owner;
    `);
  }
}

const feeds = `
  -- Secrets, as invitations are: absent from the history, whose events say who made and revoked them.
  create table access.calendar_feed (
    id            uuid primary key,
    membership_id uuid not null constraint calendar_feed_once unique references access.membership (id) on delete cascade,
    person_id     uuid not null references access.person (id),
    token_hash    bytea not null unique check (length(token_hash) = 32),
    uid_key       bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')),
    recorded_at   timestamptz not null default now(),
    last_read_on  date
  );
  comment on table access.calendar_feed is 'Secret addresses of calendars, one a person and role at a centre; gone with the role or the account.';
  comment on column access.calendar_feed.uid_key is 'Key of the ids its events carry: the same as long as the feed lives, unrelated to those of any other.';
  comment on column access.calendar_feed.last_read_on is 'Day at the centre it was last read; the trail has one event a day.';
  create index on access.calendar_feed (person_id);
  alter table access.calendar_feed enable row level security, force row level security;
  create policy own_feeds on access.calendar_feed for select to tonus_app using (person_id = (select sec.person()));
  create policy own_role on access.calendar_feed for insert to tonus_app with check (
    person_id = (select sec.person()) and (select sec.reading_centre()) is not null
    and exists (select from access.membership m where m.id = membership_id and m.person_id = (select sec.person())
                  and m.role = (select sec.role()) and m.centre_id = (select sec.centre())));
  create policy own_feeds_end on access.calendar_feed for delete to tonus_app using (person_id = (select sec.person()));
  create policy registry_itself on access.calendar_feed for all to tonus_owner using (true) with check (true);
  grant select (id, membership_id, person_id, recorded_at, last_read_on), insert (id, membership_id, person_id, token_hash), delete
    on access.calendar_feed to tonus_app;
`;

/** Enabled again, somebody comes back to no address that was handed out before. */
const endOfPerson = (besides: string): string => `
  create or replace function access.end_sessions_of_person() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from access.login_session s where s.person_id = new.id;
    delete from access.sign_in s where s.person_id = new.id;
    ${besides}
    return null;
  end $$;
`;

const reading = `
  create function audit.note_calendar_read(person uuid, as_role text, centre integer, request_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into audit.event (person_id, role, centre_id, kind, action, request_id)
    values (person, as_role, centre, 'VIEW', 'calendar read', request_id)
  $$;
  comment on function audit.note_calendar_read(uuid, text, integer, uuid) is 'A calendar program read the feed of somebody, who is not signed in.';
  revoke execute on function audit.note_calendar_read(uuid, text, integer, uuid) from public;
  alter function audit.note_calendar_read(uuid, text, integer, uuid) owner to tonus_audit;

  create function registry.read_calendar(token bytea, request_id uuid) returns table (kind text, day date, uid text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare
    f record;
    today date;
    until date;
  begin
    select c.id, c.uid_key, m.person_id, m.role, m.centre_id into f
    from access.calendar_feed c
    join access.membership m on m.id = c.membership_id
    join access.person p on p.id = m.person_id
    where c.token_hash = token and p.disabled_at is null and m.role in ('CLINICIAN', 'QUALITY', 'COORDINATOR');
    if not found then return; end if;
    today := registry.day_at(f.centre_id, now());
    until := today + 90;
    update access.calendar_feed c set last_read_on = today where c.id = f.id and c.last_read_on is distinct from today;
    if found then perform audit.note_calendar_read(f.person_id, f.role, f.centre_id, request_id); end if;

    return query select 'TODAY', today, null::text;
    return query
      with protocol as materialized (
        select d.code, d.version, (d.definition->'exposure'->>'lostAfterMonths')::integer as lost_after,
               w.code as window_code, w."targetDay" as target_day
        from registry.protocol_definition d
        cross join jsonb_to_recordset(d.definition->'windows') as w (code text, "targetDay" integer, baseline boolean)
        where not w.baseline),
      due as (
        select 'REFILL' as kind, u.due_by_on as day, u.patient_id, '' as which
        from analysis.pump u
        where u.centre_id = f.centre_id and u.state = 'COMPUTED' and u.due_by_on between today and until
        union all
        select 'ALARM', coalesce(u.programmer_alarm_on, u.alarm_on), u.patient_id, ''
        from analysis.pump u
        where u.centre_id = f.centre_id and u.state = 'COMPUTED' and coalesce(u.programmer_alarm_on, u.alarm_on) between today and until
        union all
        select 'FOLLOW_UP', a.first_implant_on + p.target_day, a.patient_id, p.window_code
        from analysis.patient a
        join protocol p on p.code = a.protocol_code and p.version = a.protocol_version
          and a.first_implant_on + p.target_day between today and until
        where a.centre_id = f.centre_id and a.died_on is null and a.exited_on is null and a.first_implant_on <= today
          and (a.last_contact_on + make_interval(months => p.lost_after) < today) is not true
          and case when a.systems = 1 then a.explanted_on is null else exists (
                select from analysis.exposure e
                where e.centre_id = a.centre_id and e.patient_id = a.patient_id and e.clock = 'SYSTEM' and e.to_on is null) end
          and not exists (select from analysis.filled_window w
                          where w.centre_id = a.centre_id and w.patient_id = a.patient_id and w.window_code = p.window_code))
      select d.kind, d.day, left(encode(sha256(f.uid_key || convert_to(concat_ws(' ', d.kind, d.patient_id, d.which), 'UTF8')), 'hex'), 40)
      from due d order by d.day, d.kind, 3 limit 5000;
  end $$;
  comment on function registry.read_calendar(bytea, uuid) is 'What a calendar program learns by the hash of its token: today at the centre, then kinds and days of the next 90 days under opaque ids. Nothing without a living feed.';
  revoke execute on function registry.read_calendar(bytea, uuid) from public;
  grant execute on function registry.read_calendar(bytea, uuid) to tonus_app;
`;
