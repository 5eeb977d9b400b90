import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from './checkout.mjs';
import { holderOf } from './holder.mjs';
import { runningPostgres, startPostgres } from './postgres/start-postgres.mjs';
import { step } from './progress.mjs';
import { Trouble } from './trouble.mjs';

const dataDirectory = join(dataFolder, 'postgres');

/**
 * The database the server runs on: the one DATABASE_URL names, else the embedded one.
 *
 * @param {() => void} onExit called when the embedded server ends by itself
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {Trouble} when it cannot be reached or started
 */
export async function openDatabase(onExit) {
  const external = process.env['DATABASE_URL'];
  if (!external) return step('Starting the database', () => startPostgres({ dataDirectory, onExit }));
  await step('Connecting to the database', () => refuseUnreachable(external));
  return { url: external, stop: async () => {} };
}

/**
 * The same for one command: the database of the server that runs, or one that is stopped again afterwards. Two
 * commands take turns, since the first would stop the database under the second.
 *
 * @returns {Promise<{ url: string, giveBack: () => Promise<void> }>}
 */
export async function borrowDatabase() {
  if (!process.env['DATABASE_URL']) {
    const running = await step('Waiting for another command, which uses the database', whenServerOrNobodyHolds);
    if (running) return { url: running.url, giveBack: async () => {} };
  }
  const { url, stop } = await openDatabase(() => {});
  return { url, giveBack: stop };
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

async function refuseUnreachable(url) {
  const { default: pg } = await import('pg');
  let where = 'that DATABASE_URL names';
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    where = `${client.database} on ${client.host}:${client.port}`;
    await client.connect();
    await client.end();
  } catch (error) {
    // A refusal of several addresses has no message of its own.
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Trouble(`The database ${where} cannot be reached: ${reason}; check DATABASE_URL.`, 78);
  }
}
