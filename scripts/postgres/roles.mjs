import { createHmac } from 'node:crypto';

/**
 * The roles of the registry. Only the first three are signed in as while it serves; none is a superuser, none but the
 * backup sees past the policies.
 */
const roles = {
  // Owns the tables. Nobody signs in as it: the migrator takes it on.
  tonus_owner: 'NOLOGIN',
  tonus_app: 'LOGIN',
  tonus_auth: 'LOGIN',
  tonus_migrator: 'LOGIN',
  // The registry itself, at the command line: imports, the synthetic cohort, rebuilding.
  tonus_steward: 'LOGIN',
  // Owns the trail.
  tonus_audit: 'NOLOGIN',
  // Owns the functions that count over all centres.
  tonus_stats: 'NOLOGIN',
  tonus_backup: 'LOGIN BYPASSRLS',
};

const never = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION';

/** What each role that signs in is for, as the processes of the registry call it. */
const signingIn = { app: 'tonus_app', auth: 'tonus_auth', migrator: 'tonus_migrator', steward: 'tonus_steward' };

/**
 * Addresses of one database for every role that signs in.
 *
 * @param {string} url of the same database for any role
 * @param {string | null} secret passwords are derived from it; null where the server asks for none
 * @returns {{ app: string, auth: string, migrator: string, steward: string }}
 */
export function addresses(url, secret) {
  const entries = Object.entries(signingIn).map(([name, role]) => [name, addressFor(url, role, secret)]);
  return Object.fromEntries(entries);
}

/** `postgres://role@/database?host=…` of a socket has no host, which URL does not read, so the text is edited. */
function addressFor(url, role, secret) {
  const login = secret === null ? role : `${role}:${passwordOf(role, secret)}`;
  return url.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/?]*@)?/, (_all, scheme) => `${scheme}${login}@`);
}

const passwordOf = (role, secret) => createHmac('sha256', secret).update(role).digest('base64url');

/**
 * Makes the roles that are missing and the rights among them. Repeating it changes nothing.
 *
 * @param {import('pg').Client} client connected as somebody who may make roles
 * @param {string | null} secret see `addresses`
 */
export async function makeRoles(client, secret) {
  await client.query('select pg_advisory_lock(7286003)');
  try {
    const { rows } = await client.query("select rolname from pg_roles where rolname like 'tonus%'");
    const there = new Set(rows.map(({ rolname }) => rolname));
    // The first releases had one role, which owned everything.
    if (there.has('tonus') && !there.has('tonus_owner')) {
      await client.query('alter role tonus rename to tonus_owner');
      there.add('tonus_owner');
    }
    const missing = Object.keys(roles).filter((role) => !there.has(role));
    for (const role of missing) await client.query(`create role ${role}`);
    for (const [role, rights] of Object.entries(roles)) {
      const password = secret === null || !rights.startsWith('LOGIN') ? '' : ` PASSWORD '${passwordOf(role, secret)}'`;
      // Somebody without BYPASSRLS cannot give it: then there is no backup role of this registry.
      const may = rights.includes('BYPASSRLS') && !(await mayBypass(client)) ? 'NOLOGIN' : rights;
      await client.query(`alter role ${role} ${may} ${never}${password}`);
    }
    await client.query('grant tonus_owner to tonus_migrator with inherit false, set true');
    await client.query('grant tonus_audit, tonus_stats to tonus_owner with inherit false, set true');
    await client.query('grant pg_read_all_data to tonus_backup');
    // A superuser may give databases to anybody; others must be able to become the owner.
    await client.query(`do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        grant tonus_owner to current_user with inherit false, set true;
      end if;
    end $$`);
  } finally {
    await client.query('select pg_advisory_unlock(7286003)');
  }
}

async function mayBypass(client) {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user',
  );
  return rows[0].may;
}

/**
 * Makes the registry's database when it is missing, and has it belong to the registry's owner.
 *
 * @param {import('pg').Client} client connected as somebody who may make databases
 * @param {string} name of the database
 */
export async function makeDatabase(client, name) {
  const { rows } = await client.query('select pg_get_userbyid(datdba) as owner from pg_database where datname = $1', [
    name,
  ]);
  const quoted = `"${name.replaceAll('"', '""')}"`;
  if (rows.length === 0) await client.query(`create database ${quoted} owner tonus_owner`);
  else if (rows[0].owner !== 'tonus_owner') await client.query(`alter database ${quoted} owner to tonus_owner`);
  await client.query(`revoke temporary on database ${quoted} from public`);
}
