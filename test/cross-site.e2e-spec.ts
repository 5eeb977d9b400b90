import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { rawRequest, type RawAnswer } from './registry/raw-request.js';
import { startRegistry, type Registry } from './registry/registry.js';

const OFFICIAL = 'https://tonus.example.org';
const SIGN_OUT = 'mutation { signOut }';
const SIGN_IN = 'mutation { signInAsPersona(code: "clinician") { name } }';
const ME = '{ viewer { name } }';

let registry: Registry;
let official: Registry;

beforeAll(async () => {
  await build();
  [registry, official] = await Promise.all([startRegistry(), startRegistry({}, { origin: OFFICIAL })]);
});
afterAll(async () => {
  await registry.close();
  await official.close();
});

/** Cookie of somebody who is signed in, as a browser would send it along. */
async function cookie(to = registry): Promise<string> {
  const origin = to === official ? OFFICIAL : to.url;
  const { headers } = await rawRequest(`${to.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ query: SIGN_IN }),
  });
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

async function isSignedIn(session: string, to = registry): Promise<boolean> {
  const origin = to === official ? OFFICIAL : to.url;
  const { body } = await rawRequest(`${to.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie: session },
    body: JSON.stringify({ query: ME }),
  });
  return body.includes('Osei');
}

const own = (to: Registry) => (to === official ? OFFICIAL : to.url);

const origins: readonly [title: string, of: (to: Registry) => string | undefined][] = [
  ['no origin', () => undefined],
  ['our origin', own],
  ['another port', () => 'http://127.0.0.1:1'],
  ['another name of this machine', (to) => to.url.replace('127.0.0.1', 'localhost')],
  ['another site', () => 'https://elsewhere.example'],
  ['a name that begins like ours', (to) => `${own(to)}.elsewhere.example`],
  ['a sandboxed page', () => 'null'],
];
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'];
const contents = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'text/plain; application/json',
  'application/json-patch',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  undefined,
];
const methods = ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const matrix = methods.flatMap((method) =>
  contents.flatMap((content) =>
    origins.flatMap(([from, originOf]) => sites.map((site) => ({ method, content, from, originOf, site }))),
  ),
);

const isJson = (content: string | undefined) => content?.split(';')[0] === 'application/json';
const isOurs = ({ from, site }: { from: string; site: string | undefined }) =>
  (from === 'our origin' && (site === undefined || site === 'same-origin')) ||
  (from === 'no origin' && site === 'same-origin');

describe('AUTH-3: only the registry itself may act for who is signed in', () => {
  it.each(['a demonstration', 'a registry with an address'])(
    '%s refuses every other combination of method, content, origin and site',
    async (which) => {
      const to = which === 'a demonstration' ? registry : official;
      let session = await cookie(to);
      const wrong: string[] = [];
      for (const { method, content, from, originOf, site } of matrix) {
        const origin = originOf(to);
        const answer = await rawRequest(
          `${to.url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(SIGN_OUT)}` : ''}`,
          {
            method,
            headers: {
              cookie: session,
              ...(content !== undefined && { 'content-type': content }),
              ...(origin !== undefined && { origin }),
              ...(site !== undefined && { 'sec-fetch-site': site }),
              'apollo-require-preflight': 'true',
            },
            ...(method !== 'GET' && method !== 'HEAD' && { body: JSON.stringify({ query: SIGN_OUT }) }),
          },
        );
        const expected = method === 'POST' && isJson(content) && isOurs({ from, site });
        const acted = answer.status === 200 && !(await isSignedIn(session, to));
        const allowsOthers = Object.keys(answer.headers).some((name) => name.startsWith('access-control'));
        if (acted !== expected || allowsOthers || (!expected && answer.status < 400)) {
          wrong.push(`${method} ${String(content)} from ${from} (${String(site)}): ${String(answer.status)}`);
        }
        if (acted) session = await cookie(to);
      }
      expect(wrong).toEqual([]);
      expect(await isSignedIn(session, to)).toBe(true);
    },
    120_000,
  );

  const post = (headers: Record<string, string>, query = ME): Promise<RawAnswer> =>
    rawRequest(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('lets a program without cookie ask, and one with a cookie say who it talks to', async () => {
    expect((await post({})).status).toBe(200);
    const session = await cookie();
    const silent = await post({ cookie: session });
    expect(silent.status).toBe(403);
    expect(silent.body).toMatch(/header \\"Origin\\"/);
    expect((await post({ cookie: session, origin: registry.url })).body).toContain('Osei');
  });

  it('follows links from elsewhere, and lets nothing be shown within other pages', async () => {
    const open = (headers: Record<string, string>) =>
      rawRequest(`${registry.url}/clinic`, { headers: { accept: 'text/html', ...headers } });
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await open(link)).status).toBe(200);
    expect((await open({ ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await open({ ...link, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).status).toBe(403);
  });
});

describe('AUTH-3: a page on another port of this machine, in a real browser', () => {
  let elsewhere: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    elsewhere = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<p>Hello</p>'),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(registry.url);
    // The cookie belongs to the machine, so the browser sends it with requests from the other port too.
    await page.evaluate(
      (query) =>
        fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      SIGN_IN,
    );
    expect(await signedIn()).toBe(true);
    await page.goto(`http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    elsewhere.close();
  });

  async function signedIn(): Promise<boolean> {
    const [session] = await page.context().cookies(registry.url);
    return session !== undefined && (await isSignedIn(`${session.name}=${session.value}`));
  }

  const attempts: readonly [title: string, content: string | undefined, mode: 'cors' | 'no-cors'][] = [
    ['JSON', 'application/json', 'cors'],
    ['text that is JSON', 'text/plain', 'no-cors'],
    ['text that is JSON, read', 'text/plain', 'cors'],
    ['nothing said about it', undefined, 'no-cors'],
  ];

  it.each(attempts)('cannot act by fetch with credentials: %s', async (_title, content, mode) => {
    const told = await page.evaluate(
      async ({ url, content, mode, query }) => {
        try {
          const answer = await fetch(`${url}/graphql`, {
            method: 'POST',
            mode,
            credentials: 'include',
            headers: content === undefined ? {} : { 'content-type': content },
            body: JSON.stringify({ query }),
          });
          return answer.type === 'opaque' ? 'opaque' : `read ${await answer.text()}`;
        } catch {
          return 'refused';
        }
      },
      { url: registry.url, content, mode, query: SIGN_OUT },
    );
    expect(told).not.toMatch(/^read/);
    expect(await signedIn()).toBe(true);
  });

  it('cannot act by an image, a frame or a form', async () => {
    await page.setContent(`
      <img src="${registry.url}/graphql?query=${encodeURIComponent(SIGN_OUT)}">
      <iframe src="${registry.url}"></iframe>`);
    await page.waitForLoadState('networkidle');
    expect(await signedIn()).toBe(true);

    // A form can send text that reads as JSON: name and value around an equals sign within a string.
    const sent = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await page.setContent(`
      <form action="${registry.url}/graphql" method="post" enctype="text/plain">
        <input name='{"query":"${SIGN_OUT}","x":"' value='"}'><button>Win a prize</button>
      </form>`);
    await page.getByRole('button').click();
    expect([403, 415]).toContain((await sent).status());
    expect(await signedIn()).toBe(true);
  });
});
