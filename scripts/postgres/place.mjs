import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mayReach } from './account.mjs';
import { machineFolder } from './machine-folder.mjs';

/**
 * Where the data really are. Usually the folder asked for; when the account of the server cannot reach it (root in a
 * private folder), a folder of the machine, noted in a file beside the one asked for.
 *
 * @param {string} wanted absolute path
 * @param {{ uid: number, gid: number } | null} account
 */
export function placeOf(wanted, account) {
  const moved = placeNoted(wanted);
  if (moved !== null) return moved;
  if (existsSync(wanted) || mayReach(account, wanted)) return wanted;

  const place = join(machineFolder(account), `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(dirname(wanted), { recursive: true });
  writeFileSync(note(wanted), JSON.stringify({ place, checkout: wanted }));
  return place;
}

/** The place an earlier start has noted. A copied checkout must not share it, so the note names its checkout too. */
function placeNoted(wanted) {
  if (!existsSync(note(wanted))) return null;
  const { place, checkout } = JSON.parse(readFileSync(note(wanted), 'utf8'));
  return checkout === wanted || !existsSync(note(checkout)) ? place : null;
}

const note = (wanted) => `${wanted}.place`;
