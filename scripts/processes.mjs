import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const proc = existsSync('/proc/self/stat');

/**
 * Every process that still runs, with its command line. Zombies are left out: in a container without an init
 * process nobody reaps them, yet they are gone for all purposes here.
 *
 * @returns {{ pid: number, command: string }[]}
 */
export function listProcesses() {
  if (proc) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: commandOf(Number(name)) }))
      .filter(({ command }) => command !== '');
  }
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,stat=,command='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((found) => found && !found[2].startsWith('Z'))
    .map((found) => ({ pid: Number(found[1]), command: found[3] }));
}

/** The command line of a process, its arguments joined by spaces; empty when there is no such process. */
export function commandOf(pid) {
  if (!proc) return listProcesses().find((one) => one.pid === pid)?.command ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * A name for one run of one process. Process numbers are handed out again, the pair of number and start is not.
 *
 * @returns {string | null} null when the process does not run
 */
export function identityOf(pid) {
  if (proc) {
    if (commandOf(pid) === '') return null;
    try {
      const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
      return `${pid}@${afterName.split(' ')[19]}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return isRunning(pid) ? `${pid}` : null;
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' });
  return stdout?.trim() ? `${pid}@${stdout.trim()}` : null;
}

/** Whether the process runs. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !proc || commandOf(pid) !== '';
}

/** Sends a signal; a process that has gone meanwhile is no failure. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Waits until the process has gone.
 *
 * @param {number} milliseconds the longest wait
 * @returns {Promise<boolean>} false when it still runs after that time
 */
export async function hasGone(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await wait(20);
  }
  return true;
}
