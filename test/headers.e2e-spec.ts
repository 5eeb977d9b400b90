import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/compile.mjs';
import { rawRequest, type RawAnswer } from './registry/raw-request.js';
import { startRegistry, type Registry } from './registry/registry.js';

const assets = join(import.meta.dirname, '..', 'dist', 'dashboard', 'assets');
const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
const ask = (query: string) => JSON.stringify({ query });

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

let registry: Registry;
let behindTls: Registry;

beforeAll(async () => {
  await build();
  registry = await startRegistry({}, { trustedProxies: ['127.0.0.1'] });
  behindTls = await startRegistry({}, { origin: 'https://tonus.example.org' });
}, 120_000);
afterAll(async () => {
  await registry.close();
  await behindTls.close();
});

const send = (path: string, options: Parameters<typeof rawRequest>[1] = {}, to = registry): Promise<RawAnswer> =>
  rawRequest(`${to.url}${path}`, options);

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  send('/graphql', { method: 'POST', headers: { ...json, ...headers }, body });

const asset = () => `/assets/${readdirSync(assets).find((name) => name.endsWith('.js')) ?? ''}`;

/** Every kind of answer the server gives. */
const routes: readonly [title: string, status: number, answer: () => Promise<RawAnswer>][] = [
  ['the page', 200, () => send('/', { headers: { accept: 'text/html' } })],
  ['the page at a bookmarked address', 200, () => send('/clinic/patients', { headers: { accept: 'text/html' } })],
  ['the page by its name', 200, () => send('/index.html')],
  ['the page, without body', 200, () => send('/', { method: 'HEAD', headers: { accept: 'text/html' } })],
  ['an icon', 200, () => send('/favicon.svg')],
  ['a part of the program', 200, () => send(asset())],
  ['a missing part of the program', 404, () => send('/assets/missing.js')],
  ['a part that is asked to change', 405, () => send('/assets/missing.js', { method: 'DELETE' })],
  ['a missing file', 404, () => send('/missing.txt')],
  ['an address nobody can read', 400, () => send('/assets/%E0%A4%A')],
  ['an operation', 200, () => post(ask('{ registry { mode } }'))],
  ['an operation that is refused', 200, () => post(ask('mutation { signInAsPersona(code: "nobody") { name } }'))],
  ['an operation for people who are signed in', 401, () => post(ask('{ patients { total } }'))],
  ['an operation that does not fit the schema', 400, () => post(ask('{ nonsense }'))],
  ['an operation that is not GraphQL', 400, () => post(ask('{'))],
  ['an empty request', 400, () => post('{}')],
  ['a request that is no JSON', 400, () => post('Jane Doe')],
  ['a request with broken characters', 400, () => post(Buffer.from([0x22, 0xff, 0x22]))],
  ['a request that is too large', 413, () => post(ask('x'.repeat(200_000)))],
  ['a compressed request', 415, () => post('x', { 'content-encoding': 'gzip' })],
  ['a form', 415, () => post('query=%7B', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['an operation in an address', 405, () => send('/graphql?query=%7Bregistry%7Bmode%7D%7D')],
  ['a question what one may send', 405, () => send('/graphql', { method: 'OPTIONS' })],
  ['a request from elsewhere', 403, () => post(ask('{ registry { mode } }'), { origin: 'https://elsewhere.example' })],
  ['a foreign name of this machine', 421, () => send('/', { headers: { host: 'elsewhere.example' } })],
  ['a request to nowhere', 404, () => send('/nowhere', { method: 'POST', headers: json, body: '{}' })],
];

describe('HDR-1: every route answers with the headers that protect the browser', () => {
  it.each(routes)('%s (%i)', async (title, status, answer) => {
    const { status: got, headers, body } = await answer();
    expect({ got, body: got === status ? '' : body }).toEqual({ got: status, body: '' });
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(headers).filter((name) => /powered-by|^server$|access-control/.test(name))).toEqual([]);
    expect(headers['strict-transport-security']).toBeUndefined();
    const kept = title === 'a part of the program';
    expect(headers['cache-control']).toBe(kept ? 'public, max-age=31536000, immutable' : 'no-store');
  });

  it('names each request anew, whatever name it brings', async () => {
    const named = { ...json, 'x-request-id': 'mine' };
    const [first, second] = await Promise.all([send('/', { headers: named }), send('/', { headers: named })]);
    expect(first.headers['x-request-id']).not.toBe('mine');
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
  });

  it('asks for HTTPS for a year behind a proxy that ends it, and for none on plain HTTP', async () => {
    const year = 'max-age=31536000; includeSubDomains';
    expect((await send('/', { headers: { 'x-forwarded-proto': 'https' } })).headers['strict-transport-security']).toBe(
      year,
    );
    expect((await send('/', {}, behindTls)).headers['strict-transport-security']).toBe(year);
    expect((await send('/')).headers['strict-transport-security']).toBeUndefined();
  });

  it('has the browser drop our pages at logout, and leaves drafts and the cookies of others alone', async () => {
    const leave = await post(ask('mutation { signOut }'));
    expect(leave.headers['clear-site-data']).toBe('"cache"');
    expect((await post(ask('{ registry { mode } }'))).headers['clear-site-data']).toBeUndefined();
  });
});
