import { DataSource } from 'typeorm';
import { startRegistry, type Registry } from '../../../../test/registry/registry.js';
import { translateDatabaseError } from '../errors.js';
import { Operation } from './operation.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const begin = () => new Operation(registry.app.get(DataSource), null, 'reads');

describe('GQL-1: an operation of statements each quick enough', () => {
  it('is given up when all of them together take too long, and leaves the connections to others', async () => {
    const slow = Array.from({ length: 10 }, begin).map(async (operation) => {
      await operation.query('select pg_sleep(6)');
      return operation.query('select pg_sleep(6)').finally(() => operation.rollback());
    });
    for (const outcome of await Promise.allSettled(slow)) {
      expect(outcome.status).toBe('rejected');
      const reason: unknown = outcome.status === 'rejected' ? outcome.reason : null;
      expect(translateDatabaseError(reason)).toMatchObject({
        code: 'BUSY',
        message: expect.stringContaining('longer'),
      });
    }
    const next = begin();
    expect(await next.query('select 1 as one')).toEqual([{ one: 1 }]);
    await next.rollback();
  });
});
