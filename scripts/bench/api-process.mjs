import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { environmentFor } from '../database.mjs';
import { runNode } from '../run.mjs';
import { Trouble } from '../trouble.mjs';
import { now, since } from './measure.mjs';

const built = (file) => join(checkout, 'dist', 'apps', 'api', 'src', file);
/** As scripts/api.mjs starts it. */
const roomForAnswers = '--max-semi-space-size=64';
const tracer = new URL('./traced-api.mjs', import.meta.url).href;

/**
 * Brings a database up to date as a start does before it serves: the schema, the people to sign in as and, where it is
 * empty, invented patients.
 *
 * @param {{ cluster: ScratchCluster, database: string, demoPatients?: number }} options
 * @returns {Promise<number>} milliseconds
 */
export async function prepare({ cluster, database, demoPatients = 0 }) {
  const began = now();
  const { code, said } = await runNode(built('prepare.js'), [], {
    env: environmentOf(cluster, database, ['app', 'auth', 'migrator', 'steward'], {
      TONUS_DEMO_PATIENTS: String(demoPatients),
    }),
  });
  if (code !== 0) throw new Trouble(`The database could not be brought up to date: ${said.slice(0, 500)}`);
  return since(began);
}

/**
 * The API as people run it: a process of its own, in production mode, with the two roles that serve requests.
 *
 * @param {{ cluster: ScratchCluster, database: string }} options
 * @returns {Promise<ApiProcess>} once it answers requests
 */
export async function startApi({ cluster, database }) {
  const port = await freePort();
  const began = now();
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', roomForAnswers, '--import', tracer, built('main.js')],
    {
      cwd: checkout,
      env: environmentOf(cluster, database, ['app', 'auth'], { PORT: String(port) }),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (!first?.ready) throw new Trouble('The API did not start; what it says stands above.');
  return new ApiProcess(child, first.url, since(began));
}

/** Of a process of the demonstration, with the addresses of these roles and no others. */
export const environmentOf = (cluster, database, roles, settings = {}) => ({
  ...process.env,
  ...environmentFor(cluster.addresses(database), roles),
  TONUS_MODE: 'demo',
  TONUS_RATE_LIMITS: 'off',
  TONUS_SECRETS: cluster.secrets(database),
  NODE_ENV: 'production',
  ...settings,
});

/** Who asks, what day it is, what goes to the trail or signs it; begin and end of transactions. */
const notOfThePage =
  /access\.login_session|audit\.(note_views|head)|pg_try_advisory|^select id, code, name, time_zone|^(begin|start|commit|rollback|set)\b/i;

class ApiProcess {
  constructor(child, url, startMilliseconds) {
    this.child = child;
    this.url = url;
    this.startMilliseconds = startMilliseconds;
  }

  /** Bytes the process holds. */
  async memory() {
    return (await this.#ask('memory')).rss;
  }

  /** The statements one piece of work makes the API send, without those any other work makes it send too. */
  async statementsOf(work) {
    await this.#ask('listen');
    await work();
    const heard = await this.#ask('heard');
    return heard.filter(({ text }) => !notOfThePage.test(text.trim()));
  }

  async stop() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  async #ask(ask) {
    this.child.send({ ask });
    const [{ answer }] = await once(this.child, 'message');
    return answer;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
