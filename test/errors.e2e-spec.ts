import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatError } from '../apps/api/src/format-error.js';
import { RegistryError, type ErrorCode } from '../apps/api/src/errors.js';
import { FRAGMENT, failures, identity, NAME, NUMBER, patient, PATIENT, planted } from './registry/forced-failures.js';
import { unreadable } from './registry/unreadable-requests.js';
import { captureOutput, type CapturedOutput } from './registry/captured-output.js';
import { rawRequest, type RawAnswer } from './registry/raw-request.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let output: CapturedOutput;
let cookie: string;
const answers: string[] = [];

beforeAll(async () => {
  output = captureOutput();
  registry = await startRegistry({}, { log: 'operations' });
  const { headers } = await send('mutation { signInAsPersona(code: "clinician") { name } }');
  cookie = (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  await registry.behind.query(failures);
});
afterAll(async () => {
  await registry.close();
  output.release();
});

async function send(query: string, variables: unknown = {}, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return raw(JSON.stringify({ query, variables }), headers);
}

async function raw(body: string | Buffer, headers: Record<string, string> = {}, path = '/graphql', method = 'POST') {
  const answer = await rawRequest(`${registry.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: registry.url,
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    body,
  });
  answers.push(answer.body, JSON.stringify({ ...answer.headers, 'set-cookie': [] }));
  return answer;
}

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly rule?: string };
}

const refusalOf = ({ body }: RawAnswer): Refusal => {
  const [refusal] = (JSON.parse(body) as { errors?: Refusal[] }).errors ?? [];
  if (!refusal) throw new Error(`not refused: ${body}`);
  return refusal;
};

const record = async (pseudonym: string) => refusalOf(await send(PATIENT, { input: { ...patient, pseudonym } }));

/** Nothing that was sent, no SQL, no name from the database, no place in the program. */
const TELLING =
  /select |insert |update |constraint|some_other_key|_key|(registry|access|audit)\.\w|pg_|plpgsql|node_modules|\.[jt]s:\d|\bat .*:\d+|Error:|\/work|permission denied|relation|column "/i;

function expectNothingTold(): void {
  const said = answers.join('\n');
  for (const secret of [...planted, cookie.split('=')[1] ?? '']) {
    expect(said.includes(secret)).toBe(false);
    expect(output.text().includes(secret)).toBe(false);
  }
  expect(TELLING.exec(said.replaceAll(/"(path|locations)":\[[^\]]*\]/g, ''))?.[0]).toBeUndefined();
  expect(/select |insert into|drop |FAILS?-/.exec(output.text())?.[0]).toBeUndefined();
}

afterEach(expectNothingTold);

describe('ERR-1: a failure of the database', () => {
  it.each([
    '22001',
    '22003',
    '22007',
    '22012',
    '22P02',
    '23502',
    '23503',
    '23505',
    '23514',
    '23P01',
    '25006',
    '2201X',
    '3D000',
    '42501',
    '42703',
    '42P01',
    '54001',
    '55000',
    '58030',
    'P0001',
    'P0002',
    'XX000',
    'XX001',
    'F0000',
    'ZZ123',
  ])('%s is our fault, and says so alone', async (state) => {
    const before = output.lines('unforeseen').length;
    expect(await record(`FAIL-${state}`)).toEqual({
      message:
        'Something went wrong on our side. Nothing was stored; try again, and tell the registry office if it stays.',
      path: ['recordPatient'],
      locations: expect.anything() as unknown,
      extensions: { code: 'INTERNAL' },
    });
    const line = output.lines('unforeseen')[before];
    expect(line).toMatchObject({
      level: 'error',
      code: state,
      request: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(line?.['alert']).toBe(['25006', '42501', '58030', 'XX000', 'XX001'].includes(state) ? true : undefined);
  });

  it.each(['40001', '40P01', '55P03', '57014', '53100', '53200', '53300', '57P01', '57P03', '08006'])(
    '%s passes, so that one may try again',
    async (state) => {
      expect((await record(`FAIL-${state}`)).extensions.code).toBe('BUSY');
    },
  );

  it.each([
    ['FAILS-DIVISION', '22012', undefined],
    ['FAILS-CAST', '22P02', undefined],
    ['FAILS-RIGHTS', '42501', true],
  ])('that happens for real is our fault too: %s', async (pseudonym, code, alert) => {
    expect((await record(pseudonym)).extensions).toEqual({ code: 'INTERNAL' });
    const line = output.lines('unforeseen').at(-1);
    expect(line).toMatchObject({ code });
    expect(line?.['alert']).toBe(alert);
  });

  it('between two writers is tried three times, then BUSY', async () => {
    expect(await record('FAILS-BUSY')).toMatchObject({
      message: 'Someone else is changing the same record. Nothing was stored; try again in a moment.',
      extensions: { code: 'BUSY' },
    });
    const [{ tries }] = await registry.behind.query('select last_value as tries from registry.tries');
    expect(Number(tries)).toBe(3);
  });

  it('by a real deadlock is tried again, and then succeeds', async () => {
    const other = registry.behind.createQueryRunner();
    await other.startTransaction();
    await other.query('select pg_advisory_xact_lock(77002)');
    const answer = send(PATIENT, { input: { ...patient, pseudonym: 'FAILS-DEADLOCK' } });
    await until(
      async () =>
        (await registry.behind.query(`select from pg_locks where locktype = 'advisory' and not granted`)).length > 0,
    );
    await other.query('select pg_advisory_xact_lock(77001)');
    await other.commitTransaction();
    await other.release();
    expect(JSON.parse((await answer).body)).toMatchObject({
      data: { recordPatient: { id: expect.any(String) as string } },
    });
    answers.length = 0;
  });

  it('by a lock somebody holds is BUSY', async () => {
    const other = registry.behind.createQueryRunner();
    await other.startTransaction();
    await other.query('lock table registry.patient in exclusive mode');
    expect((await record('WAITS')).extensions.code).toBe('BUSY');
    await other.rollbackTransaction();
    await other.release();
  });

  it('that takes too long is stopped, and says that it was', async () => {
    const refusal = await record('FAILS-SLOW');
    expect(refusal.extensions.code).toBe('BUSY');
    expect(refusal.message).toMatch(/took longer/);
  }, 30_000);

  it('that ends the connection leaves open whether it was stored', async () => {
    expect(await record('FAILS-KILLED')).toMatchObject({ extensions: { code: 'BUSY', rule: 'UNCERTAIN' } });
  });

  it('that a person can mend is told in words', async () => {
    const other = { ...patient, identity: { ...identity, hospitalNumber: `${NUMBER}-2` } };
    await send(PATIENT, { input: { ...other, pseudonym: 'TWICE' } });
    answers.length = 0;
    const refusal = refusalOf(await send(PATIENT, { input: { ...other, pseudonym: 'TWICE' } }));
    expect(refusal).toMatchObject({
      message: 'A patient with this pseudonym is already recorded at your centre.',
      extensions: { code: 'VALIDATION_FAILED', rule: 'DUPLICATE' },
    });
  });
});

describe('ERR-1: a request that cannot be understood', () => {
  it.each(unreadable)('is refused without being repeated: %s', async (_title, body, status) => {
    const answer = await raw(body);
    expect(refusalOf(answer).extensions.code).toMatch(/^(VALIDATION_FAILED|QUERY_TOO_COMPLEX)$/);
    if (answer.status !== status) expect([200, 400]).toContain(answer.status);
    if (status === 413) expect(answer.status).toBe(413);
  });

  it('is refused at addresses and with methods that do not exist', async () => {
    for (const [path, method] of [
      [`/graphql/${NAME}`, 'POST'],
      [`/${NAME}`, 'POST'],
      [`/assets/${NAME}.js`, 'GET'],
      ['/graphql', 'PUT'],
      [`/graphql?query={${NAME}}`, 'GET'],
      [`/assets/%E0${NAME}`, 'GET'],
    ] as const) {
      const answer = await raw('', {}, path, method);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(refusalOf(answer).extensions.code).toMatch(/^(NOT_FOUND|VALIDATION_FAILED)$/);
    }
  });
});

describe('ERR-1: a refusal', () => {
  it.each<[ErrorCode, string, unknown, string | undefined]>([
    ['UNAUTHENTICATED', PATIENT, { input: patient }, ''],
    ['FORBIDDEN', PATIENT, { input: patient }, 'researcher'],
    ['NOT_FOUND', '{ patient(id: "018f0000-0000-7000-8000-000000000000") { id } }', {}, undefined],
    ['NOT_FOUND', `{ patient(id: "${NAME}") { id } }`, {}, undefined],
    ['VALIDATION_FAILED', `{ instrument(code: "${NAME}", version: "${FRAGMENT}") { code } }`, {}, undefined],
    ['NOT_FOUND', `mutation { signInAsPersona(code: "${NAME}") { name } }`, {}, undefined],
    ['VALIDATION_FAILED', `{ patients(after: "${NAME}") { total } }`, {}, undefined],
    [
      'VALIDATION_FAILED',
      PATIENT,
      { input: { ...patient, identity: { ...identity, hospitalNumber: NAME.repeat(9) } } },
      undefined,
    ],
    [
      'QUERY_TOO_COMPLEX',
      `{ ${Array.from({ length: 11 }, (_, index) => `q${String(index)}: viewer { name }`).join(' ')} }`,
      {},
      undefined,
    ],
  ])('%s repeats nothing', async (code, query, variables, persona) => {
    const headers: Record<string, string> =
      persona === undefined ? {} : { cookie: persona === '' ? '' : await sessionOf(persona) };
    expect(refusalOf(await send(query, variables, headers)).extensions.code).toBe(code);
  });

  it('of every class is told by code and sentence alone', () => {
    const codes: ErrorCode[] = [
      'REAUTH_REQUIRED',
      'IMPLAUSIBLE',
      'VERSION_CONFLICT',
      'LOCKED',
      'IDEMPOTENCY_MISMATCH',
      'DISCLOSURE_BLOCKED',
      'RATE_LIMITED',
    ];
    for (const code of codes) {
      const refusal = Object.assign(new RegistryError(code, 'Sentence.', { field: 'heldOn' }), {
        cause: NAME,
        query: FRAGMENT,
      });
      expect(formatError({ message: NAME, extensions: { stacktrace: [NAME] } }, refusal)).toEqual({
        message: 'Sentence.',
        extensions: { code, field: 'heldOn' },
      });
    }
  });

  async function sessionOf(persona: string): Promise<string> {
    const { headers } = await send(`mutation { signInAsPersona(code: "${persona}") { name } }`, {}, { cookie: '' });
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  }
});

describe('ERR-1: the log', () => {
  it('has a line for each operation, by which its answer is found again', async () => {
    const { headers } = await send(
      `query Board { mine: viewer { name } ${NAME}: patients(filter: {search: "${NAME}"}) { total } }`,
    );
    answers.length = 0;
    await until(() =>
      Promise.resolve(output.lines('operation').some(({ request }) => request === headers['x-request-id'])),
    );
    const line = output.lines('operation').find(({ request }) => request === headers['x-request-id']);
    expect(line).toEqual({
      level: 'info',
      time: expect.any(String) as string,
      event: 'operation',
      request: headers['x-request-id'],
      operation: 'Board',
      kind: 'query',
      fields: ['viewer', 'patients'],
      role: 'CLINICIAN',
      centre: 'NORTH',
      ms: expect.any(Number) as number,
      outcome: 'OK',
    });
  });

  it('says of refused operations with which code', () => {
    const outcomes = new Set(output.lines('operation').map(({ outcome }) => outcome));
    expect([...outcomes]).toEqual(expect.arrayContaining(['OK', 'INTERNAL', 'BUSY', 'VALIDATION_FAILED', 'NOT_FOUND']));
  });

  it('of the database server keeps no statement, value or error of a statement', () => {
    const log = readFileSync(join(process.env['TONUS_TEST_FOLDER'] ?? '', 'postgres.log'), 'utf8');
    expect(log).toMatch(/ready to accept connections/);
    for (const secret of [...planted, 'FAILS-', 'recordPatient']) expect(log.includes(secret)).toBe(false);
  });
});

async function until(happened: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await happened())) {
    if (Date.now() > deadline) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
