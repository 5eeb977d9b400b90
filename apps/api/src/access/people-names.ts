import type { Records } from './records.js';

/** Names of the people who recorded something, by id. */
export async function namesOfPeople(records: Records, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await records.query<{ id: string; display_name: string }[]>(
    'select id, display_name from access.person where id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
