import { join } from 'node:path';
import { prepareDatabase, startApi, stopOrphanedApi } from './api.mjs';
import { checkout, dataFolder } from './checkout.mjs';
import { build } from './compile.mjs';
import { environmentFor, openDatabase } from './database.mjs';
import { hold, release } from './holder.mjs';
import { installWhenMissing } from './install.mjs';
import { freePort } from './port.mjs';
import { step } from './progress.mjs';
import { stopRunning } from './run.mjs';
import { Trouble } from './trouble.mjs';

/** The API has said why it cannot start; there is nothing to add. */
const saidWhy = 78;
/** Bringing the database up to date takes more rights than serving it, in a process that has ended by then. */
const everyRole = ['app', 'auth', 'migrator', 'steward'];

/**
 * Brings the registry up, from whatever state the checkout is in, and keeps it up until it is told to stop.
 *
 * @returns {Promise<number>} the exit code
 * @throws {Trouble}
 */
export async function serve() {
  const leaving = untilAskedToLeave();
  const holder = join(dataFolder, 'start.holder');
  const other = hold(holder);
  if (other !== null) {
    throw new Trouble(`Tonus already runs in ${checkout} (process ${other}); stop it before starting it again.`);
  }
  try {
    await step('Stopping what an interrupted start has left running', stopOrphanedApi);
    const port = await freePort();
    await prepare();
    if (leaving.asked) return 0;
    return await serveOn(port, leaving);
  } catch (error) {
    // What was being done has been cut short by us.
    if (leaving.asked) return 0;
    throw error;
  } finally {
    release(holder);
  }
}

async function prepare() {
  await installWhenMissing(['@nestjs/core', '@swc/core', 'pg', 'vite']);
  await build();
}

async function serveOn(port, leaving) {
  const broken = { now: () => {} };
  const databaseBroke = new Promise((resolve) => (broken.now = () => resolve('database')));
  const database = await openDatabase(broken.now);
  try {
    const settings = { PORT: `${port}`, TONUS_MODE: process.env['TONUS_MODE'] || 'demo', NODE_ENV: 'production' };
    if (leaving.asked) return 0;
    if (database.addresses.migrator) {
      const code = await prepareDatabase({ ...settings, ...environmentFor(database.addresses, everyRole) });
      if (leaving.asked) return 0;
      if (code !== 0) return code;
    }
    const api = startApi({ ...settings, ...environmentFor(database.addresses, ['app', 'auth']) });
    const first = await Promise.race([api.ended, leaving.promise, databaseBroke]);
    if (first === 'asked') {
      await step('Finishing open requests', api.stop);
      return 0;
    }
    if (first === 'database') {
      await api.stop();
      throw new Trouble('The embedded database ended unexpectedly; start again, nothing that was saved is lost.');
    }
    if (first.code === saidWhy) return saidWhy;
    throw new Trouble(
      `The server ended unexpectedly (${first.signal ?? `exit code ${first.code}`}); start again, nothing that was saved is lost.`,
    );
  } finally {
    await database.stop();
  }
}

/** Ctrl-C, a closed terminal, or a service manager. Asking twice changes nothing: npm passes every signal on. */
function untilAskedToLeave() {
  const leaving = { asked: false, promise: null };
  leaving.promise = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        leaving.asked = true;
        stopRunning();
        resolve('asked');
      });
    }
  });
  return leaving;
}
