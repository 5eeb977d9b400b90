import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { serverAccount } from '../postgres/account.mjs';
import { scratchFolder } from '../postgres/machine-folder.mjs';
import { addresses, makeDatabase, makeRoles } from '../postgres/roles.mjs';
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
  const cluster = new ScratchCluster(server, folder);
  await cluster.asSuperuser('postgres', (client) => makeRoles(client, server.secret));
  cluster.firstStartMilliseconds = since(began);
  return cluster;
}

class ScratchCluster {
  firstStartMilliseconds = 0;

  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Where keys made at a first start, and checkpoints of the trail, are kept. */
  secrets(database) {
    return join(this.folder, database, 'secrets');
  }

  /** Stops the server; `start` starts it again on the same data. */
  async pause() {
    await this.server.stop();
  }

  async start() {
    this.server = await startPostgres({ dataDirectory: join(this.folder, 'postgres') });
  }

  /** For each role of the registry. */
  addresses(database) {
    return addresses(this.superuserUrl(database), this.server.secret);
  }

  /** As a role no policy holds, and which may switch triggers off. */
  superuserUrl(database) {
    return withDatabase(this.server.superuserUrl, database);
  }

  /** A database of the registry's owner with nothing in it. */
  async makeDatabase(name) {
    await this.asSuperuser('postgres', (client) => makeDatabase(client, name));
  }

  /** Copies a database nobody is connected to. */
  async copyDatabase(from, to) {
    await this.asSuperuser('postgres', async (client) => {
      await client.query(`create database ${to} template ${from} owner tonus_owner`);
      // Rights on a database are not copied with it.
      await makeDatabase(client, to);
    });
  }

  async asSuperuser(database, work) {
    return withClient(this.superuserUrl(database), work);
  }

  async stop() {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Lends a connection for a piece of work. As in the registry, statements are not compiled. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, options: '-c jit=off' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const withDatabase = (url, database) => url.replace(/\/\w+(?=\?|$)/, `/${database}`);
