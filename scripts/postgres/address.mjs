import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { mayReach } from './account.mjs';
import { scratchFolder } from './machine-folder.mjs';

/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const longestSocketPath = 103;
const prefix = 'tonus-';
const socketName = '.s.PGSQL.5432';
const loopback = process.platform === 'win32';

/**
 * Where the server listens: a Unix socket in a private folder, and nothing else. Windows has no such sockets in Node,
 * there it is a free port of the loopback address and a password.
 *
 * @returns {Promise<{ settings: string[], superuserUrl: string, secret: string | null, close: () => void }>}
 */
export async function openAddress(place, account) {
  if (loopback) {
    const port = await freePort();
    return {
      settings: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`],
      ...urls(place, { socketFolder: '', port }),
      close: () => {},
    };
  }
  const socketFolder = privateFolder(place, account);
  return {
    settings: ['listen_addresses=', `unix_socket_directories="${socketFolder}"`, 'port=5432'],
    ...urls(place, { socketFolder, port: 5432 }),
    close: () => removeSocketFolder(socketFolder),
  };
}

/** The address of the superuser; those of the registry's roles are derived from it. */
export function urls(place, { socketFolder, port }) {
  const superuserUrl = loopback
    ? `postgres://postgres:${passwordFor(place)}@127.0.0.1:${port}/postgres`
    : `postgres://postgres@/postgres?host=${encodeURIComponent(socketFolder)}`;
  return { superuserUrl, secret: passwordFor(place) };
}

/** What passwords are made of where the server listens on the loopback address; null elsewhere, where none is asked. */
export function passwordFor(place) {
  if (!loopback) return null;
  const file = passwordFile(place);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** A killed server leaves its socket folder in the folder for temporary files. */
export function removeSocketFolder(folder) {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}

const passwordFile = (place) => `${place}.password`;

function privateFolder(place, account) {
  const near = `${place}.socket`;
  const fits = Buffer.byteLength(join(near, socketName)) <= longestSocketPath && !/[",\\]/.test(near);
  const folder = fits && mayReach(account, near) ? near : mkdtempSync(join(scratchFolder(account), prefix));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
