import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from '../trouble.mjs';
import { clusterName, readLockFile, stopOrphans } from './orphans.mjs';

/** What a killed server leaves behind needs a moment to go. */
const patienceWithRemains = 6_000;
const patienceWithRecovery = 120_000;
const largestLog = 5_000_000;

/** The log must not carry what users typed: no statements, no values, no errors of statements. */
const quietLog = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/**
 * Starts the server process and waits until it takes connections. It is detached: a Ctrl-C at the terminal must reach
 * the API first, which still needs the database to finish its requests.
 *
 * @param {{ postgres: string, place: string, account: { uid: number, gid: number } | null, settings: string[] }} options
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startServer({ postgres, place, account, settings }) {
  const everySetting = [
    ...settings,
    ...Object.entries(quietLog).map(([name, value]) => `${name}=${value}`),
    `cluster_name=${clusterName(place)}`,
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const log = logFile(place);
  const began = Date.now();
  for (;;) {
    const logged = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const output = openSync(log, 'a', 0o600);
    // -D must be followed by another argument: by that the process is recognised later.
    const server = spawn(postgres, ['-D', place, ...everySetting.flatMap((setting) => ['-c', setting])], {
      ...account,
      cwd: place,
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, HOME: place, LC_ALL: 'C', TZ: 'UTC', PGDATA: place },
    });
    closeSync(output);
    if (await isReady(server, place)) {
      server.unref();
      return server;
    }
    const said = readFileSync(log, 'utf8').slice(logged);
    const remains = /shared memory block|lock file ".*" already exists|could not bind|is in use/.test(said);
    if (!remains || Date.now() - began > patienceWithRemains) throw refusal(said, log);
    await stopOrphans(place);
    await wait(200);
  }
}

/** The server's log lies beside its data and starts anew when it has grown large. */
export function logFile(place) {
  const log = `${place}.log`;
  mkdirSync(dirname(log), { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) rmSync(log);
  return log;
}

async function isReady(server, place) {
  let gone = false;
  server.once('error', () => (gone = true));
  server.once('exit', () => (gone = true));
  const deadline = Date.now() + patienceWithRecovery;
  while (!gone && Date.now() < deadline) {
    const lock = readLockFile(place);
    if (lock?.pid === server.pid && lock.ready) return true;
    await wait(10);
  }
  return false;
}

function refusal(said, log) {
  if (/No space left on device/.test(said)) {
    return new Trouble('The disk is full, the database cannot start; free some space and start again.');
  }
  const complaint = said.split('\n').findLast((line) => /(FATAL|PANIC):/.test(line));
  const reason = complaint?.replace(/^.*(FATAL|PANIC): */, '') ?? 'it gave no reason';
  return new Trouble(`The embedded database did not start: ${reason} (more in ${log}).`);
}
