import { ConfigurationError, readCommandConfig, readConfig, readMaintenanceConfig } from './config.js';
import { rateLimits } from './rates/limits.js';

const environment = {
  TONUS_APP_DATABASE_URL: 'postgres://tonus_app@localhost/tonus',
  TONUS_AUTH_DATABASE_URL: 'postgres://tonus_auth@localhost/tonus',
  TONUS_MIGRATOR_DATABASE_URL: 'postgres://tonus_migrator@localhost/tonus',
  TONUS_STEWARD_DATABASE_URL: 'postgres://tonus_steward@localhost/tonus',
};
const production = { ...environment, TONUS_MODE: 'production', TONUS_ORIGIN: 'https://tonus.example.org' };

describe('the configuration', () => {
  it('is a demonstration on port 3000 of this machine alone when nothing is said', () => {
    expect(readConfig(environment)).toMatchObject({
      mode: 'demo',
      port: 3000,
      host: '127.0.0.1',
      origin: null,
      database: { app: environment.TONUS_APP_DATABASE_URL, auth: environment.TONUS_AUTH_DATABASE_URL },
      acting: 'people',
      dashboard: expect.stringMatching(/dashboard$/) as string,
      secrets: expect.stringMatching(/secrets$/) as string,
      trustedProxies: [],
      log: 'errors',
      limits: rateLimits,
    });
    expect(readMaintenanceConfig(environment)).toMatchObject({ demoPatients: 400 });
    expect(readConfig({ ...environment, HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });

  it('serves a real registry under the address people type', () => {
    expect(readConfig({ ...production, HOST: '0.0.0.0' })).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      origin: 'https://tonus.example.org',
    });
    expect(readConfig({ ...production, TONUS_ORIGIN: 'http://localhost:3000' }).origin).toBe('http://localhost:3000');
  });

  it('writes a line for each operation of a real registry, and has limits nothing can lift', () => {
    expect(readConfig(production)).toMatchObject({ log: 'operations', limits: rateLimits });
    expect(() => readConfig({ ...production, TONUS_RATE_LIMITS: 'off' })).toThrow(/in a demonstration/);
  });

  it('names the identity provider, and what its word must reach', () => {
    const provider = {
      TONUS_OIDC_ISSUER: 'https://id.example.org/realm',
      TONUS_OIDC_CLIENT_ID: 'tonus',
      TONUS_OIDC_ACR: 'mfa, hwk',
    };
    expect(readConfig(production).provider).toBeNull();
    expect(readConfig({ ...production, ...provider }).provider).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'tonus',
      name: 'id.example.org',
      assurance: ['mfa', 'hwk'],
    });
  });

  it('takes proxies by address or network', () => {
    expect(readConfig({ ...environment, TONUS_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
  });

  it('lets commands see all centres, and requests never', () => {
    expect(readCommandConfig(environment)).toMatchObject({
      acting: 'registry',
      database: { app: environment.TONUS_STEWARD_DATABASE_URL },
    });
  });

  it.each([
    [{ PORT: '80 80' }, /PORT is "80 80"; use a whole number from 1 to 65535/],
    [{ PORT: '0' }, /PORT/],
    [{ TONUS_MODE: 'production' }, /TONUS_ORIGIN is not set/],
    [{ ...production, TONUS_ORIGIN: 'http://tonus.example.org' }, /must begin with https/],
    [{ ...production, TONUS_ORIGIN: 'tonus.example.org' }, /use scheme and host only/],
    [{ ...production, TONUS_ORIGIN: 'https://tonus.example.org/registry' }, /use scheme and host only/],
    [
      { ...production, TONUS_OIDC_ISSUER: 'https://id.example.org' },
      /TONUS_OIDC_ISSUER and TONUS_OIDC_CLIENT_ID go together/,
    ],
    [
      { ...production, TONUS_OIDC_ISSUER: 'http://id.example.org', TONUS_OIDC_CLIENT_ID: 'tonus' },
      /use the https:\/\/ address/,
    ],
    [{ TONUS_OIDC_ISSUER: 'https://id.example.org', TONUS_OIDC_CLIENT_ID: 'tonus' }, /set TONUS_MODE=production too/],
    [{ TONUS_MODE: 'staging' }, /TONUS_MODE is "staging"; use "demo" or "production"/],
    [{ TONUS_APP_DATABASE_URL: '' }, /TONUS_APP_DATABASE_URL is not set/],
    [{ TONUS_STEWARD_DATABASE_URL: '' }, /TONUS_STEWARD_DATABASE_URL is not set/],
    [{ TONUS_TRUSTED_PROXIES: '10.0.0.0/33' }, /TONUS_TRUSTED_PROXIES has "10.0.0.0\/33"/],
    [{ TONUS_TRUSTED_PROXIES: 'all' }, /list addresses of your proxies/],
    [{ TONUS_LOG: 'everything' }, /use "errors" or "operations"/],
    [{ TONUS_RATE_LIMITS: 'none' }, /TONUS_RATE_LIMITS/],
    [{ TONUS_DEMO_PATIENTS: '-1' }, /TONUS_DEMO_PATIENTS/],
  ])('names the setting to mend: %j', (change, sentence) => {
    expect(() => readCommandConfig({ ...environment, ...change })).toThrow(ConfigurationError);
    expect(() => readCommandConfig({ ...environment, ...change })).toThrow(sentence);
  });
});
