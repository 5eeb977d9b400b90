import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'tonus';
export const CLIENT_SECRET = 'a secret the provider and the registry share';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = pair();
const FOREIGN_KEY = pair();

interface Token {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/** How a token leaves the provider, instead of as it was made. */
export type Tampering = (token: Token) => string;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const rsa = ({ header, claims }: Token, key: KeyObject): string => {
  const content = `${part(header)}.${part(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
};

const hmac = ({ header, claims }: Token, secret: string): string => {
  const content = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};

/** Other claims, under the provider's own signature. */
export const withClaims =
  (changed: Record<string, unknown>): Tampering =>
  ({ header, claims }) =>
    rsa({ header, claims: { ...claims, ...changed } }, KEY.privateKey);

export const signedByAnother: Tampering = (token) => rsa(token, FOREIGN_KEY.privateKey);
export const signedWithSharedSecret: Tampering = (token) => hmac(token, CLIENT_SECRET);
export const signedWithPublicKey: Tampering = (token) =>
  hmac(token, KEY.publicKey.export({ type: 'spki', format: 'pem' }).toString());
export const unsigned: Tampering = ({ header, claims }) => `${part({ ...header, alg: 'none' })}.${part(claims)}.`;
export const altered: Tampering = (token) => {
  const [header = '', , signature = ''] = rsa(token, KEY.privateKey).split('.');
  return `${header}.${part({ ...token.claims, sub: 'somebody-else' })}.${signature}`;
};

/**
 * The identity provider of a hospital: a real one, in front of which somebody may stand who changes its tokens. Whoever
 * comes is signed in as `subject` at once.
 */
export class HospitalProvider {
  subject = 'amara';
  /** What the provider says of how it made sure. */
  acr = 'mfa';
  /** Seconds since the person was last asked, as the provider tells it. */
  askedSecondsAgo = 0;
  tampering: Tampering | null = null;
  /** Queries of the authorization requests received. */
  readonly asked: URLSearchParams[] = [];

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(callback: string): Promise<HospitalProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hospital = new HospitalProvider(server, issuer);
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [callback],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      jwks: { keys: [{ ...KEY.privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' } as never] },
      cookies: { keys: ['a key of cookies in a test'] },
      pkce: { required: () => true },
      acrValues: ['mfa', 'pwd'],
      claims: { openid: ['sub'], acr: null, auth_time: null },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, AuthorizationCode: 60, IdToken: 60 },
    });
    const answer = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const url = new URL(request.url ?? '/', issuer);
      if (url.pathname === '/auth') hospital.asked.push(url.searchParams);
      if (url.pathname.startsWith('/interaction/')) return void hospital.signIn(provider, request, response);
      if (url.pathname === '/token' && hospital.tampering) hospital.standInBetween(response, hospital.tampering);
      void answer(request, response);
    });
    return hospital;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Follows the browser through the provider; where it sends the browser in the end. */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    while (url.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`the provider stopped with ${response.status}: ${await response.text()}`);
      url = new URL(next, url);
    }
    return url;
  }

  private async signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const ts = Math.floor(Date.now() / 1000) - this.askedSecondsAgo;
      const login = { accountId: this.subject, acr: this.acr, ts, remember: false };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: this.subject, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid');
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  private standInBetween(response: ServerResponse, tampering: Tampering): void {
    const end = response.end.bind(response);
    response.end = ((body: string | Buffer) => {
      const tokens = JSON.parse(body.toString()) as { id_token: string };
      const [header, claims] = tokens.id_token
        .split('.')
        .slice(0, 2)
        .map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>);
      const changed = JSON.stringify({
        ...tokens,
        id_token: tampering({ header: header ?? {}, claims: claims ?? {} }),
      });
      response.setHeader('content-length', Buffer.byteLength(changed));
      return end(changed);
    }) as never;
  }
}
