import { ConfigurationError, readConfig } from './config.js';

const environment = { DATABASE_URL: 'postgres://tonus@localhost/tonus' };

describe('the configuration', () => {
  it('is a demonstration on port 3000 of this machine alone when nothing is said', () => {
    expect(readConfig(environment)).toEqual({
      mode: 'demo',
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: 'postgres://tonus@localhost/tonus',
      dashboard: expect.stringMatching(/dashboard$/) as string,
      demoPatients: 400,
    });
  });

  it.each([
    [{ PORT: '80 80' }, /PORT is "80 80"; use a whole number from 1 to 65535/],
    [{ PORT: '0' }, /PORT/],
    [{ TONUS_MODE: 'production' }, /needs accounts/],
    [{ TONUS_MODE: 'staging' }, /TONUS_MODE is "staging"; use "demo" or "production"/],
    [{ DATABASE_URL: '' }, /DATABASE_URL is not set/],
    [{ TONUS_DEMO_PATIENTS: '-1' }, /TONUS_DEMO_PATIENTS/],
  ])('names the setting to mend: %j', (change, sentence) => {
    expect(() => readConfig({ ...environment, ...change })).toThrow(ConfigurationError);
    expect(() => readConfig({ ...environment, ...change })).toThrow(sentence);
  });
});
