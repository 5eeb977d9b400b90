import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { checkout, dataFolder } from './checkout.mjs';
import { build, isBuilt } from './compile.mjs';
import { borrowDatabase, environmentFor } from './database.mjs';
import { holderOf } from './holder.mjs';
import { installWhenMissing } from './install.mjs';
import { Trouble } from './trouble.mjs';

const program = join(checkout, 'dist', 'apps', 'api', 'src', 'tonus.js');

/**
 * Runs one command of the registry (`import`, `export`, `audit verify`, …) against its database.
 *
 * @param {string[]} args what was typed after `tonus`
 * @returns {Promise<number>} the exit code of the command
 * @throws {Trouble}
 */
export async function runCommand(args) {
  await installWhenMissing(['@swc/core', 'pg']);
  // A server that runs keeps the code it was started with.
  const serving = holderOf(join(dataFolder, 'start.holder')) !== null;
  if (!serving || !isBuilt()) await build({ only: 'API' });
  if (!existsSync(program)) throw new Trouble('There are no commands yet: dist/apps/api/src/tonus.js is missing.');

  const database = await borrowDatabase();
  try {
    return await runProgram(args, database.addresses);
  } finally {
    await database.giveBack();
  }
}

/** The command keeps the terminal and the folder it was called in; Ctrl-C is its own to answer. */
function runProgram(args, addresses) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      env: {
        ...process.env,
        ...environmentFor(addresses, ['app', 'auth', 'migrator', 'steward']),
        TONUS_MODE: process.env['TONUS_MODE'] || 'demo',
        NODE_ENV: 'production',
      },
      stdio: 'inherit',
    });
    process.on('SIGINT', () => {});
    for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
    child.once('error', reject);
    child.once('exit', (code, name) => resolve(code ?? 128 + constants.signals[name]));
  });
}
