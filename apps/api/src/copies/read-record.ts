import type { EntityManager } from 'typeorm';

/** A row as the database has it: days and instants as text. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by table, `registry.encounter` and so on. */
export type WholeRecord = Readonly<Record<string, readonly Row[]>>;

interface TableOfPatient {
  readonly relation: string;
  readonly patient: string;
}

/** What happened to the record as a whole stands beside it: nothing of it moves with the patient. */
const beside = ['governance.transfer', 'governance.glass_use', 'governance.erasure'];

/**
 * All rows of one patient in every table, in one statement and so of one moment. Tables are found in the catalogue, so
 * that a copy stays complete when one is added.
 */
export async function readWholeRecord(
  tx: EntityManager,
  { centreId, patientId }: { centreId: number; patientId: string },
): Promise<WholeRecord> {
  const tables = await tx.query<TableOfPatient[]>(
    'select relation::text, patient from governance.tables_of_patient() where has_table_privilege(relation, $1)',
    ['select'],
  );
  const parts = [
    ...tables.map(
      ({ relation, patient }) => `'${relation}', (${rowsOf(relation)} t.centre_id = $1 and t.${patient} = $2)`,
    ),
    ...beside.map((relation) => `'${relation}', (${rowsOf(relation)} t.patient_id = $2 and $1::integer is not null)`),
  ];
  const [{ record }] = await tx.query<[{ record: WholeRecord }]>(
    `select json_build_object(${parts.join(', ')}) as record`,
    [centreId, patientId],
  );
  return record;
}

/** Names come from the catalogue of the database, never from outside. */
const rowsOf = (relation: string): string =>
  `select coalesce(json_agg(to_jsonb(t) - 'centre_id'), '[]') from ${relation} t where`;

/** Columns that hold a person of the registry; who decided a trial is a code. */
const isPerson = (column: string): boolean =>
  column === 'person_id' || column === 'responsible_id' || (column.endsWith('_by') && column !== 'decided_by');

/** The same record with the names of those who recorded, instead of their ids. */
export async function withNames(tx: EntityManager, record: WholeRecord): Promise<WholeRecord> {
  const people = await tx.query<{ id: string; name: string }[]>(
    'select id, display_name as name from access.person where id = any($1)',
    [[...new Set(Object.values(record).flat().flatMap(peopleOf))]],
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const named = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        isPerson(column) && typeof value === 'string' ? (names.get(value) ?? 'The registry') : value,
      ]),
    );
  return Object.fromEntries(Object.entries(record).map(([relation, rows]) => [relation, rows.map(named)]));
}

const peopleOf = (row: Row): string[] =>
  Object.entries(row).flatMap(([column, value]) => (isPerson(column) && typeof value === 'string' ? [value] : []));
