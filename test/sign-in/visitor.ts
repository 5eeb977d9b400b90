import { randomUUID } from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import type { GraphqlAnswer, GraphqlRefusal } from '../registry/graphql-client.js';

/** Somebody at the door with a browser: keeps cookies as browsers do, and remembers how they were set. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie header received, the latest last. */
  readonly received: string[] = [];

  /**
   * @param url where the server listens
   * @param origin where the page says it comes from
   */
  constructor(
    private readonly url: string,
    private readonly origin = url,
    private readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  ) {}

  async send<T>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<T>;
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors || data === null) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async refused(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlRefusal> {
    const [first] = (await this.send(query, variables)).errors ?? [];
    if (!first) throw new Error('the request was not refused');
    return first;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.url), {
      redirect: 'manual',
      ...init,
      headers: { origin: this.origin, 'user-agent': this.userAgent, ...(cookie && { cookie }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      this.received.push(line);
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async name(): Promise<string | null> {
    const { viewer } = await this.ask<{ viewer: { name: string } | null }>('{ viewer { name } }');
    return viewer?.name ?? null;
  }
}

/** What an authenticator on a telephone shows, `steps` of 30 seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

export const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { step enrolment { secret address } roles { id role centreName } viewer { name } }
}`;
export const CONFIRM = `mutation ($code: String!) {
  confirmSecondFactor(code: $code) { step roles { id role centreName } viewer { name role method centre { code } } }
}`;
