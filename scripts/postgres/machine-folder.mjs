import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Trouble } from '../trouble.mjs';
import { mayReach } from './account.mjs';

/**
 * A folder outside the checkout, for root only: it can be passed by the server's account and written by root alone.
 * `/var/lib` outlives a restart of the machine; the others are for systems where it cannot be written.
 */
export function machineFolder(account) {
  for (const parent of ['/var/lib', tmpdir(), '/tmp']) {
    const folder = join(parent, 'tonus');
    try {
      accessSync(parent, constants.W_OK);
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const { uid, mode } = statSync(folder);
    if (uid === 0 && (mode & 0o022) === 0 && mayReach(account, join(folder, 'any'))) return folder;
  }
  throw new Trouble(
    'No folder of this machine can be read by the account that runs PostgreSQL; start as another user or set DATABASE_URL.',
  );
}

/** A folder for short-lived files which the account can reach. */
export function scratchFolder(account) {
  return mayReach(account, join(tmpdir(), 'any')) ? tmpdir() : '/tmp';
}
