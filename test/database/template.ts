import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { migrate } from '../../apps/api/src/database.js';

const migrations = join(import.meta.dirname, '..', '..', 'migrations');
/** Any number, the same in every worker. */
const lock = 7_405_221;

/** The name changes with the migrations, so that a watched run notices an edited one. */
export function namesTemplate(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrations).sort()) hash.update(file).update(readFileSync(join(migrations, file)));
  return `template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Makes the template the first time it is asked for; other workers wait. It gets its name when it is complete.
 *
 * @param client connected as the superuser
 * @param migratorOf the address of a database for the migrator
 */
export async function prepareTemplate(client: Client, migratorOf: (database: string) => string): Promise<void> {
  const name = namesTemplate();
  await client.query('SELECT pg_advisory_lock($1)', [lock]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} OWNER tonus_owner`);
    await migrate(migratorOf(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
}
