import { TypedDocumentString } from './generated/graphql.js';
import { isUncertain } from './registry-problem.js';
import { request, requestAct } from './request.js';

const query = new TypedDocumentString<object, object>('query Q { registry { mode } }');
const act = new TypedDocumentString<object, object>('mutation M { signOut }');
const browserFetch = globalThis.fetch;

function answering(answer: () => Promise<Response>): void {
  globalThis.fetch = answer;
}

afterEach(() => {
  globalThis.fetch = browserFetch;
});

describe('an answer that never came', () => {
  it('leaves open whether an act was done, but is only a failed question otherwise', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(requestAct(act, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(request(query, {})).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('is the same when only a part of it came, or a gateway answered instead', async () => {
    answering(() => Promise.resolve(new Response('{"data":{"recor')));
    expect(isUncertain(await requestAct(act, {}).catch((problem: unknown) => problem))).toBe(true);
    await expect(request(query, {})).rejects.toMatchObject({ code: 'UNREADABLE_ANSWER' });
    answering(() => Promise.resolve(new Response('Bad gateway', { status: 502 })));
    await expect(requestAct(act, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('an act', () => {
  it('is asked for again under the same key when its answer was lost', async () => {
    const keys: (string | null)[] = [];
    globalThis.fetch = (_url, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return keys.length === 1
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(Response.json({ data: { signOut: true } }));
    };
    await expect(requestAct(act, {})).resolves.toEqual({ signOut: true });
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-/);
  });
});

describe('a refusal', () => {
  it('is certain: nothing was stored', async () => {
    const errors = [{ message: 'No.', extensions: { code: 'VALIDATION_FAILED', rule: 'DUPLICATE', field: 'heldOn' } }];
    answering(() => Promise.resolve(Response.json({ errors })));
    const problem: unknown = await requestAct(act, {}).catch((refusal: unknown) => refusal);
    expect(problem).toMatchObject({ rule: 'DUPLICATE', field: 'heldOn', message: 'No.' });
    expect(isUncertain(problem)).toBe(false);
  });
});
