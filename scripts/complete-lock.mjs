import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';

/**
 * Adds the platform packages that npm left out of the lock file because they could not be fetched where it ran.
 * Without them `npm ci` refuses on every other machine. With `--check` it only tells, and asks no registry.
 */

const file = join(checkout, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const checking = process.argv.includes('--check');

const missing = missingPackages(lock.packages);
const hosts = Object.entries(lock.packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));

if (checking) {
  for (const { path } of missing) console.error(`package-lock.json lacks ${path}; run: node scripts/complete-lock.mjs`);
  for (const [path] of hosts)
    console.error(`package-lock.json names a host for ${path}; run: node scripts/complete-lock.mjs`);
  process.exitCode = missing.length + hosts.length === 0 ? 0 : 1;
} else {
  for (const { path, name, version, parent } of missing) lock.packages[path] = entryFor(name, version, parent);
  for (const [path] of hosts) delete lock.packages[path].resolved;
  lock.packages = sorted(lock.packages);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} added, ${hosts.length} hosts removed`);
}

/** Optional dependencies for which no entry can be found on the way up from the package that wants them. */
function missingPackages(packages) {
  return Object.entries(packages).flatMap(([parentPath, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, parentPath, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, parent })),
  );
}

function isFound(packages, parentPath, name) {
  for (let folder = parentPath; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '' || !folder.includes('node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

/**
 * What npm would have written. The registry knows the rest; where it cannot be asked, the platform is read from the
 * name (`linux-arm64-musl`), and the entry goes without a checksum, which `npm ci` accepts.
 */
function entryFor(name, version, parent) {
  const known = askRegistry(name, version);
  const platform = platformIn(name);
  return Object.fromEntries(
    Object.entries({
      version,
      integrity: known?.['dist.integrity'],
      cpu: known?.cpu ?? platform.cpu,
      dev: parent.dev,
      libc: known?.libc ?? platform.libc,
      license: known?.license ?? parent.license,
      optional: true,
      os: known?.os ?? platform.os,
      engines: known?.engines ?? parent.engines,
    }).filter(([, value]) => value !== undefined),
  );
}

function askRegistry(name, version) {
  const fields = ['dist.integrity', 'cpu', 'os', 'libc', 'license', 'engines'];
  const { status, stdout } = spawnSync(
    'npm',
    ['view', `${name}@${version}`, ...fields, '--json', '--loglevel=silent'],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0 || !stdout.trim()) return null;
  const answer = JSON.parse(stdout);
  const list = (value) => (value === undefined || Array.isArray(value) ? value : [value]);
  return { ...answer, cpu: list(answer.cpu), os: list(answer.os), libc: list(answer.libc) };
}

function platformIn(name) {
  const systems = 'android|darwin|freebsd|linux|openharmony|win32';
  const cpus = 'arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x|wasm32';
  const found = new RegExp(`(${systems})-(${cpus})(?:-(\\w+))?$`).exec(name);
  if (!found) return {};
  const [, system, cpu, variant] = found;
  const libc = variant?.startsWith('musl') ? ['musl'] : variant === 'gnu' ? ['glibc'] : undefined;
  return { os: [system], cpu: [cpu], ...(system === 'linux' && libc ? { libc } : {}) };
}

function sorted(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)));
}
