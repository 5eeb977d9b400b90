import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { CONFIG } from '../../apps/api/src/access/access.tokens.js';
import { Role } from '../../apps/api/src/access/role.js';
import { Audit } from '../../apps/api/src/audit/audit.service.js';
import { insertRows } from '../../apps/api/src/audit/insert-rows.js';
import { runCommand } from '../../apps/api/src/command-line/run-command.js';
import type { Config } from '../../apps/api/src/config.js';
import type { Registry } from '../registry/registry.js';

/** Records patients at Northfield and has each exit: two events a patient. */
export async function recordPatients(
  { app, actor, northfield }: Registry,
  count: number,
  prefix = randomBytes(4).toString('hex').toUpperCase(),
): Promise<string[]> {
  const coordinator = await actor(Role.COORDINATOR, northfield);
  const audit = app.get(Audit);
  const rows = Array.from({ length: count }, (_none, at) => ({
    centreId: northfield.id,
    id: uuid(),
    pseudonym: `${prefix}-${at}`,
    birthYear: 1970,
    protocolCode: 'registry-core',
    protocolVersion: '1.0.0',
    enrolledOn: '2024-01-01',
    recordedBy: coordinator.personId,
    recordedAt: new Date(),
  }));
  for (const row of rows) {
    await audit.write(coordinator, 'patient recorded', (tx) => insertRows(tx, 'registry.patient', [row]));
    await audit.write(coordinator, 'patient exited', (tx) =>
      tx.query(`update registry.patient set exited_on = '2024-05-01', exit_reason = 'transfer' where id = $1`, [
        row.id,
      ]),
    );
  }
  return rows.map(({ id }) => id);
}

/** What `tonus audit verify` says of a database, and its exit code. */
export async function verify(
  { app }: Registry,
  urls: Registry['databaseUrls'],
  checkpoints?: string,
): Promise<{ code: number; said: string }> {
  let said = '';
  const code = await runCommand(['audit', 'verify', ...(checkpoints ? ['--checkpoints', checkpoints] : [])], {
    environment: {
      TONUS_APP_DATABASE_URL: urls.app,
      TONUS_AUTH_DATABASE_URL: urls.auth,
      TONUS_MIGRATOR_DATABASE_URL: urls.migrator,
      TONUS_STEWARD_DATABASE_URL: urls.steward,
      TONUS_SECRETS: app.get<Config>(CONFIG).secrets,
    },
    print: (text) => (said += text),
    complain: (text) => (said += text),
    openRegistry: () => Promise.reject(new Error('not needed')),
  });
  return { code, said };
}
