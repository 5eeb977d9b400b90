import { fileURLToPath } from 'node:url';

/** What the environment decides, read and checked once. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Folder of the built dashboard; nothing is served from one that does not exist. */
  readonly dashboard: string;
  /** Size of the synthetic cohort loaded into an empty demonstration registry. */
  readonly demoPatients: number;
}

/** A setting someone has to mend before the server can start; its message is one sentence. */
export class ConfigurationError extends Error {}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const mode = environment.TONUS_MODE ?? 'demo';
  if (mode !== 'demo' && mode !== 'production') {
    throw new ConfigurationError(`TONUS_MODE is "${mode}"; use "demo" or "production".`);
  }
  if (mode === 'production') {
    throw new ConfigurationError(
      'TONUS_MODE=production needs accounts, which this version does not have yet; it runs demonstrations only.',
    );
  }
  const databaseUrl = environment.DATABASE_URL;
  if (!databaseUrl) {
    throw new ConfigurationError('DATABASE_URL is not set; "npm start" sets it, or name your PostgreSQL server.');
  }
  return {
    mode,
    port: wholeNumber('PORT', environment.PORT, { fallback: 3000, from: 1, to: 65_535 }),
    // Nobody has a password in a demonstration, so it is for the person at this machine alone.
    host: '127.0.0.1',
    databaseUrl,
    // Beside the built API; set otherwise only where the sources themselves run, as in tests.
    dashboard: environment.TONUS_DASHBOARD ?? fileURLToPath(new URL('../../../dashboard', import.meta.url)),
    demoPatients: wholeNumber('TONUS_DEMO_PATIENTS', environment.TONUS_DEMO_PATIENTS, {
      fallback: 400,
      from: 0,
      to: 100_000,
    }),
  };
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
