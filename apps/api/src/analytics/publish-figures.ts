import type { DataSource } from 'typeorm';
import { publishedFigures } from './figures.sql.js';

/** Brings the functions that count over all centres up to date with the statements of this version. */
export async function publishFigures(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (tx) => {
    for (const statement of publishedFigures) await tx.query(statement);
  });
}
