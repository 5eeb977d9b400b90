import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasGone, isRunning, listProcesses, signal } from '../processes.mjs';

/** The name the server's processes show, so that they can be told from those of any other server. */
export const clusterName = (place) => `tonus-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`;

/**
 * What the server wrote into its lock file.
 *
 * @returns {{ pid: number, socketFolder: string, port: number, ready: boolean } | null}
 */
export function readLockFile(place) {
  try {
    const lines = readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      socketFolder: lines[4] ?? '',
      ready: lines[7]?.trim() === 'ready',
    };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The server that runs on these data, by its own lock file and its command line; null when none does. */
export function runningServer(place) {
  const lock = readLockFile(place);
  if (lock === null) return null;
  // Windows shows no command lines; there the lock file has to do.
  const ours = process.platform === 'win32' ? isRunning(lock.pid) : servers(place).includes(lock.pid);
  return ours ? lock : null;
}

/**
 * Stops what an interrupted start has left behind: a server nobody holds, or the children of a killed one, which
 * keep its shared memory and would make a new server refuse.
 *
 * @returns {Promise<boolean>} whether there was anything
 */
export async function stopOrphans(place) {
  const lock = readLockFile(place);
  const running = runningServer(place);
  if (running !== null) await stopServer(running.pid);

  const left = children(place);
  for (const pid of left) signal(pid, 'SIGQUIT');
  for (const pid of left) if (!(await hasGone(pid, 1_000))) signal(pid, 'SIGKILL');

  // A lock file whose process number now belongs to somebody else would be believed by the server.
  if (lock !== null && runningServer(place) === null && children(place).length === 0) {
    rmSync(join(place, 'postmaster.pid'), { force: true });
  }
  return running !== null || left.length > 0;
}

/** Fast shutdown: sessions are ended, transactions rolled back, everything written out. */
export async function stopServer(pid) {
  signal(pid, 'SIGINT');
  if (await hasGone(pid, 10_000)) return;
  signal(pid, 'SIGQUIT');
  if (await hasGone(pid, 3_000)) return;
  signal(pid, 'SIGKILL');
  await hasGone(pid, 1_000);
}

const servers = (place) =>
  listProcesses()
    .filter(({ command }) => /postgres(\.exe)? /.test(command) && command.includes(` -D ${place} `))
    .map(({ pid }) => pid);

const children = (place) =>
  existsSync(place) && process.platform !== 'win32'
    ? listProcesses()
        .filter(({ command }) => command.startsWith(`postgres: ${clusterName(place)}: `))
        .map(({ pid }) => pid)
    : [];
