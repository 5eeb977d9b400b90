import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { addresses } from '../../scripts/postgres/roles.mjs';
import { namesTemplate, prepareTemplate } from './template.js';

/** A database of one spec: migrated and empty. */
export interface TestDatabase {
  /** One address for each role that signs in: the server uses the first two, maintenance the others. */
  urls: { app: string; auth: string; migrator: string; steward: string };
  /** Connects as the superuser, for what a test must see or break behind the registry's back. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * Makes a database with every migration applied, by copying one that was migrated once a run.
 *
 * @param migrated false for an empty one, which a spec brings up to date itself
 * @throws Error outside Jest projects that start the test cluster
 */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(async (client) => {
    if (migrated) await prepareTemplate(client, (database) => addresses(urlOf(database), null).migrator);
    const template = migrated ? `TEMPLATE ${namesTemplate()} STRATEGY file_copy` : '';
    await client.query(`CREATE DATABASE ${name} OWNER tonus_owner ${template}`);
    // Rights on a database are not copied with it.
    await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  });
  return {
    urls: addresses(urlOf(name), null),
    superuserUrl: urlOf(name),
    drop: () => asSuperuser(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** The environment of a command, as "npx tonus" sets it. */
export const commandEnvironment = ({ urls }: TestDatabase): NodeJS.ProcessEnv => ({
  TONUS_APP_DATABASE_URL: urls.app,
  TONUS_AUTH_DATABASE_URL: urls.auth,
  TONUS_MIGRATOR_DATABASE_URL: urls.migrator,
  TONUS_STEWARD_DATABASE_URL: urls.steward,
});

async function asSuperuser(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = process.env['TONUS_TEST_SUPERUSER_URL'];
  if (url === undefined) throw new Error('There is no test cluster: run the spec in the Jest project api or journeys.');
  return url.replace('/postgres?', `/${database}?`);
}
