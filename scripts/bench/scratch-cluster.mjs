import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { serverAccount } from '../postgres/account.mjs';
import { scratchFolder } from '../postgres/machine-folder.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { now, since } from './measure.mjs';

/**
 * An embedded PostgreSQL of its own in a temporary folder, set up as the registry's is: with fsync.
 *
 * @returns {Promise<ScratchCluster>}
 */
export async function startScratchCluster() {
  const folder = mkdtempSync(join(scratchFolder(serverAccount('')), 'tonus-bench-'));
  chmodSync(folder, 0o711);
  const began = now();
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres') });
  return new ScratchCluster(server, folder, since(began));
}

class ScratchCluster {
  constructor(server, folder, firstStartMilliseconds) {
    this.server = server;
    this.folder = folder;
    this.firstStartMilliseconds = firstStartMilliseconds;
  }

  /** Stops the server; `start` starts it again on the same data. */
  async pause() {
    await this.server.stop();
  }

  async start() {
    this.server = await startPostgres({ dataDirectory: join(this.folder, 'postgres') });
  }

  /** As the registry's own role. */
  url(database) {
    return withDatabase(this.server.url, database);
  }

  /** As a role that may switch triggers off. */
  superuserUrl(database) {
    return withDatabase(this.server.superuserUrl, database);
  }

  /** Copies a database nobody is connected to. */
  async copyDatabase(from, to) {
    await this.asSuperuser('postgres', (client) => client.query(`create database ${to} template ${from} owner tonus`));
  }

  async asSuperuser(database, work) {
    return withClient(this.superuserUrl(database), work);
  }

  async stop() {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Lends a connection for a piece of work. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const withDatabase = (url, database) => url.replace(/\/\w+(?=\?|$)/, `/${database}`);
