import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { startRegistry, type Registry } from './registry/registry.js';

interface Sent {
  readonly encoding: string | undefined;
  readonly cookie: string | undefined;
  readonly body: Buffer;
}

let registry: Registry;
let cookie: string;

/** The bytes as they come over the line; a browser, and fetch, would unfold them unasked. */
function ask(query: string, encoding: string): Promise<Sent> {
  const url = new URL('/graphql', registry.url);
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    origin: url.origin,
    'accept-encoding': encoding,
    cookie,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          encoding: answer.headers['content-encoding'],
          cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

beforeAll(async () => {
  registry = await startRegistry();
  cookie = '';
  cookie = (await ask('mutation { signInAsPersona(code: "clinician") { name } }', 'identity')).cookie ?? '';
});
afterAll(() => registry.close());

const LONG = '{ instruments { code title items { linkId label options { code label } } } }';

describe('answers of the registry', () => {
  it('are compressed when they are long and the client takes them so, and say the same', async () => {
    const plain = await ask(LONG, 'identity');
    const packed = await ask(LONG, 'gzip, br');
    expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString());
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  });

  it('stay as they are when they are short, so that no secret told once is ever compressed', async () => {
    expect((await ask('{ viewer { name } }', 'gzip')).encoding).toBeUndefined();
  });
});
