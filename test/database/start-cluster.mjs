import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { makeRoles } from '../../scripts/postgres/roles.mjs';
import { serverAccount } from '../../scripts/postgres/account.mjs';
import { scratchFolder } from '../../scripts/postgres/machine-folder.mjs';
import { startPostgres } from '../../scripts/postgres/start-postgres.mjs';
import { sweepClusters } from './sweep-clusters.mjs';

/**
 * Jest calls this before the first test: one PostgreSQL for the whole run, without fsync, in a folder for temporary
 * files. Workers inherit its address through the environment.
 */
export default async function startCluster() {
  if (globalThis.tonusTestCluster) return;
  const account = serverAccount('');
  const scratch = scratchFolder(account);
  await sweepClusters(scratch);

  const folder = mkdtempSync(join(scratch, 'tonus-test-'));
  chmodSync(folder, 0o711);
  const server = await startPostgres({
    dataDirectory: join(folder, 'postgres'),
    fsync: false,
    settings: { max_connections: '200', shared_buffers: '128MB' },
  });
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await makeRoles(client, server.secret);
  await client.end();
  globalThis.tonusTestCluster = { server, folder };
  process.env['TONUS_TEST_SUPERUSER_URL'] = server.superuserUrl;
  process.env['TONUS_TEST_FOLDER'] = folder;
}
