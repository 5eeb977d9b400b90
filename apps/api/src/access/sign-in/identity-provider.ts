import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { ConfigurationError, type Config, type ProviderConfig } from '../../config.js';
import { CONFIG } from '../access.tokens.js';
import { Secrets, variableOf } from '../secrets.js';

const CLIENT_SECRET = 'oidc-client-secret';
export const CALLBACK = '/sign-in/provider/callback';

/** Signatures only the provider can make: not "none", and none made with a secret we share. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];

/** What must come back as it was sent. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Somebody signed in proves again who she is. */
  readonly again: boolean;
}

/** Whom the provider vouches for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The provider's word does not reach what this registry asks for. */
export class NotAssured extends Error {}

/**
 * The OpenID provider of the hospital: authorization code with PKCE. The library checks state, nonce, issuer, audience,
 * times and signature; tokens are read once and forgotten.
 */
@Injectable()
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'provider' | 'origin'>,
    private readonly secrets: Secrets,
  ) {}

  get name(): string | null {
    return this.config.provider?.name ?? null;
  }

  /** @throws ConfigurationError when there is a provider and no secret for it */
  check(): void {
    if (this.config.provider && this.secrets.find(CLIENT_SECRET) === null) {
      throw new ConfigurationError(
        `${variableOf(CLIENT_SECRET)} is not set; the identity provider gave it with the client id.`,
      );
    }
  }

  /** Where to send the browser, and what to remember of it. */
  async ask(again: boolean): Promise<{ address: URL; asked: Asked }> {
    const { assurance } = this.provider();
    const asked: Asked = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      again,
    };
    const address = oidc.buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: this.callback().href,
      scope: 'openid',
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      ...(assurance.length > 0 && { acr_values: assurance.join(' ') }),
      ...(again && { max_age: '0', prompt: 'login' }),
    });
    return { address, asked };
  }

  /**
   * @param search of the address the provider sent the browser back to
   * @throws Error when anything is not as it was asked for
   */
  async answered(search: string, { state, nonce, verifier, again }: Asked): Promise<Identity> {
    const url = this.callback();
    url.search = search;
    const tokens = await oidc.authorizationCodeGrant(await this.discovered(), url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(again && { maxAge: 0 }),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('an answer without an identity');
    const { assurance } = this.provider();
    const given = [claims.acr, ...(Array.isArray(claims.amr) ? (claims.amr as unknown[]) : [])];
    if (assurance.length > 0 && !given.some((one) => typeof one === 'string' && assurance.includes(one)))
      throw new NotAssured();
    return { issuer: claims.iss, subject: claims.sub };
  }

  private provider(): ProviderConfig {
    if (!this.config.provider) throw new Error('there is no identity provider');
    return this.config.provider;
  }

  private callback(): URL {
    return new URL(CALLBACK, this.config.origin ?? 'http://localhost');
  }

  /** Asked when first needed, and again after a failure: the provider may be down when we start. */
  private discovered(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId } = this.provider();
    const secret = this.secrets.find(CLIENT_SECRET) ?? '';
    const local = issuer.startsWith('http:');
    const options = local ? { execute: [oidc.allowInsecureRequests] } : {};
    const told = await oidc.discovery(new URL(issuer), clientId, secret, undefined, options);
    // The methods that come with them are no facts.
    const facts = JSON.parse(JSON.stringify(told.serverMetadata())) as oidc.ServerMetadata;
    const supported = facts.id_token_signing_alg_values_supported ?? ['RS256'];
    const onlyPost = facts.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false;
    const configuration = new oidc.Configuration(
      { ...facts, id_token_signing_alg_values_supported: supported.filter((one) => algorithms.includes(one)) },
      clientId,
      secret,
      onlyPost ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret),
    );
    // Also where the connection to the provider already vouches for the token.
    oidc.enableNonRepudiationChecks(configuration);
    if (local) oidc.allowInsecureRequests(configuration);
    return configuration;
  }
}
