import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { serverAccount } from './account.mjs';
import { scratchFolder } from './machine-folder.mjs';
import { readLockFile } from './orphans.mjs';
import { startPostgres } from './start-postgres.mjs';

type Server = Awaited<ReturnType<typeof startPostgres>>;

const launcher = join(import.meta.dirname, 'start-postgres.mjs');

async function rowsOf(server: Server, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  const folder = mkdtempSync(join(scratchFolder(serverAccount('')), 'tonus launcher '));
  chmodSync(folder, 0o755);
  const dataDirectory = join(folder, 'postgres');
  let server: Server | undefined;

  const start = async () => (server = await startPostgres({ dataDirectory, fsync: false }));

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('listens on a private socket, in a folder whose name has a space', async () => {
    const { superuserUrl } = await start();
    const socket = decodeURIComponent(superuserUrl.split('host=')[1] ?? '');
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    await rowsOf(server!, 'CREATE TABLE visits AS SELECT 1 AS n');
  });

  it('keeps what was written when it is stopped and started', async () => {
    expect(await rowsOf(await start(), 'SELECT n FROM visits')).toEqual([{ n: 1 }]);
  });

  it('recovers when the server was killed while a query ran', async () => {
    const killed = await start();
    const client = new Client({ connectionString: killed.superuserUrl });
    client.on('error', () => {});
    await client.connect();
    const query = client.query('SELECT count(*) FROM generate_series(1, 1000000000)').catch(() => 'lost');
    await rowsOf(killed, 'SELECT pg_sleep(0.1)');
    process.kill(killed.pid, 'SIGKILL');
    expect(await rowsOf(await start(), 'SELECT n FROM visits')).toEqual([{ n: 1 }]);
    expect(await query).toBe('lost');
  });

  it('takes over the server of a process that was killed', async () => {
    const script = `import(${JSON.stringify(launcher)}).then(({ startPostgres }) => startPostgres(${JSON.stringify({ dataDirectory, fsync: false })})).then(({ pid }) => process.stdout.write(String(pid))); setInterval(() => {}, 1000)`;
    const owner = spawn(process.execPath, ['--eval', script], { env: { ...process.env, NODE_OPTIONS: '' } });
    const [pid] = (await once(owner.stdout, 'data')) as [Buffer];
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(readLockFile(dataDirectory)?.pid).toBe(Number(pid.toString()));

    const successor = await start();
    expect(successor.pid).not.toBe(Number(pid.toString()));
    expect(await rowsOf(successor, 'SELECT n FROM visits')).toEqual([{ n: 1 }]);
  });

  it('is not misled by a lock file whose process number belongs to somebody else', async () => {
    await (await start()).stop();
    const lock = `${process.pid}\n${dataDirectory}\n1\n5432\n${dataDirectory}.socket\n\n  1  2\nready   \n`;
    writeFileSync(join(dataDirectory, 'postmaster.pid'), lock, { mode: 0o644 });
    expect(await rowsOf(await start(), 'SELECT n FROM visits')).toEqual([{ n: 1 }]);
  });

  it('refuses with a sentence while another process holds the data', async () => {
    await start();
    const script = `import(${JSON.stringify(launcher)}).then(({ startPostgres }) => startPostgres(${JSON.stringify({ dataDirectory })})).catch((error) => process.stdout.write(error.message))`;
    const second = spawn(process.execPath, ['--eval', script], { env: { ...process.env, NODE_OPTIONS: '' } });
    const [said] = (await once(second.stdout, 'data')) as [Buffer];
    expect(said.toString()).toContain(`is in use by process ${process.pid}`);
  });

  it('serves root in a folder only root may enter, from a place the server account can reach', async () => {
    const hidden = mkdtempSync(join(folder, 'private-'));
    const wanted = join(hidden, 'postgres');
    server = await startPostgres({ dataDirectory: wanted, fsync: false });
    expect(await rowsOf(server, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await server.stop();

    server = await startPostgres({ dataDirectory: wanted, fsync: false });
    const note = `${wanted}.place`;
    expect(existsSync(note)).toBe(process.getuid?.() === 0);
    await server.stop();
    server = undefined;
    if (!existsSync(note)) return;
    const { place } = JSON.parse(readFileSync(note, 'utf8')) as { place: string };
    for (const left of [place, `${place}.log`, `${place}.socket`]) rmSync(left, { recursive: true, force: true });
  });

  it('writes no statement and no value into its log', async () => {
    const log = () => readFileSync(`${dataDirectory}.log`, 'utf8');
    await expect(rowsOf(await start(), "SELECT 'Adair'::int")).rejects.toThrow('invalid input syntax');
    expect(log()).toContain('ready to accept connections');
    expect(log()).not.toContain('Adair');
  });
});
