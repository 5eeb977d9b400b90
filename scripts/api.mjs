import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, dataFolder } from './checkout.mjs';
import { hold, holderOf } from './holder.mjs';
import { hasGone, signal } from './processes.mjs';
import { Trouble } from './trouble.mjs';

const program = join(checkout, 'dist', 'apps', 'api', 'src', 'main.js');
const preparation = join(checkout, 'dist', 'apps', 'api', 'src', 'prepare.js');
const holder = join(dataFolder, 'api.holder');
/** MB. Large answers are short-lived; with the default of 16 half the time of a long list goes to collecting them. */
const roomForAnswers = '--max-semi-space-size=64';
/** The API drains for 20 s; after this it is killed, which loses nothing that was acknowledged. */
const patienceWithDraining = 25_000;
const patienceWithOrphan = 5_000;

/**
 * Starts the server process. It leads a process group of its own: a Ctrl-C at the terminal comes to us alone, and we
 * decide on the order in which things end.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ended: Promise<{ code: number | null, signal: string | null }>, stop: () => Promise<void> }}
 */
export function startApi(env) {
  if (!existsSync(program)) throw new Trouble('There is no API to start: dist/apps/api/src/main.js is missing.');
  const child = spawn(process.execPath, ['--enable-source-maps', roomForAnswers, program], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  rmSync(holder, { force: true });
  hold(holder, child.pid);

  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: error.message }));
    child.once('exit', (code, name) => resolve({ code, signal: name }));
  }).finally(() => rmSync(holder, { force: true }));

  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceWithDraining);
    await ended;
    clearTimeout(timer);
  };
  return { ended, stop };
}

/**
 * Brings the database up to date and, in a demonstration, fills it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code; the process has said why it is not 0
 */
export function prepareDatabase(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', preparation], {
      cwd: checkout,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    rmSync(holder, { force: true });
    hold(holder, child.pid);
    const stop = () => child.kill('SIGTERM');
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop);
      rmSync(holder, { force: true });
      resolve(code ?? 1);
    });
  });
}

/** Stops the API an interrupted start of this checkout has left running; it would keep the port. */
export async function stopOrphanedApi() {
  const pid = holderOf(holder);
  if (pid === null) return;
  signal(pid, 'SIGTERM');
  if (await hasGone(pid, patienceWithOrphan)) return;
  signal(pid, 'SIGKILL');
  await hasGone(pid, patienceWithOrphan);
}
