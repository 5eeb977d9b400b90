import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from './checkout.mjs';
import { holderOf } from './holder.mjs';
import { addresses, makeDatabase, makeRoles } from './postgres/roles.mjs';
import { runningPostgres, startPostgres } from './postgres/start-postgres.mjs';
import { step } from './progress.mjs';
import { Trouble } from './trouble.mjs';

const dataDirectory = join(dataFolder, 'postgres');

/**
 * The database the server runs on: the one DATABASE_URL names, else the embedded one; with a role for each thing that
 * is done in it.
 *
 * @param {() => void} onExit called when the embedded server ends by itself
 * @returns {Promise<{ addresses: Addresses, stop: () => Promise<void> }>}
 * @throws {Trouble} when it cannot be reached or started
 */
export async function openDatabase(onExit) {
  const given = givenAddresses();
  if (given) return { addresses: given, stop: async () => {} };
  const external = process.env['DATABASE_URL'];
  if (external) {
    return { addresses: await step('Connecting to the database', () => openExternal(external)), stop: async () => {} };
  }
  return step('Starting the database', async () => {
    const server = await startPostgres({ dataDirectory, onExit });
    try {
      return { addresses: await openEmbedded(server), stop: server.stop };
    } catch (error) {
      await server.stop();
      throw error;
    }
  });
}

/** @typedef {{ app: string, auth: string, migrator?: string, steward?: string }} Addresses */

/** What the processes of the registry read their addresses from; only those a process needs are passed to it. */
const variables = {
  app: 'TONUS_APP_DATABASE_URL',
  auth: 'TONUS_AUTH_DATABASE_URL',
  migrator: 'TONUS_MIGRATOR_DATABASE_URL',
  steward: 'TONUS_STEWARD_DATABASE_URL',
};

/**
 * The environment of a process that may use some of the roles and no others.
 *
 * @param {Addresses} addresses
 * @param {(keyof Addresses)[]} uses
 */
export function environmentFor(addresses, uses) {
  const environment = { DATABASE_URL: undefined, TONUS_DATABASE_SECRET: undefined };
  for (const [role, name] of Object.entries(variables))
    environment[name] = uses.includes(role) ? addresses[role] : undefined;
  return environment;
}

/** Where the roles were made beforehand, by somebody else, their addresses are given one by one. */
function givenAddresses() {
  const entries = Object.entries(variables).map(([role, name]) => [role, process.env[name] || undefined]);
  const given = Object.fromEntries(entries);
  return given.app && given.auth ? given : null;
}

async function openEmbedded({ superuserUrl, secret }) {
  const url = superuserUrl.replace(/\/postgres(?=\?|$)/, '/tonus');
  await withClient(superuserUrl, async (client) => {
    await makeRoles(client, secret);
    await makeDatabase(client, 'tonus');
  });
  return addresses(url, secret);
}

async function openExternal(url) {
  const secret = databaseSecret();
  await withClient(url, async (client) => {
    await makeRoles(client, secret);
    await makeDatabase(client, client.database);
  });
  return addresses(url, secret);
}

/** The passwords of the roles are made from it; kept beside the data, or given where several machines serve. */
function databaseSecret() {
  const given = process.env['TONUS_DATABASE_SECRET'];
  if (given) return given;
  const file = join(dataFolder, 'secrets', 'database');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * The same for one command: the database of the server that runs, or one that is stopped again afterwards. Two
 * commands take turns, since the first would stop the database under the second.
 *
 * @returns {Promise<{ addresses: Addresses, giveBack: () => Promise<void> }>}
 */
export async function borrowDatabase() {
  if (!process.env['DATABASE_URL'] && !givenAddresses()) {
    const running = await step('Waiting for another command, which uses the database', whenServerOrNobodyHolds);
    if (running) return { addresses: await openEmbedded(running), giveBack: async () => {} };
  }
  const opened = await openDatabase(() => {});
  return { addresses: opened.addresses, giveBack: opened.stop };
}

async function whenServerOrNobodyHolds() {
  for (;;) {
    const holder = holderOf(`${dataDirectory}.holder`);
    if (holder === null) return null;
    const server = holderOf(join(dataFolder, 'start.holder'));
    const running = holder === server ? runningPostgres(dataDirectory) : null;
    if (running) return running;
    await wait(100);
  }
}

async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const where = `${client.database} on ${client.host}:${client.port}`;
  try {
    await client.connect();
  } catch (error) {
    // A refusal of several addresses has no message of its own.
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Trouble(`The database ${where} cannot be reached: ${reason}; check DATABASE_URL.`, 78);
  }
  try {
    await work(client);
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Trouble(
      `The account of DATABASE_URL may not make the registry's roles in ${where}; name one that may (CREATEROLE), or see docs/operations.md for making them by hand.`,
      78,
    );
  } finally {
    await client.end();
  }
}
