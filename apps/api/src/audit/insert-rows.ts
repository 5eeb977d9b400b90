import type { EntityManager } from 'typeorm';

export const snakeCase = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Inserts any number of rows of one shape in one statement, typed by the table itself.
 *
 * @param relation schema-qualified table
 * @param rows properties in camel case; columns not named keep their default
 */
export async function insertRows(tx: EntityManager, relation: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const properties = Object.keys(first);
  const columns = properties.map(snakeCase);
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([property, value]) => [snakeCase(property), value as unknown])),
  );
  await tx.query(
    `insert into ${relation} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${relation}, $1::jsonb)`,
    [JSON.stringify(records)],
  );
}
