/**
 * One transaction, one INSERT a table: the least it takes to store rows.
 *
 * @param {import('pg').Pool} pool of a bare database
 * @param {Record<string, string>} tables rows as JSON text, by table
 */
export async function writeRows(pool, tables) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [relation, rows] of Object.entries(tables)) {
      const identity = relation.startsWith('audit.') ? 'overriding system value' : '';
      const text = `insert into ${relation} ${identity} select * from json_populate_recordset(null::${relation}, $1)`;
      await client.query({ name: relation, text, values: [rows] });
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
