import { connect } from 'node:net';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { personas } from '../apps/api/src/access/personas.js';
import { Role } from '../apps/api/src/access/role.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const LISTEN = 'subscription { worklistChanged { at acts } }';

interface Change {
  readonly acts: readonly string[];
}

let registry: Registry;
let clinician: Actor;
let ward: GraphqlClient;
const opened: Client[] = [];
beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.actor(Role.CLINICIAN, registry.northfield);
  ward = registry.clientOf(clinician);
});
afterEach(() => opened.splice(0).forEach((client) => void client.dispose()));
afterAll(() => registry.close());

/** A browser's line: cookie and page of origin go along. */
function lineOf(session: string | null, origin = registry.url): Client {
  class Line extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { origin, ...(session && { cookie: `tonus=${session}` }) } });
    }
  }
  const client = createClient({
    url: `${registry.url.replace('http', 'ws')}/graphql/live`,
    webSocketImpl: Line,
    retryAttempts: 0,
  });
  opened.push(client);
  return client;
}

/** Listens from now on; the changes heard, and how the line ended. */
function listenAs(session: string | null, query = LISTEN, origin?: string) {
  const heard: Change[] = [];
  const line = lineOf(session, origin);
  const ended = new Promise<unknown>((resolve) => {
    line.subscribe<{ worklistChanged: Change }>(
      { query },
      {
        next: ({ data, errors }) => (data ? heard.push(data.worklistChanged) : resolve(errors)),
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
  });
  return { heard, ended };
}

const soon = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition() && waited < 5_000; waited += 20) await new Promise((r) => setTimeout(r, 20));
  expect(condition()).toBe(true);
};
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));
const recordPatient = (client: GraphqlClient) =>
  client.ask<{ recordPatient: { id: string } }>('mutation { recordPatient(input: { birthYear: 1980 }) { id } }');

/** Subscribing is not acknowledged: the first change heard shows that somebody listens. */
async function listening(actor: Actor) {
  const line = listenAs(actor.session);
  await soon(() => {
    if (line.heard.length === 0) void recordPatient(ward);
    return line.heard.length > 0;
  });
  await aWhile();
  line.heard.length = 0;
  return line;
}

describe('a list on the screen of a colleague', () => {
  it('is told that something was recorded, and nothing of whom', async () => {
    const colleague = await registry.actor(Role.COORDINATOR, registry.northfield);
    const { heard } = await listening(colleague);
    const { recordPatient: patient } = await recordPatient(ward);
    await soon(() => heard.length > 0);
    expect(heard[0]?.acts).toEqual(['patient recorded']);
    expect(JSON.stringify(heard)).not.toContain(patient.id);
  });

  it('is told once of many acts in a moment', async () => {
    const { heard } = await listening(clinician);
    await Promise.all(Array.from({ length: 8 }, () => recordPatient(ward)));
    await aWhile();
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.length).toBeLessThan(8);
  });

  it('is not told of what was refused, nor of another hospital', async () => {
    const { heard } = await listening(clinician);
    await ward.send('mutation { recordPatient(input: { birthYear: 2199 }) { id } }');
    await recordPatient(registry.clientOf(await registry.actor(Role.CLINICIAN, registry.southbank)));
    await aWhile();
    expect(heard).toEqual([]);
  });

  it('hears again after the connection to the database was lost', async () => {
    const { heard } = await listening(clinician);
    await registry.behind.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tonus live' and datname = current_database()`,
    );
    await soon(() => heard.some(({ acts }) => acts.length === 0));
    await recordPatient(ward);
    await soon(() => heard.some(({ acts }) => acts.includes('patient recorded')));
  });
});

describe('who may listen', () => {
  it.each(personas.map(({ role }) => role))('%s as the matrix says', async (role) => {
    const actor = await registry.actor(role, role === Role.ADMINISTRATOR ? null : registry.northfield);
    const { heard, ended } = listenAs(actor.session);
    if ([Role.CLINICIAN, Role.COORDINATOR, Role.QUALITY].includes(role)) {
      await soon(() => {
        if (heard.length === 0) void recordPatient(ward);
        return heard.length > 0;
      });
    } else {
      expect(await ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('not somebody who has not signed in', async () => {
    expect(await listenAs(null).ended).toMatchObject({ code: 4401 });
    expect(await listenAs('x'.repeat(43)).ended).toMatchObject({ code: 4401 });
  });

  it('not a page of somebody else, whoever is signed in there', async () => {
    for (const origin of ['https://elsewhere.example', 'null', registry.url.replace('127.0.0.1', 'localhost')])
      expect(await listenAs(clinician.session, LISTEN, origin).ended).toMatchObject({
        message: expect.stringContaining('403') as string,
      });
  });

  it('nobody whose session has ended, from the next change on', async () => {
    const leaving = await registry.actor(Role.CLINICIAN, registry.northfield);
    const { heard, ended } = await listening(leaving);
    await registry.clientOf(leaving).ask('mutation { signOut }');
    await recordPatient(ward);
    expect(await ended).toBe('complete');
    expect(heard).toEqual([]);
  });

  it('nobody beyond a dozen pages at once', async () => {
    const busy = await registry.actor(Role.CLINICIAN, registry.northfield);
    const lines = Array.from({ length: 13 }, () => listenAs(busy.session));
    expect(await Promise.race(lines.map(({ ended }) => ended))).toMatchObject({ code: 4403 });
  });
});

describe('the line for subscriptions', () => {
  it.each(['{ viewer { name } }', 'mutation { signOut }'])('answers nothing else: %s', async (query) => {
    expect(await listenAs(clinician.session, query).ended).toMatchObject([
      { extensions: { code: 'VALIDATION_FAILED' } },
    ]);
    expect((await ward.send<object>('{ viewer { name } }')).data).toMatchObject({ viewer: { name: clinician.name } });
  });

  it('says of a third subscription on one line that there are enough', async () => {
    const line = lineOf(clinician.session);
    const ends = Array.from(
      { length: 3 },
      () =>
        new Promise<unknown>((resolve) => {
          line.subscribe({ query: LISTEN }, { next: () => undefined, error: resolve, complete: () => undefined });
        }),
    );
    expect(await Promise.race(ends)).toMatchObject([
      { message: 'You listen to this already. Close what you do not need.', extensions: { code: 'RATE_LIMITED' } },
    ]);
  });

  it('tells nothing of the schema to who asks wrongly', async () => {
    const [error] = (await listenAs(clinician.session, 'subscription { patientChanged { name } }').ended) as {
      message: string;
    }[];
    expect(error?.message).toBe('The request names something that the schema does not have.');
  });

  it('leaves listening to what a sign-in of half an hour ago allows', async () => {
    const idle = await registry.actor(Role.CLINICIAN, registry.northfield);
    const { ended } = await listening(idle);
    await registry.behind.query(
      `update access.login_session set last_seen_at = now() - interval '31 minutes' where person_id = $1`,
      [idle.personId],
    );
    await recordPatient(ward);
    expect(await ended).toBe('complete');
  });

  it('keeps nobody signed in by what a page asks while nobody sits at it', async () => {
    const away = await registry.actor(Role.CLINICIAN, registry.northfield);
    const seen = async () => {
      const [session] = await registry.behind.query<[{ ago: number }]>(
        `select extract(epoch from now() - last_seen_at)::integer as ago from access.login_session where person_id = $1`,
        [away.personId],
      );
      return session.ago;
    };
    const ask = (headers: Record<string, string>) =>
      fetch(`${registry.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `tonus=${String(away.session)}`,
          origin: registry.url,
          ...headers,
        },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      });
    await registry.behind.query(
      `update access.login_session set last_seen_at = now() - interval '5 minutes' where person_id = $1`,
      [away.personId],
    );
    await ask({ 'tonus-unattended': '1' });
    expect(await seen()).toBeGreaterThan(290);
    await ask({});
    expect(await seen()).toBeLessThan(60);
  });

  /** Bytes as they are, and the first line of the answer; what was sent is cut off at once where wanted. */
  const say = (lines: readonly string[], { reset = false } = {}) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(registry.url).port), '127.0.0.1', () => {
        socket.write([...lines, '', ''].join('\r\n'));
        if (reset) setTimeout(() => socket.resetAndDestroy(), 2);
      });
      socket.on('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''));
      socket.on('error', () => resolve('reset'));
      socket.on('close', () => resolve('closed'));
    });
  const upgrade = ['Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket'];

  it('is not brought down by addresses that are none, nor by whoever hangs up', async () => {
    for (const address of ['//', '/x', '/graphql/live?x', 'http://', '/%'])
      expect(await say([`GET ${address} HTTP/1.1`, ...upgrade])).toMatch(/^HTTP\/1\.1 40[04]/);
    for (let again = 0; again < 20; again += 1) await say(['GET /x HTTP/1.1', ...upgrade], { reset: true });
    expect((await ward.send<object>('{ viewer { name } }')).data).toMatchObject({ viewer: { name: clinician.name } });
  });

  it('answers an ordinary question of a client that offers another protocol', async () => {
    const host = new URL(registry.url).host;
    expect(await say(['GET / HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: h2c'])).toBe(
      'HTTP/1.1 200 OK',
    );
  });
});
