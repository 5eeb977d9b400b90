import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noRateLimits, rateLimits, type RateLimits } from './rates/limits.js';

/** What the environment decides, read and checked once. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  /** Where people reach the registry, such as "https://tonus.example.org"; null in a demonstration, which is this machine. */
  readonly origin: string | null;
  /** Addresses of the one database, for the role that serves requests and the one that decides who somebody is. */
  readonly database: { readonly app: string; readonly auth: string };
  /** The people who sign in, or, at the command line, the registry itself. */
  readonly acting: 'people' | 'registry';
  /** Whether the database must keep what it acknowledged through a power loss. Only tests do without. */
  readonly durable: boolean;
  /** Whether the permission matrix is enforced before the database is asked. Only tests of the database do without. */
  readonly guarded: boolean;
  /** Connections to the database at most, for requests. */
  readonly connections: number;
  /** Folder of the built dashboard; nothing is served from one that does not exist. */
  readonly dashboard: string;
  /** Folder of the keys made at the first start. */
  readonly secrets: string;
  /** File the signed heads of the trail are appended to; copies of it are kept elsewhere. */
  readonly checkpoints: string;
  /** Proxies whose word on where a request comes from is taken: addresses, or networks as "10.0.0.0/8". */
  readonly trustedProxies: readonly string[];
  /** What is written to the log: errors alone, or a line for each operation too. */
  readonly log: 'errors' | 'operations';
  readonly limits: RateLimits;
  /** The identity provider people may sign in with; null where there is none. */
  readonly provider: ProviderConfig | null;
}

/** An OpenID provider, as agreed with whoever runs it. Its client secret is among the secrets. */
export interface ProviderConfig {
  /** Exactly as the provider writes it into its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  /** Name for the button. */
  readonly name: string;
  /** Values of `acr` or `amr` of which one is required; empty: the provider's word is enough. */
  readonly assurance: readonly string[];
}

/** What bringing the database up to date needs beyond serving. */
export interface MaintenanceConfig {
  readonly mode: Config['mode'];
  readonly database: { readonly migrator: string; readonly steward: string };
  /** Size of the synthetic cohort loaded into an empty demonstration registry. */
  readonly demoPatients: number;
}

/** A setting someone has to mend before the server can start; its message is one sentence. */
export class ConfigurationError extends Error {}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const mode = readMode(environment);
  return {
    mode,
    port: wholeNumber('PORT', environment.PORT, { fallback: 3000, from: 1, to: 65_535 }),
    host: readHost(mode, environment),
    origin: readOrigin(mode, environment),
    database: { app: address(environment, 'APP'), auth: address(environment, 'AUTH') },
    acting: 'people',
    durable: true,
    guarded: true,
    connections: wholeNumber('TONUS_DATABASE_CONNECTIONS', environment.TONUS_DATABASE_CONNECTIONS, {
      fallback: 10,
      from: 2,
      to: 200,
    }),
    // Beside the built API; set otherwise only where the sources themselves run, as in tests.
    dashboard: environment.TONUS_DASHBOARD || fileURLToPath(new URL('../../../dashboard', import.meta.url)),
    secrets: secretsFolder(environment),
    checkpoints: environment.TONUS_CHECKPOINTS || join(dirname(secretsFolder(environment)), 'audit-checkpoints.jsonl'),
    trustedProxies: networks('TONUS_TRUSTED_PROXIES', environment.TONUS_TRUSTED_PROXIES),
    log: readLog(environment.TONUS_LOG, mode),
    limits: readLimits(environment.TONUS_RATE_LIMITS, mode),
    provider: readProvider(mode, environment),
  };
}

export function readMaintenanceConfig(environment: NodeJS.ProcessEnv): MaintenanceConfig {
  return {
    mode: readMode(environment),
    database: { migrator: address(environment, 'MIGRATOR'), steward: address(environment, 'STEWARD') },
    demoPatients: wholeNumber('TONUS_DEMO_PATIENTS', environment.TONUS_DEMO_PATIENTS, {
      fallback: 400,
      from: 0,
      to: 100_000,
    }),
  };
}

/** The same registry with nobody signed in: it sees all centres, and no request is served from it. */
const actingForItself = (config: Config, { database }: MaintenanceConfig): Config => ({
  ...config,
  database: { ...config.database, app: database.steward },
  acting: 'registry',
});

/** What a command of the registry works with. */
export const readCommandConfig = (environment: NodeJS.ProcessEnv): Config =>
  actingForItself(readConfig(environment), readMaintenanceConfig(environment));

const secretsFolder = ({ TONUS_SECRETS: given }: NodeJS.ProcessEnv): string =>
  given || fileURLToPath(new URL('../../../../.data/secrets', import.meta.url));

function readMode({ TONUS_MODE: mode }: NodeJS.ProcessEnv): Config['mode'] {
  if (mode === undefined || mode === '' || mode === 'demo') return 'demo';
  if (mode === 'production') return 'production';
  throw new ConfigurationError(`TONUS_MODE is "${mode}"; use "demo" or "production".`);
}

/** Nobody has a password in a demonstration, so it is for the person at this machine alone. */
const readHost = (mode: Config['mode'], { HOST }: NodeJS.ProcessEnv): string =>
  mode === 'production' && HOST ? HOST : '127.0.0.1';

/** Cookies and the protection against other sites are bound to it, so a real registry must be told. */
function readOrigin(mode: Config['mode'], { TONUS_ORIGIN: origin }: NodeJS.ProcessEnv): string | null {
  if (mode === 'demo') return null;
  if (!origin) {
    throw new ConfigurationError(
      'TONUS_ORIGIN is not set; name the address people type, such as https://tonus.example.org.',
    );
  }
  const url = URL.canParse(origin) ? new URL(origin) : null;
  const local = url !== null && isThisMachine(url);
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new ConfigurationError(
      `TONUS_ORIGIN is "${origin}"; use scheme and host only, such as https://tonus.example.org.`,
    );
  }
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    throw new ConfigurationError(
      'TONUS_ORIGIN must begin with https://; only this machine may be reached without TLS.',
    );
  }
  return url.origin;
}

function readProvider(mode: Config['mode'], environment: NodeJS.ProcessEnv): ProviderConfig | null {
  const {
    TONUS_OIDC_ISSUER: issuer,
    TONUS_OIDC_CLIENT_ID: clientId,
    TONUS_OIDC_NAME: name,
    TONUS_OIDC_ACR: acr,
  } = environment;
  if (!issuer && !clientId && !acr) return null;
  if (mode === 'demo')
    throw new ConfigurationError('TONUS_OIDC_ISSUER is for real registries; set TONUS_MODE=production too.');
  if (!issuer || !clientId) {
    throw new ConfigurationError('TONUS_OIDC_ISSUER and TONUS_OIDC_CLIENT_ID go together; set both or neither.');
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || (url.protocol !== 'https:' && !isThisMachine(url)) || url.search !== '' || url.hash !== '') {
    throw new ConfigurationError(
      `TONUS_OIDC_ISSUER is "${issuer}"; use the https:// address the provider names as its issuer.`,
    );
  }
  return { issuer, clientId, name: name || url.hostname, assurance: (acr ?? '').split(/[\s,]+/).filter(Boolean) };
}

const isThisMachine = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function address(environment: NodeJS.ProcessEnv, role: 'APP' | 'AUTH' | 'MIGRATOR' | 'STEWARD'): string {
  const name = `TONUS_${role}_DATABASE_URL`;
  const value = environment[name];
  if (value) return value;
  throw new ConfigurationError(`${name} is not set; "npm start" and "npx tonus" set it from DATABASE_URL.`);
}

function wholeNumber(
  name: string,
  text: string | undefined,
  rule: { fallback: number; from: number; to: number },
): number {
  if (text === undefined || text === '') return rule.fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < rule.from || value > rule.to) {
    throw new ConfigurationError(`${name} is "${text}"; use a whole number from ${rule.from} to ${rule.to}.`);
  }
  return value;
}

/** People who try the registry read the terminal, so a demonstration is silent unless something breaks. */
function readLog(text: string | undefined, mode: Config['mode']): Config['log'] {
  if (text === undefined || text === '') return mode === 'demo' ? 'errors' : 'operations';
  if (text === 'errors' || text === 'operations') return text;
  throw new ConfigurationError(`TONUS_LOG is "${text}"; use "errors" or "operations".`);
}

/** Measurements do in a second what people do in an hour; a real registry cannot be talked out of its limits. */
function readLimits(text: string | undefined, mode: Config['mode']): RateLimits {
  if (text === undefined || text === '') return rateLimits;
  if (text === 'off' && mode === 'demo') return noRateLimits;
  throw new ConfigurationError(`TONUS_RATE_LIMITS is "${text}"; leave it out, or use "off" in a demonstration.`);
}

function networks(name: string, text = ''): string[] {
  const listed = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const one of listed) {
    const [address = '', bits, ...rest] = one.split('/');
    const widest = isIP(address) === 4 ? 32 : 128;
    const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= widest);
    if (isIP(address) === 0 || !isPrefix || rest.length > 0) {
      throw new ConfigurationError(
        `${name} has "${one}"; list addresses of your proxies, or networks as 10.0.0.0/8, with commas between.`,
      );
    }
  }
  return listed;
}
