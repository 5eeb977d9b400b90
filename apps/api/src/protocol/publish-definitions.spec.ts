import { startRegistry, type Registry } from '../../../../test/registry/registry.js';
import { protocols } from './definitions/index.js';
import { publishDefinitions } from './publish-definitions.js';
import { windowProblems } from '#libs/outcomes/index';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

describe('published definitions', () => {
  it('are published once, however often the server starts', async () => {
    await publishDefinitions(registry.behind);
    const [{ n }] = await registry.behind.query<[{ n: number }]>(
      'select count(*) as n from registry.protocol_definition',
    );
    expect(n).toBe(protocols.length);
  });

  it('are never edited or removed', async () => {
    await expect(
      registry.behind.query(`update registry.protocol_definition set definition = '{}'`),
    ).rejects.toMatchObject({ code: 'TN003' });
    await expect(registry.behind.query('delete from registry.instrument_definition')).rejects.toMatchObject({
      code: 'TN003',
    });
  });

  it('refuse a start with a definition that differs under the same version', async () => {
    const edited = {
      query: (sql: string, parameters?: unknown[]) =>
        Promise.resolve(
          /select/.test(sql) && !parameters ? [{ code: 'psfs', version: '1.0.0', definition: { code: 'psfs' } }] : [],
        ),
    };
    await expect(publishDefinitions(edited as never)).rejects.toThrow(/psfs@1.0.0 differs from the published one/);
  });

  it.each(protocols.map((protocol) => [protocol.code, protocol] as const))(
    'of %s have windows that never overlap',
    (_code, { windows }) => {
      expect(windowProblems(windows)).toEqual([]);
    },
  );
});
