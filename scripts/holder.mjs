import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf } from './processes.mjs';

/**
 * Notes in a file which process holds something: the checkout, the database.
 *
 * @param {string} file
 * @param {number} pid
 * @returns {number | null} null when it is ours now, else the process that holds it and still runs
 */
export function hold(file, pid = process.pid) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, identityOf(pid) ?? '', { flag: 'wx', mode: 0o644 });
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const other = holderOf(file);
    if (other === pid) return null;
    if (other !== null) return other;
    rmSync(file, { force: true });
  }
}

/** The process named in the file, null when it has gone or there is none. */
export function holderOf(file) {
  try {
    const identity = readFileSync(file, 'utf8');
    const pid = Number(identity.split('@')[0]);
    return pid > 0 && identityOf(pid) === identity ? pid : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Gives back what this process holds; a file that names another process stays. */
export function release(file, pid = process.pid) {
  const holder = holderOf(file);
  if (holder === null || holder === pid) rmSync(file, { force: true });
}
