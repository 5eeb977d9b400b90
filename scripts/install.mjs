import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkout, dataFolder } from './checkout.mjs';
import { hold, release } from './holder.mjs';
import { step } from './progress.mjs';
import { lastLines, run } from './run.mjs';
import { Trouble } from './trouble.mjs';

const modules = join(checkout, 'node_modules');
const lockFile = join(checkout, 'package-lock.json');
const stamp = join(modules, '.tonus-installed');
/** What the packages take, and some room for building and for the database. */
const neededMegabytes = 1_200;

/**
 * Installs the packages when there are none, when the lock file has changed since, or when one of those named is
 * missing (somebody left out the development packages).
 *
 * @param {string[]} needed
 * @throws {Trouble} with npm's own complaint
 */
export async function installWhenMissing(needed) {
  const isComplete = () => isInstalled() && needed.every((name) => existsSync(join(modules, name, 'package.json')));
  if (isComplete()) return;
  const holder = join(dataFolder, 'install.holder');
  while (hold(holder) !== null) await wait(500);
  try {
    if (!isComplete()) await install();
  } finally {
    release(holder);
  }
}

async function install() {
  refuseFullDisk();
  const npm = process.env['npm_execpath'];
  const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, said } = await step('Installing packages (once, some minutes on a slow connection)', () =>
    // Errors only: packages that ask for a newer Node than the one they work on would fill the screen.
    run(
      program,
      [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        shell: process.platform === 'win32' && program === 'npm',
      },
    ),
  );
  if (code !== 0) throw failure(said);
  writeFileSync(stamp, lockHash());
}

function isInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return statSync(list).mtimeMs >= statSync(lockFile).mtimeMs;
}

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(checkout);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (megabytes >= neededMegabytes) return;
  throw new Trouble(
    `The disk is nearly full: installing needs about ${neededMegabytes} MB in ${checkout}, ${megabytes} MB are free.`,
  );
}

function failure(said) {
  if (/ENOSPC/.test(said))
    return new Trouble('The disk is full, the packages could not be installed; free some space.');
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(said))
    return new Trouble(
      'The package registry cannot be reached, so the packages could not be installed; check the network.',
    );
  return new Trouble(`The packages could not be installed; npm says:\n${lastLines(said)}`);
}
