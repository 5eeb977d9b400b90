import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold, holderOf, release } from '../holder.mjs';
import { Trouble } from '../trouble.mjs';
import { serverAccount } from './account.mjs';
import { openAddress, passwordFor, removeSocketFolder, urls } from './address.mjs';
import { findBinaries } from './binaries.mjs';
import { initialise } from './initialise.mjs';
import { readLockFile, runningServer, stopOrphans, stopServer } from './orphans.mjs';
import { placeOf } from './place.mjs';
import { startServer } from './server.mjs';

/**
 * Starts the embedded PostgreSQL on a data folder, which it makes when there is none. What a killed start left
 * running on the same data is stopped first.
 *
 * @param {object} options
 * @param {string} options.dataDirectory absolute path
 * @param {boolean} [options.fsync] false only for tests: a crash then loses or spoils data
 * @param {Record<string, string>} [options.settings] further settings of the server
 * @param {() => void} [options.onExit] called when the server ends without having been asked to
 * @returns {Promise<{ superuserUrl: string, secret: string | null, pid: number, stop: () => Promise<void> }>} passwords
 * of roles are derived from `secret`; null: none is asked
 * @throws {Trouble} when another running process holds these data, or the server refuses
 */
export async function startPostgres({ dataDirectory, fsync = true, settings = {}, onExit = () => {} }) {
  const account = serverAccount(dataDirectory);
  const binaries = findBinaries(account);
  const place = placeOf(dataDirectory, account);
  const holder = `${dataDirectory}.holder`;
  const other = hold(holder);
  if (other !== null) {
    throw new Trouble(`The database in ${dataDirectory} is in use by process ${other}; wait until it has finished.`);
  }
  try {
    const left = readLockFile(place);
    await stopOrphans(place);
    if (left) removeSocketFolder(left.socketFolder);
    if (!existsSync(join(place, 'PG_VERSION'))) await initialise(binaries, place, account, passwordFor(place));
    refuseOtherVersion(place, binaries.major);

    const address = await openAddress(place, account);
    const server = await startServer({
      postgres: binaries.postgres,
      place,
      account,
      settings: [
        ...address.settings,
        ...(fsync ? [] : ['fsync=off']),
        ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
      ],
    });
    server.once('exit', onExit);

    const stop = async () => {
      server.off('exit', onExit);
      await stopServer(server.pid);
      address.close();
      release(holder);
    };
    const { superuserUrl, secret } = address;
    return { superuserUrl, secret, pid: server.pid, stop };
  } catch (error) {
    release(holder);
    throw error;
  }
}

/**
 * The server another process of this checkout has started and still holds.
 *
 * @param {string} dataDirectory absolute path
 * @returns {{ superuserUrl: string, secret: string | null } | null}
 */
export function runningPostgres(dataDirectory) {
  if (holderOf(`${dataDirectory}.holder`) === null) return null;
  const place = placeOf(dataDirectory, serverAccount(dataDirectory));
  const server = runningServer(place);
  return server?.ready ? urls(place, server) : null;
}

function refuseOtherVersion(place, major) {
  const made = readFileSync(join(place, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new Trouble(
    `The data in ${place} were written by PostgreSQL ${made}, this is ${major}; export them with the older release first.`,
  );
}
