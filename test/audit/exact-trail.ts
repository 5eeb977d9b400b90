import type { DataSource } from 'typeorm';

export type Rows = ReadonlyMap<string, unknown>;

/** Stands for a row whose values were removed from the trail by law. */
export const REMOVED = 'removed by law';

const watched = `
  select t.tgrelid::regclass::text as relation, c.relname as name,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped) as centred,
         string_to_array(encode(t.tgargs, 'escape'), '\\000') as args
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit_insert'`;

/** Every watched row as it is now, by table, centre and key. */
export async function watchedRows(behind: DataSource): Promise<Rows> {
  const tables = await behind.query<{ relation: string; name: string; centred: boolean; args: string[] }[]>(watched);
  const rows = new Map<string, unknown>();
  for (const { relation, name, centred, args } of tables) {
    const keys = args.slice(1).filter((key) => key !== '');
    const found = await behind.query<{ key: string; row: unknown }[]>(
      `select concat_ws('/', '${name}', ${centred ? 'coalesce(t.centre_id, 0)' : '0'}, ${keys.map((key) => `replace(replace(t.${key}::text, '%', '%25'), '/', '%2F')`).join(', ')}) as key, to_jsonb(t) as row from ${relation} t`,
    );
    for (const { key, row } of found) rows.set(key, row);
  }
  return rows;
}

export interface Told {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two moments, row by row. */
export const differences = (was: Rows, is: Rows): Told[] =>
  [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)))
    .map((key) => ({ key, before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .sort(byKey);

/** What the trail tells of the time since an event: for each record the row before its first change and after its last. */
export async function told(behind: DataSource, since: number): Promise<Told[]> {
  const changes = await behind.query<Told[]>(
    `select concat_ws('/', c.relation, coalesce(c.centre_id, 0), c.record) as key,
            case when v.change_seq is not null or c.did = 'INSERT' then v.before else to_jsonb($2::text) end as before,
            case when v.change_seq is not null or c.did = 'DELETE' then v.after else to_jsonb($2::text) end as after
     from audit.change c left join audit.value v on v.change_seq = c.seq join audit.link l on l.event_seq = c.event_seq
     where l.sequence > $1 order by c.seq`,
    [since, REMOVED],
  );
  const merged = new Map<string, Told>();
  for (const change of changes) {
    const first = merged.get(change.key);
    const known = first && first.after !== REMOVED && change.before !== REMOVED;
    if (known && JSON.stringify(first.after) !== JSON.stringify(change.before))
      throw new Error(`the trail skips a step of ${change.key}`);
    merged.set(change.key, { ...change, before: first ? first.before : change.before });
  }
  return [...merged.values()].sort(byKey);
}

/** The same changes, without the values a trail that was redacted cannot tell any more. */
export const asFarAsTold = (changed: readonly Told[], trail: readonly Told[]): Told[] =>
  changed.map((change) => {
    const { before, after } = trail.find(({ key }) => key === change.key) ?? change;
    const seen = (value: unknown, kept: unknown) => (value !== null && kept === REMOVED ? REMOVED : value);
    return { ...change, before: seen(change.before, before), after: seen(change.after, after) };
  });

const byKey = (one: Told, other: Told): number => one.key.localeCompare(other.key);
