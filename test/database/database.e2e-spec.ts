import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';

describe('a test database', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.urls.app });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is entered as a role that is no superuser', async () => {
    const { rows } = await client.query(
      'SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ rolname: 'tonus_app', rolsuper: false, rolbypassrls: false }]);
  });

  it('cannot be reached over the network', async () => {
    const { rows } = await client.query("SELECT current_setting('listen_addresses') AS addresses");
    expect(rows).toEqual([{ addresses: '' }]);
  });

  it('is not seen by other specs', async () => {
    const maker = new Client({ connectionString: database.urls.migrator });
    await maker.connect();
    await maker.query('SET ROLE tonus_owner; CREATE TABLE marks (mark int)');
    await maker.end();
    const other = await createTestDatabase();
    const elsewhere = new Client({ connectionString: other.urls.migrator });
    await elsewhere.connect();
    const { rows } = await elsewhere.query("SELECT to_regclass('marks') AS found");
    await elsewhere.end();
    await other.drop();
    expect(rows).toEqual([{ found: null }]);
  });
});
