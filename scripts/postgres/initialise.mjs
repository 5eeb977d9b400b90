import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { Trouble } from '../trouble.mjs';

/** Who may connect: whoever can enter the private folder of the socket. Nobody over the network. */
const overSocket = 'local all all trust\n';
const overLoopback = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * Makes a new cluster with the role and database of the registry. It is built beside its place and moved there when
 * complete, so that an interrupted first start leaves nothing half-made.
 *
 * @param {{ initdb: string, postgres: string }} binaries
 * @param {string} place
 * @param {{ uid: number, gid: number } | null} account
 * @param {string | null} password of both roles; null where only the socket leads to the server
 */
export async function initialise(binaries, place, account, password) {
  const unfinished = `${place}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);

  const make = async (program, args, input) => {
    const { code, said } = await run(program, args, {
      ...account,
      input,
      cwd: unfinished,
      env: { ...process.env, HOME: unfinished, LC_ALL: 'C', TZ: 'UTC' },
    });
    if (code !== 0 || /(ERROR|FATAL|PANIC):/.test(said)) throw failure(code, said);
  };

  await make(binaries.initdb, [
    ...['--pgdata', unfinished, '--username', 'postgres', '--encoding', 'UTF8', '--locale', 'C'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--auth', 'trust', '--no-instructions'],
  ]);
  const statements = [
    ...(password === null ? [] : [`ALTER ROLE postgres PASSWORD '${password}'`]),
    'REVOKE CONNECT ON DATABASE postgres FROM PUBLIC',
  ];
  await make(
    binaries.postgres,
    ['--single', '-D', unfinished, '-c', 'log_min_messages=error', '-c', 'exit_on_error=on', 'postgres'],
    statements.map((statement) => `${statement};\n`).join(''),
  );

  const rules = join(unfinished, 'pg_hba.conf');
  writeFileSync(rules, password === null ? overSocket : overLoopback);
  chmodSync(rules, 0o600);
  renameSync(unfinished, place);
}

function failure(code, said) {
  if (/No space left on device/.test(said)) {
    return new Trouble('The disk is full, the database could not be made; free some space and start again.');
  }
  if (/error while loading shared libraries|not found \(required by|GLIBC/.test(said) || code === 127) {
    return new Trouble(
      'The embedded PostgreSQL does not run on this system (it needs glibc); set DATABASE_URL to a PostgreSQL 17 or newer.',
    );
  }
  const lines = said.trim().split('\n');
  const complaint = lines.filter((line) => /error|FATAL|PANIC|ERROR/.test(line)).at(-1) ?? lines.at(-1);
  return new Trouble(`The database could not be made: ${complaint}`);
}
