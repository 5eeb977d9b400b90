import type { Records } from '../../access/records.js';
import { LINK_PERSON } from '../../access/link-holder.js';
import { SYSTEM_PERSON } from '../../audit/system-actor.js';
import type { Person, PersonFilter } from './person.model.js';

/*
 * What rows there are to see of accounts, roles and identities follows from policies of the database. Names of people
 * are read by everyone signed in, so who is listed is said here as well.
 *
 * $1 the centre of a coordinator, null in the registry office; $2 the registry itself, which is nobody to manage
 */
const known = `
  select p.id, p.display_name as name, p.version, p.disabled_at as "disabledAt", a.name as "accountName",
         l.signed_in_at as "lastSignedInAt", o.until as "linkExpiresAt",
         case
           when p.disabled_at is not null then 'DISABLED'
           when p.persona is not null or c.totp_enrolled_at is not null
             or exists (select from access.federated_identity f where f.person_id = p.id) then 'ACTIVE'
           when o.until is not null then 'INVITED'
           else 'LAPSED'
         end as state
  from access.person p
  left join access.account a on a.person_id = p.id
  left join access.credential c on c.person_id = p.id
  left join access.last_sign_in l on l.person_id = p.id
  left join lateral (
    select max(i.expires_at) as until from access.invitation i
    where i.person_id = p.id and i.used_at is null and i.expires_at > now()
  ) o on true
  where p.id <> all($2::uuid[])
    and ($1::integer is null or exists (select from access.membership m where m.person_id = p.id and m.centre_id = $1))`;

/** Names in the trail that belong to no person. */
const NOBODY: readonly string[] = [SYSTEM_PERSON, LINK_PERSON];

/** The rest, for the few that are shown. */
const shown = `
  select k.*, k.id = (select sec.person()) as you, sec.manages(k.id) as managed, sec.gives_roles(k.id) as "rolesManaged",
         coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'centre',
                     case when c.id is not null then jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name,
                                                                        'timeZone', c.time_zone, 'version', c.version) end)
                   order by c.code nulls first, m.role)
                   from access.membership m left join registry.centre c on c.id = m.centre_id where m.person_id = k.id), '[]') as roles,
         coalesce((select jsonb_agg(jsonb_build_object('issuer', f.issuer, 'subject', f.subject) order by f.issuer, f.subject)
                   from access.federated_identity f where f.person_id = k.id), '[]') as identities`;

/** Wildcards in what a person types are letters to look for. */
const pattern = (search: string): string => `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** @param centreId of a coordinator; null lists everyone */
export async function findPerson(records: Records, centreId: number | null, id: string): Promise<Person | null> {
  const [person] = await records.query<Person[]>(`${shown} from (${known} and p.id = $3) k`, [centreId, NOBODY, id]);
  return person ?? null;
}

export async function listPeople(
  records: Records,
  centreId: number | null,
  { filter, limit, offset }: { filter: PersonFilter; limit: number; offset: number },
): Promise<{ total: number; rows: Person[] }> {
  const rows = await records.query<(Person & { total: number })[]>(
    `with matching as (
       select *, count(*) over () as total from (${known}) k
       where ($3::text is null or name ilike $3 or "accountName" ilike $3)
         and ($4::text[] is null and $5::text[] is null or exists (
               select from access.membership m left join registry.centre c on c.id = m.centre_id
               where m.person_id = k.id and ($4 is null or m.role = any($4)) and ($5 is null or c.code = any($5))))
         and ($6::text[] is null or state = any($6))
       order by lower(name), id limit $7 offset $8)
     ${shown} from matching k order by lower(k.name), k.id`,
    [
      centreId,
      NOBODY,
      filter.search ? pattern(filter.search) : null,
      filter.roles?.length ? filter.roles : null,
      filter.centreCodes?.length ? filter.centreCodes : null,
      filter.states?.length ? filter.states : null,
      limit,
      offset,
    ],
  );
  return { total: rows[0]?.total ?? 0, rows };
}
