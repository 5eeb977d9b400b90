import { join } from 'node:path';
import type { Column } from './column.js';
import type { Ledger } from './ledger.js';
import { RefusedFile, type Fault, type Place } from './problem.js';
import { readRecords, type CsvRecord } from './read-records.js';
import { settleDuplicates } from './settle-duplicates.js';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a file must hold: its columns, and those that tell two rows apart. */
export interface Table<C extends Columns> {
  readonly file: string;
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
}

export type ValuesOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A row of the shape of its header. */
export interface Row<V> extends Place {
  /** Key cells as text; null when one is empty. */
  readonly key: string | null;
  readonly cells: readonly string[];
  readonly faults: readonly Fault[];
  /** Null when a cell has a fault. */
  readonly values: V | null;
}

export interface TableContent<C extends Columns> {
  readonly file: string;
  readonly sha256: string;
  /** Headings nothing is read from. */
  readonly unmapped: readonly string[];
  readonly rows: readonly Row<ValuesOf<C>>[];
}

export const table = <C extends Columns>(file: string, columns: C, key: readonly (keyof C & string)[]): Table<C> => ({
  file,
  columns,
  key,
});

/**
 * Reads a file of a folder and enters each of its rows in the ledger, with the faults of its cells.
 *
 * @throws RefusedFile when it cannot be read as this table
 */
export async function readTable<C extends Columns>(
  folder: string,
  definition: Table<C>,
  ledger: Ledger,
  progress: (rows: number) => void = () => undefined,
): Promise<TableContent<C>> {
  const { file } = definition;
  const rows: Row<ValuesOf<C>>[] = [];
  let header: Header<C> | null = null;
  let sha256 = '';
  let record = 0;
  for await (const found of readRecords(join(folder, file), (hash) => (sha256 = hash))) {
    if (header === null) {
      header = readHeader(definition, found);
      continue;
    }
    record += 1;
    const row = readRow({ file, record, line: found.line }, found.cells, header, ledger);
    if (row) rows.push(row);
    if (record % 10_000 === 0) progress(record);
  }
  const skipped = settleDuplicates(rows, ledger, headingsOfKey(definition));
  for (const row of rows) if (!skipped.has(row)) for (const fault of row.faults) ledger.reject(row, fault);
  const { unmapped } = header ?? readHeader(definition, { line: 1, cells: [] });
  return { file, sha256, unmapped, rows };
}

interface Header<C extends Columns> {
  readonly width: number;
  readonly unmapped: readonly string[];
  readonly columns: readonly (readonly [name: keyof C & string, column: Column<unknown>, at: number])[];
  readonly key: readonly number[];
}

function readHeader<C extends Columns>({ file, columns, key }: Table<C>, { line, cells }: CsvRecord): Header<C> {
  const width = cells.findLastIndex((heading) => heading !== '') + 1;
  const headings = cells.slice(0, width);
  const wanted = Object.entries(columns).map(([name, column]) => [name as keyof C & string, column] as const);
  const missing = wanted.find(([, { heading }]) => !headings.includes(heading));
  // What is not a header of ours may be a patient: only expected headings are named.
  if (missing) {
    throw new RefusedFile(
      file,
      'COLUMN_MISSING',
      `The column "${missing[1].heading}" is missing. Columns are separated by commas.`,
      {
        line,
        column: missing[1].heading,
      },
    );
  }
  const twice = headings.find((heading, at) => heading !== '' && headings.indexOf(heading) !== at);
  if (twice !== undefined) {
    throw new RefusedFile(file, 'HEADER_DUPLICATE', `The heading "${twice}" occurs twice.`, { line, column: twice });
  }
  const placed = wanted.map(([name, column]) => [name, column, headings.indexOf(column.heading)] as const);
  const read = new Set(placed.map(([, , at]) => at));
  return {
    width,
    unmapped: headings.filter((heading, at) => heading !== '' && !read.has(at)),
    columns: placed,
    key: key.map((name) => headings.indexOf((columns[name] as Column<unknown>).heading)),
  };
}

/** Null for a blank or misshapen row, of which there is nothing more to say. */
function readRow<C extends Columns>(
  place: Place,
  cells: readonly string[],
  header: Header<C>,
  ledger: Ledger,
): Row<ValuesOf<C>> | null {
  const keyCells = header.key.map((at) => cells[at] ?? '');
  const values: Record<string, unknown> = {};
  const readings = header.columns.map(([name, column, at]) => ({
    name,
    column,
    reading: column.read(cells[at] ?? ''),
  }));
  for (const { name, reading } of readings) if ('value' in reading) values[name] = reading.value;
  const faults = readings.flatMap(({ column: { heading }, reading }) =>
    'value' in reading ? [] : [{ column: heading, ...reading }],
  );
  const row: Row<ValuesOf<C>> = {
    ...place,
    key: keyCells.includes('') ? null : keyCells.join('\u001f'),
    cells: cells.slice(0, header.width),
    faults,
    values: faults.length === 0 ? (values as ValuesOf<C>) : null,
  };
  ledger.add(row);
  if (cells.every((cell) => cell === '')) {
    ledger.settle(row, 'blank');
    return null;
  }
  if (cells.length < header.width || cells.slice(header.width).some((cell) => cell !== '')) {
    const message = `The row has ${cells.length} cells, the header ${header.width}.`;
    ledger.reject(row, { code: 'ROW_SHAPE', column: null, message });
    return null;
  }
  if (cells.length > header.width) {
    ledger.warn(row, { code: 'TRAILING_CELLS', column: null, message: 'Empty cells follow the last column.' });
  }
  return row;
}

const headingsOfKey = <C extends Columns>({ columns, key }: Table<C>): string =>
  key.map((name) => columns[name]?.heading).join(', ');
