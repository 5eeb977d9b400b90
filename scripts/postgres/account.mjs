import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../trouble.mjs';

/**
 * The system account that runs the server. PostgreSQL refuses to run as root, so root hands it to the account that
 * owns the data already, else to `postgres` or `nobody`.
 *
 * @param {string} dataDirectory need not exist yet
 * @returns {{ uid: number, gid: number } | null} null: the account of this process
 */
export function serverAccount(dataDirectory) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Trouble(
    'PostgreSQL does not run as root, and there is no account postgres or nobody; start as another user or set DATABASE_URL.',
  );
}

/** Whether the account may pass through every folder above the path, judged by their modes. */
export function mayReach(account, path) {
  if (account === null) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
