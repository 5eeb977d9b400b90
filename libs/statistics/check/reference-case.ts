import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case as it stands in an expected/*.json file. */
export interface RawCase {
  readonly id?: string;
  readonly input?: unknown;
  readonly options?: unknown;
  readonly expected?: unknown;
  readonly tolerance?: Readonly<Record<string, number>>;
  readonly [other: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a case gives to compute from: values, options and the columns of its data file. */
export class ReferenceCase {
  private readonly input: Fields;
  private readonly options: Fields;
  private readonly columns: Fields;
  private readonly table: Table;

  constructor(
    folder: string,
    readonly raw: RawCase,
  ) {
    this.input = asFields(raw.input);
    this.options = asFields(raw.options);
    this.columns = asFields(this.input['columns']);
    const file = this.input['file'];
    this.table = typeof file === 'string' ? readTable(join(folder, file)) : { names: [], rows: [] };
  }

  get rows(): number {
    return this.table.rows.length;
  }

  hasInput(name: string): boolean {
    return (this.input[name] ?? null) !== null;
  }

  hasColumn(role: string): boolean {
    return (this.columns[role] ?? null) !== null;
  }

  hasOption(name: string): boolean {
    return (this.options[name] ?? null) !== null;
  }

  number(name: string): number {
    return asNumber(name, this.input[name]);
  }

  numbers(name: string): (number | null)[] {
    return asList(name, this.input[name]).map((value) => (value === null ? null : asNumber(name, value)));
  }

  table2d(name: string): unknown[][] {
    return asList(name, this.input[name]).map((row) => asList(name, row));
  }

  option(name: string, otherwise?: number): number {
    return this.hasOption(name) || otherwise === undefined ? asNumber(name, this.options[name]) : otherwise;
  }

  flag(name: string): boolean {
    return this.options[name] === true;
  }

  text(name: string): string {
    return String(this.options[name]);
  }

  list(name: string): unknown[] {
    return asList(name, this.options[name] ?? []);
  }

  /** Names of the columns listed under a role, for instance the covariates. */
  columnNames(role: string): string[] {
    return asList(role, this.columns[role] ?? []).map(String);
  }

  /** The column that plays a role, null in an empty field. */
  texts(role: string): (string | null)[] {
    return this.namedTexts(String(this.columns[role]));
  }

  columnNumbers(role: string): (number | null)[] {
    return this.namedNumbers(String(this.columns[role]));
  }

  namedTexts(name: string): (string | null)[] {
    const position = this.table.names.indexOf(name);
    if (position < 0) throw new Error(`no column ${name}`);
    return this.table.rows.map((row) => (row[position] === undefined || row[position] === '' ? null : row[position]));
  }

  namedNumbers(name: string): (number | null)[] {
    return this.namedTexts(name).map((text) => (text === null ? null : asNumber(name, Number(text))));
  }
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Comma-separated values without quotes, as R writes them with quote = FALSE. */
function readTable(path: string): Table {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const [names = [], ...rows] = lines.map((line) => line.split(','));
  return { names, rows };
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function asList(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${name} is no list`);
}

function asNumber(name: string, value: unknown): number {
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw new Error(`${name} is no number`);
}
