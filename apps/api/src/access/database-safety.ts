import type { DataSource } from 'typeorm';
import { ConfigurationError } from '../config.js';

/** Schemas whose every table holds something policies must guard. */
const SCHEMAS = ['registry', 'access', 'analysis', 'audit', 'governance'];

/**
 * Functions that run with their owner's rights, each for a reason; one that is not named here has no business in the
 * database.
 */
const DEFINER_FUNCTIONS: readonly string[] = [
  // Who is asking: reads login sessions, which the role that serves requests cannot.
  'sec.session',
  // Whoever loses a role or an account loses the login sessions.
  'access.end_sessions_of_person',
  'access.end_sessions_of_role',
  // Whoever gets a role keeps no link that was handed out before, nor an identity a coordinator linked.
  'access.withdraw_at_new_role',
  // The day of a person's last sign-in outlives her login session.
  'access.note_sign_in',
  // Counts administrators, whom a coordinator does not see.
  'access.keep_an_administrator',
  // Who manages whom, in policies of tables that ask about each other.
  'sec.gives_roles',
  'sec.manages',
  // The first administrator of a registry that has none, by a code printed at its start.
  'access.has_administrator',
  'access.set_up',
  // Whom patients may be given to: a clinician does not see who has which role.
  'access.clinicians_here',
  // What a calendar program learns by a secret address, which signs in as nobody: kinds, days and opaque ids; and that it did.
  'registry.read_calendar',
  'audit.note_calendar_read',
  // What whoever holds a caregiver link may read and do, who is nobody: its own form, its own answers, one submission.
  'sec.caregiver_link',
  'registry.enter_caregiver_link',
  'registry.open_caregiver_link',
  'registry.keep_caregiver_draft',
  'registry.use_caregiver_link',
  'registry.caregiver_submission',
  // Answers that were not submitted are nobody's, and go with the link.
  'registry.drop_caregiver_draft',
  // Whose role or account ends looks after nobody: the office that ends it sees no patients.
  'registry.leave_patients_of_role',
  'registry.leave_patients_of_person',
  // The trail: written by triggers, belongs to nobody who signs in.
  'audit.current_event',
  'audit.open_event',
  'audit.open_event_of_registry',
  'audit.note_sign_in',
  'audit.note_views',
  'audit.name_patients',
  'audit.redact',
  'audit.append_at_commit',
  // The last link, which a checkpoint signs; which fields changed, without what they hold; where in the order a time lies.
  'audit.head',
  'audit.fields_of',
  'audit.first_since',
  'audit.record_insert',
  'audit.record_update',
  'audit.record_delete',
  // Keeps the version of an assessment that ceases to stand: nobody else writes there, or takes scores away.
  'registry.keep_version',
  // What happens to whole records crosses the rights of any one centre: looked at in an emergency, moved, erased.
  'governance.open_glass',
  'governance.enter_glass',
  'governance.leave_glass',
  'governance.is_fresh',
  'governance.offered_patients',
  'governance.accept_transfer',
  'governance.moved_here',
  'governance.approve_erasure',
  'governance.what_became_of',
  'governance.refuse_return',
  // The office publishes a device model, or mends a time zone, for patients it does not see: what follows is derived anew,
  // in the transaction that wrote the row of the hospital and in no other.
  'analysis.recompute_pumps_of_model',
  'analysis.recompute_pumps_of_centre',
  'analysis.records_of_moving',
  'analysis.store_of_moving',
  // Figures over all centres: sums only, suppressed before they are returned.
  'stats.may_be_counted',
  'stats.outcomes_standing',
  'stats.outcomes_as_of',
  'stats.complication_rates',
];

interface Finding {
  readonly wrong: string;
}

/** What is wrong with the role that serves requests, one row each. */
const roleFindings = `
  select wrong from pg_roles r cross join lateral (values
    (r.rolsuper, 'it is a superuser'),
    (r.rolbypassrls, 'it bypasses row-level security'),
    (r.rolcreaterole, 'it may make roles'),
    (pg_has_role(r.oid, 'tonus_owner', 'MEMBER'), 'it may become the owner of the tables'),
    (exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relowner = r.oid and n.nspname = any($1)), 'it owns tables'),
    (has_database_privilege(r.oid, current_database(), 'CREATE'), 'it may create schemas'),
    (has_database_privilege(r.oid, current_database(), 'TEMP'), 'it may create temporary tables'),
    (exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname = any($1) and has_table_privilege(r.oid, c.oid, 'TRUNCATE')), 'it may truncate tables')
  ) as found (holds, wrong) where r.rolname = current_user and holds`;

const catalogueFindings = `
  select format('%s.%s has no forced row-level security', n.nspname, c.relname) as wrong
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname = any($1) and not (c.relrowsecurity and c.relforcerowsecurity)
  union all
  select format('%s.%s has no policy', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname = any($1) and not exists (select from pg_policy p where p.polrelid = c.oid)
  union all
  select format('%s.%s shows rows with the rights of its owner', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))
  union all
  select format('%s.%s runs with the rights of its owner and is not on the list', n.nspname, p.proname)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and format('%s.%s', n.nspname, p.proname) <> all($2)
  union all
  select format('%s.%s runs with the rights of its owner and finds its tables by any path', n.nspname, p.proname)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and not coalesce(p.proconfig::text ~ 'search_path="?pg_catalog, pg_temp', false)`;

const settingFindings = `
  select format('%s is %s', name, setting) as wrong from pg_settings
  where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting in ('off', 'local')`;

/**
 * Everything that would let a row out to somebody it does not belong to, or lose what was acknowledged.
 *
 * @param dataSource of the role that serves requests
 * @param durable whether the settings that survive a power loss are asked for; tests do without
 * @returns what is wrong, in words; empty when nothing is
 */
export async function unsafeAspects(dataSource: DataSource, { durable }: { durable: boolean }): Promise<string[]> {
  const findings = [
    ...(await dataSource.query<Finding[]>(roleFindings, [SCHEMAS])),
    ...(await dataSource.query<Finding[]>(catalogueFindings, [SCHEMAS, DEFINER_FUNCTIONS])),
    ...(durable ? await dataSource.query<Finding[]>(settingFindings) : []),
    ...(await pendingMigrations(dataSource)),
  ];
  return findings.map(({ wrong }) => wrong);
}

async function pendingMigrations(dataSource: DataSource): Promise<Finding[]> {
  const [{ there }] = await dataSource.query<[{ there: boolean }]>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!there) return [{ wrong: 'it has not been set up: run "npx tonus migrate"' }];
  const rows = await dataSource.query<{ name: string }[]>('select name from public.migrations');
  const done = new Set(rows.map(({ name }) => name));
  return dataSource.migrations
    .map(({ name, constructor }) => name ?? constructor.name)
    .filter((name) => !done.has(name))
    .map((name) => ({ wrong: `the migration ${name} is pending: run "npx tonus migrate"` }));
}

/** @throws ConfigurationError that names everything unsafe, so that it can be mended at once */
export async function refuseUnsafeDatabase(dataSource: DataSource, options: { durable: boolean }): Promise<void> {
  const wrong = await unsafeAspects(dataSource, options);
  if (wrong.length === 0) return;
  throw new ConfigurationError(`The database is not safe to serve from: ${wrong.join('; ')}.`);
}
