import { instruments } from '#libs/instruments/index';
import type { Protocol } from '#libs/outcomes/index';
import type { DataSource } from 'typeorm';
import { protocols } from './definitions/index.js';

/** Any key order and any spacing give the same text, so that equal definitions compare equal. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * Publishes definitions the database does not have yet.
 *
 * @throws Error when one differs from what is published under the same version: stored scores point at it, so it never
 *   changes; publish a new version instead
 */
export async function publishDefinitions(dataSource: DataSource): Promise<void> {
  await publish(dataSource, 'instrument_definition', instruments);
  await publish(dataSource, 'protocol_definition', protocols);
}

async function publish(
  dataSource: DataSource,
  table: 'instrument_definition' | 'protocol_definition',
  definitions: readonly (Protocol | (typeof instruments)[number])[],
): Promise<void> {
  const rows: { code: string; version: string; definition: unknown }[] = await dataSource.query(
    `select code, version, definition from registry.${table}`,
  );
  const published = new Map(rows.map((row) => [`${row.code}@${row.version}`, canonical(row.definition)]));
  for (const definition of definitions) {
    const key = `${definition.code}@${definition.version}`;
    const known = published.get(key);
    if (known === undefined) {
      await dataSource.query(`insert into registry.${table} (code, version, definition) values ($1, $2, $3)`, [
        definition.code,
        definition.version,
        JSON.stringify(definition),
      ]);
    } else if (known !== canonical(definition)) {
      throw new Error(
        `The definition ${key} differs from the published one. Published definitions are never edited: raise its version.`,
      );
    }
  }
}
