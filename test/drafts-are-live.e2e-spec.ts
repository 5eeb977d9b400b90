import { randomUUID } from 'node:crypto';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { Role } from '../apps/api/src/access/role.js';
import type { Actor } from '../apps/api/src/access/actor.js';
import { startRegistry, type Registry } from './registry/registry.js';

const LISTEN =
  'subscription ($patientId: ID!, $page: ID!) { visitDraftChanged(patientId: $patientId, page: $page) { revision others { name own } } }';
const SAVE = 'mutation ($input: SaveVisitDraftInput!) { saveVisitDraft(input: $input) { id revision } }';

interface Change {
  readonly revision: number | null;
  readonly others: readonly { readonly name: string; readonly own: boolean }[];
}

let registry: Registry;
let iris: Actor;
let otto: Actor;
let patientId: string;
const opened: Client[] = [];

beforeAll(async () => {
  registry = await startRegistry();
  iris = await registry.actor(Role.CLINICIAN, registry.northfield);
  otto = await registry.actor(Role.COORDINATOR, registry.northfield);
});
beforeEach(async () => {
  const made = await registry
    .clientOf(iris)
    .ask<{ recordPatient: { id: string } }>('mutation { recordPatient(input: { birthYear: 1980 }) { id } }');
  patientId = made.recordPatient.id;
});
afterEach(() => opened.splice(0).forEach((client) => void client.dispose()));
afterAll(() => registry.close());

/** Opens the visit on a page of somebody; the changes heard, and how the line ended. */
function openVisit({ session }: Pick<Actor, 'session'>) {
  class Line extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { origin: registry.url, cookie: `tonus=${session}` } });
    }
  }
  const client = createClient({
    url: `${registry.url.replace('http', 'ws')}/graphql/live`,
    webSocketImpl: Line,
    retryAttempts: 0,
  });
  opened.push(client);
  const heard: Change[] = [];
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe<{ visitDraftChanged: Change }>(
      { query: LISTEN, variables: { patientId, page: randomUUID() } },
      {
        next: ({ data, errors }) => (data ? heard.push(data.visitDraftChanged) : resolve(errors)),
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
  });
  return { heard, ended, leave: () => client.dispose() };
}

const soon = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition() && waited < 5_000; waited += 20) await new Promise((r) => setTimeout(r, 20));
  expect(condition()).toBe(true);
};
const save = (actor: Actor) =>
  registry.clientOf(actor).ask<{ saveVisitDraft: { id: string; revision: number } }>(SAVE, {
    input: { patientId, changes: [{ path: 'sheets/nrs-pain/answers/average7d', value: '"3"', base: 0 }] },
  });

describe('people who have one visit open', () => {
  it('see each other come and go', async () => {
    const first = openVisit(iris);
    await soon(() => first.heard.length > 0);
    expect(first.heard.at(-1)).toEqual({ revision: null, others: [] });
    const second = openVisit(otto);
    await soon(() => first.heard.at(-1)?.others.length === 1 && second.heard.at(-1)?.others.length === 1);
    expect(first.heard.at(-1)?.others).toEqual([{ name: otto.name, own: false }]);
    expect(second.heard.at(-1)?.others).toEqual([{ name: iris.name, own: false }]);
    await second.leave();
    await soon(() => first.heard.at(-1)?.others.length === 0);
  });

  it('see themselves on another device', async () => {
    const [first] = [openVisit(iris), openVisit(iris)];
    await soon(() => first?.heard.at(-1)?.others[0]?.own === true);
  });

  it('hear that something was entered, not what, and that the draft has ended', async () => {
    const { heard } = openVisit(otto);
    await soon(() => heard.length > 0);
    const { saveVisitDraft } = await save(iris);
    await soon(() => heard.at(-1)?.revision === saveVisitDraft.revision);
    await registry
      .clientOf(iris)
      .ask('mutation ($input: DiscardVisitDraftInput!) { discardVisitDraft(input: $input) { id } }', {
        input: { draftId: saveVisitDraft.id, revision: saveVisitDraft.revision },
      });
    await soon(() => heard.at(-1)?.revision === 0);
  });

  it('are told to ask after the connection to the database was lost', async () => {
    const { heard } = openVisit(otto);
    await soon(() => heard.length > 0);
    await save(iris);
    await soon(() => heard.at(-1)?.revision === 1);
    await registry.behind.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tonus live' and datname = current_database()`,
    );
    await soon(() => heard.at(-1)?.revision === null);
  });
});

describe('who may listen', () => {
  it('is nobody of another centre', async () => {
    const stranger = await registry.actor(Role.CLINICIAN, registry.southbank);
    expect(await openVisit(stranger).ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const first = openVisit(iris);
    await soon(() => first.heard.length > 0);
    expect(first.heard.every(({ others }) => others.length === 0)).toBe(true);
  });

  it('is nobody in a role that records no visits', async () => {
    const quality = await registry.actor(Role.QUALITY, registry.northfield);
    expect(await openVisit(quality).ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
