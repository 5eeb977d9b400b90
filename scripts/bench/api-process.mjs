import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { Trouble } from '../trouble.mjs';
import { now, since } from './measure.mjs';

const program = join(checkout, 'dist', 'apps', 'api', 'src', 'main.js');
const tracer = new URL('./traced-api.mjs', import.meta.url).href;

/**
 * The API as people run it: a process of its own, in production mode.
 *
 * @param {{ databaseUrl: string, demoPatients?: number }} options
 * @returns {Promise<ApiProcess>} once it answers requests
 */
export async function startApi({ databaseUrl, demoPatients = 0 }) {
  const port = await freePort();
  const began = now();
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', tracer, program], {
    cwd: checkout,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      TONUS_MODE: 'demo',
      TONUS_DEMO_PATIENTS: String(demoPatients),
      TONUS_RATE_LIMITS: 'off',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (!first?.ready) throw new Trouble('The API did not start; what it says stands above.');
  return new ApiProcess(child, first.url, since(began));
}

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

  /** The statements one piece of work makes the API send, without who asks and what day it is. */
  async statementsOf(work) {
    await this.#ask('listen');
    await work();
    const heard = await this.#ask('heard');
    return heard.filter(({ text }) => !/access\.login_session|FROM "registry"\."centre"/.test(text));
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
