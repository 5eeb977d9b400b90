import type { Findings } from './findings.js';
import type { Snapshot } from './snapshot.js';

interface Watched {
  /** Qualified and quoted. */
  readonly relation: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Null-separated arguments of the trigger: column of the patient, then the columns of the key. */
  readonly args: Buffer;
  readonly hasCentre: boolean;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly expression: string | null;
}

const watchedTables = `
  select t.tgrelid::regclass::text as relation, c.relname as name, t.tgargs as args,
         (select bool_and(every.tgenabled = 'O') and count(*) = 3 from pg_trigger every
          where every.tgrelid = t.tgrelid and every.tgname in ('audit_insert', 'audit_update', 'audit_delete')) as enabled,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped) as "hasCentre"
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit_insert' order by 1`;

const columnsOf = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as expression
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`;

/** What a column holds in rows older than itself cannot be said where its default differs from row to row. */
const VARIES = /\b(now|clock_timestamp|transaction_timestamp|gen_random_uuid|uuidv7|nextval|random)\(|CURRENT_/i;

/** Compares every record with what its last event left of it. */
export async function checkRecords(
  snapshot: Snapshot,
  findings: Findings,
): Promise<{ tables: number; records: number }> {
  const tables = await snapshot.query<Watched>(watchedTables);
  const known = tables.map(({ name }) => name);
  for (const { relation } of await snapshot.query<{ relation: string }>(
    'select distinct relation from audit.change where relation <> all($1::text[])',
    [known],
  )) {
    findings.add(null, `the table ${relation} has events and is no longer watched`);
  }
  let records = 0;
  for (const table of tables) {
    if (!table.enabled) findings.add(null, `writes to ${table.name} are not watched: its triggers are switched off`);
    records += await checkTable(snapshot, findings, table);
  }
  return { tables: tables.length, records };
}

async function checkTable(snapshot: Snapshot, findings: Findings, table: Watched): Promise<number> {
  const [, ...keys] = table.args.toString('utf8').split('\0').slice(0, -1);
  const columns = await snapshot.query<Column>(columnsOf, [table.relation]);
  const centre = table.hasCentre ? 'coalesce(t.centre_id, 0)' : '0';
  const key = `concat_ws('/', ${keys.map((name) => escaped(`t.${quoted(name)}`)).join(', ')})`;
  // Erasing redacts what is told of requests, moves and looks elsewhere; their rows stay, without the words in them.
  const erasedLawfully = table.relation.startsWith('governance.') ? `last.redacted_by = 'ERASE'` : 'false';
  const differing = `
    with last as (
      select distinct on (coalesce(c.centre_id, 0), c.record) coalesce(c.centre_id, 0) as centre, c.record, c.did, v.after, l.sequence,
        e.kind as redacted_by
      from audit.change c
      left join audit.value v on v.change_seq = c.seq
      left join audit.redaction r on r.change_seq = c.seq
      left join audit.event e on e.seq = r.event_seq
      left join audit.link l on l.event_seq = c.event_seq
      where c.relation = '${table.name}'
      order by coalesce(c.centre_id, 0), c.record, c.seq desc
    ), standing as (
      select ${centre} as centre, ${key} as record, to_jsonb(t) as row from ${table.relation} t
    )
    select last.sequence, case
        when last.record is null then 'no event speaks of it'
        when standing.record is null then 'it is gone, and no event removed it'
        when last.did = 'DELETE' then 'it is there, although its last event removed it'
        when last.redacted_by is not null then 'it cannot be compared: its last value was redacted'
        else 'it is not as its last event left it' end as what
    from last full join standing using (centre, record)
    where case
      when last.record is null then true
      when standing.record is null then last.did <> 'DELETE'
      when last.did = 'DELETE' then true
      when last.redacted_by is not null then not ${erasedLawfully}
      when last.after is null then false
      else ${differs(table.relation, columns)} end`;
  for await (const { sequence, what } of snapshot.rows<{ sequence: number | null; what: string }>(differing)) {
    findings.add(sequence, `a record of ${table.name}: ${what}`);
  }
  const [counted] = await snapshot.query<{ n: number }>(`select count(*) as n from ${table.relation}`);
  return counted?.n ?? 0;
}

/** A column younger than the event holds its default; one that is gone since is not compared. */
function differs(relation: string, columns: readonly Column[]): string {
  const varying = columns.filter(({ expression }) => expression !== null && VARIES.test(expression));
  const constant = columns.filter(({ expression }) => expression !== null && !VARIES.test(expression));
  const pairs = constant.map(({ name, expression, type }) => `'${name}', (${expression})::${type}`);
  const expected = `to_jsonb(jsonb_populate_record(null::${relation}, jsonb_build_object(${pairs.join(', ')}) || last.after))`;
  const unsaid = `array(select k from unnest(array[${varying.map(({ name }) => `'${name}'`).join(', ')}]::text[]) k where not last.after ? k)`;
  return `standing.row - ${unsaid} is distinct from ${expected} - ${unsaid}`;
}

/** As the triggers write it, so that the parts of a key stay apart whatever they hold. */
const escaped = (column: string): string => `replace(replace(${column}::text, '%', '%25'), '/', '%2F')`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
