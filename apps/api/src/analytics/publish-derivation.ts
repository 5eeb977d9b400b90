import type { DataSource } from 'typeorm';
import { publishedDerivation } from './moved-centre.sql.js';

/** Brings the functions that derive a hospital anew up to date with what this version derives. */
export async function publishDerivation(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (tx) => {
    for (const statement of publishedDerivation) await tx.query(statement);
  });
}
