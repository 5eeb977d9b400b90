import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { namesTemplate, prepareTemplate } from './template.js';

/** A database of one spec: migrated, empty, owned by the registry's role. */
export interface TestDatabase {
  /** Connects as the registry's role, as a server in production would. */
  url: string;
  /** Connects as the superuser, for what a test must see or break behind the registry's back. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * Makes a database with every migration applied, by copying one that was migrated once a run.
 *
 * @throws Error outside Jest projects that start the test cluster
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(async (client) => {
    await prepareTemplate(client, urlOf);
    await client.query(`CREATE DATABASE ${name} OWNER tonus TEMPLATE ${namesTemplate()} STRATEGY file_copy`);
  });
  return {
    url: urlOf('tonus', name),
    superuserUrl: urlOf('postgres', name),
    drop: () => asSuperuser(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

async function asSuperuser(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres', 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(role: 'tonus' | 'postgres', database: string): string {
  const url = process.env['TONUS_TEST_SUPERUSER_URL'];
  if (url === undefined) throw new Error('There is no test cluster: run the spec in the Jest project api or journeys.');
  return url.replace('//postgres', `//${role}`).replace('/postgres?', `/${database}?`);
}
