import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Who or what the registry must withstand, and the tests that show it does: a promise without one is not made. */
const adversaries: Readonly<Record<string, readonly string[]>> = {
  'staff of another centre': ['PERM-1', 'ISO-1', 'ISO-2', 'ISO-5'],
  'somebody who looks beyond her centre in an emergency': ['PERM-3'],
  'a person with more curiosity than rights': ['PERM-1', 'PERM-2', 'AUD-1'],
  'a stolen cookie': ['AUTH-2', 'ISO-3'],
  'whoever holds a caregiver link': ['AUTH-4'],
  'a hostile web page': ['AUTH-3', 'HDR-1', 'HDR-2'],
  'an anonymous client': ['AUTH-1', 'AUTH-5', 'GQL-1', 'RATE-1', 'ERR-1', 'VAL-1'],
  'injected SQL': ['ISO-3', 'ISO-5', 'VAL-1'],
  'an operator with access to the database': ['AUD-2', 'AUD-4', 'SIG-2', 'SIG-3', 'SECR-1'],
  'an accident: a crash, a retry, two tabs, a migration that was forgotten': [
    'ISO-4',
    'ISO-6',
    'AUD-3',
    'DUR-2',
    'DUR-3',
    'SIG-1',
  ],
};

/** Titles of all suites and tests, as written. */
function titles(): string[] {
  const folders = ['apps', 'libs', 'migrations', 'scripts', 'test'];
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
    )
    .filter((file) => /(\.|-)spec\.ts$/.test(file) && !file.includes('node_modules'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/(['"`])[A-Z]{2,4}-\d+[:, ]/g) ?? []);
}

describe('THR-1: every adversary', () => {
  const shown = new Set(titles().map((title) => title.slice(1).replace(/[:, ]$/, '')));

  it.each(Object.entries(adversaries))('is met by tests: %s', (_adversary, ids) => {
    expect(ids.filter((id) => !shown.has(id))).toEqual([]);
  });
});
