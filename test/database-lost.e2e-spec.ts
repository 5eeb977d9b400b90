import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const RECORD = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
const TODAY = '{ today { refills { cannotCompute overdue } openSentinels { complication { id } } } }';
const patient = { birthYear: 1980, enrolledOn: '2020-01-01' };

interface Refused {
  readonly errors: readonly { extensions: { code: string } }[];
}

/** Ends every connection that serves, as a restart of the database does. */
const killAll = (): Promise<unknown> =>
  registry.behind.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename in ('tonus_app', 'tonus_auth')`,
  );

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a database that goes away under load', () => {
  it('is told as busy, to pages, programs and whoever records, and serves on when it is back', async () => {
    const clinician = await registry.client('clinician');
    const codes = new Map<string, number>();
    const count = (told: string): void => void codes.set(told, (codes.get(told) ?? 0) + 1);
    const until = Date.now() + 6_000;
    const asking = async (query: string, variables: Record<string, unknown>): Promise<void> => {
      while (Date.now() < until) {
        const { errors } = await clinician.send(query, variables);
        for (const { extensions } of errors ?? []) count(extensions.code);
        if (!errors) count('answered');
      }
    };
    const reading = async (): Promise<void> => {
      while (Date.now() < until) {
        const answer = await fetch(`${registry.url}/calendar/${'A'.repeat(43)}.ics`);
        const text = await answer.text();
        const { errors } = answer.status === 503 ? (JSON.parse(text) as Refused) : { errors: [] };
        count(['calendar', answer.status, ...errors.map(({ extensions }) => extensions.code)].join(' '));
        await pause(5);
      }
    };
    const killing = async (): Promise<void> => {
      while (Date.now() < until - 500) {
        await pause(60 + (Date.now() % 7) * 20);
        await killAll();
      }
    };
    await Promise.all([
      ...Array.from({ length: 3 }, () => asking(TODAY, {})),
      ...Array.from({ length: 3 }, () => asking(RECORD, { input: patient })),
      ...[reading(), killing()],
    ]);
    const told = [...codes.keys()].filter((code) => code !== 'answered' && !code.startsWith('calendar 404'));
    expect(told.toSorted()).toEqual(['BUSY', 'calendar 503 BUSY']);
    expect(codes.get('answered')).toBeGreaterThan(0);
    expect(await clinician.ask(TODAY)).toHaveProperty('today');
    expect(await clinician.ask(RECORD, { input: patient })).toHaveProperty('recordPatient');
  }, 40_000);
});
