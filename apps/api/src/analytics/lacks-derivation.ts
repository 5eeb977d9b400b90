import { openDatabase } from '../database.js';

/**
 * Whether the records are older than tables that are derived from them now: after a migration added one, it is empty
 * until everything has been derived anew, and every list that reads it would be empty too.
 *
 * @param stewardUrl the registry itself, which sees all centres
 */
export async function lacksDerivation(stewardUrl: string): Promise<boolean> {
  const dataSource = await openDatabase(stewardUrl, 1);
  try {
    const [{ lacking }] = await dataSource.query<[{ lacking: boolean }]>(
      'select exists (select from registry.patient) and not exists (select from analysis.pathway) as lacking',
    );
    return lacking;
  } finally {
    await dataSource.destroy();
  }
}
