import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../apps/api/src/access/role.js';
import { captureOutput, type CapturedOutput } from './registry/captured-output.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { employ, enrol, enter, PASSWORD, type Employee } from './sign-in/staff.js';
import { Visitor } from './sign-in/visitor.js';

const root = join(import.meta.dirname, '..');

/** What keys and passwords look like where somebody has left them. */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a key of a cloud', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of a forge', /\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36})\b/],
  ['a password in an address', /\b(postgres(ql)?|https?|amqp|redis):\/\/[^\s:/@'"`${}]+:[^\s@'"`${}/]{3,}@/],
  ['a token of a session', /\beyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{10,}/],
];

describe('SECR-1: the repository', () => {
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (['.git', '.data', 'node_modules', 'dist'].includes(entry.name) || entry.isSymbolicLink()) return [];
      return entry.isDirectory() ? files(path) : [path];
    });
  const texts = files('.').filter((file) => !/\.(png|ico|woff2?|log)$/.test(file));

  it.each(patterns)('has nowhere %s', (_what, pattern) => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('leaves out what a running registry keeps beside the code', () => {
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.data/');
  });
});

describe('SECR-1: a registry somebody signed in to', () => {
  let secrets: string;
  let output: CapturedOutput;
  let registry: Registry;
  let employee: Employee;
  const handles: string[] = [];

  beforeAll(async () => {
    secrets = join(mkdtempSync(join(tmpdir(), 'tonus-secrets-')), 'secrets');
    output = captureOutput();
    registry = await startRegistry({ TONUS_SECRETS: secrets, TONUS_LOG: 'operations' });
    employee = await employ(registry, 'noor.nordlysen', [[Role.CLINICIAN, registry.northfield.id]]);
    for (const visit of [enrol, enter]) {
      const visitor = new Visitor(registry.url);
      await (visit === enrol ? enrol(registry, visitor, employee) : enter(visitor, employee));
      handles.push(...visitor.cookies.values());
    }
  }, 60_000);
  afterAll(async () => {
    await registry.close();
    output.release();
    rmSync(join(secrets, '..'), { recursive: true, force: true });
  });

  /** Every secret there is by now, by a name that may be shown. */
  const everySecret = (): Map<string, string> =>
    new Map([
      ...readdirSync(secrets).map((name) => [name, readFileSync(join(secrets, name), 'utf8').trim()] as const),
      ['the password', PASSWORD],
      ['the secret of the second factor', employee.secret],
      ...handles.filter((handle) => handle !== '').map((handle, index) => [`handle ${index + 1}`, handle] as const),
    ]);

  it('keeps its keys in files for its own account alone', () => {
    expect(everySecret().size).toBeGreaterThanOrEqual(4);
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(secrets)) expect(statSync(join(secrets, name)).mode & 0o777).toBe(0o600);
  });

  it('writes none of them into its log', () => {
    const said = output.text();
    expect(said).toContain('"event":"operation"');
    expect([...everySecret()].filter(([, secret]) => said.includes(secret)).map(([name]) => name)).toEqual([]);
  });

  it('stores none of them in its database, nor in the trail', async () => {
    const tables = await registry.behind.query<{ name: string }[]>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await registry.behind.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      const stored = rows.map(({ row }) => row).join('\n');
      for (const [secret, value] of everySecret()) {
        // Columns of bytes are shown in hexadecimal.
        const shapes = [value, Buffer.from(value).toString('hex'), Buffer.from(value, 'base64url').toString('hex')];
        if (shapes.some((shape) => shape.length >= 12 && stored.includes(shape))) found.push(`${secret} in ${name}`);
      }
    }
    expect(tables.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
