import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import type { Registry } from './registry.js';

const built = join(import.meta.dirname, '..', '..', 'dist');

/** What a killed server has no chance to do: put its things in order. */
const program = `
  await import('reflect-metadata');
  const [{ createServer }, { readConfig }, { noRateLimits }] = await Promise.all(
    ['server', 'config', 'rates/limits'].map((name) => import(process.env.BUILT + '/apps/api/src/' + name + '.js')));
  const app = await createServer({ ...readConfig(process.env), limits: noRateLimits, durable: false });
  await app.listen(Number(process.env.PORT), '127.0.0.1');
  console.log('ready');
`;

/** The registry in a process of its own, on the database of another one; to be killed and started again. */
export interface Alone {
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut does: nothing is closed. */
  kill(): Promise<void>;
}

/** @param secrets folder of its keys; the same after a start anew */
export async function serveAlone({ databaseUrls }: Registry, secrets: string): Promise<Alone> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        cwd: join(built, '..'),
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env['PATH'],
          BUILT: built,
          PORT: String(port),
          TONUS_APP_DATABASE_URL: databaseUrls.app,
          TONUS_AUTH_DATABASE_URL: databaseUrls.auth,
          TONUS_DASHBOARD: join(built, 'dashboard'),
          TONUS_SECRETS: secrets,
        },
      });
      const said = child.stdout;
      if (!said) throw new Error('the server says nothing');
      await Promise.race([
        once(said, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
      ]);
    },
    async kill() {
      if (!child || child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
