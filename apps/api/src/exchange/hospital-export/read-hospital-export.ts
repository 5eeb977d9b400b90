import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isCalendarDay, todayAt } from '../../calendar-day.js';
import type { Ledger } from '../ledger.js';
import { RefusedFile } from '../problem.js';
import { readTable, type Columns, type Table, type TableContent } from '../read-table.js';
import { hospitalExportTables, type RowOf, type Vocabulary } from './tables.js';

const DATA_CUT = 'data_cut_date.txt';

export interface HospitalExport {
  /** Day after which nothing in the export can have happened. */
  readonly latest: string;
  readonly files: readonly Pick<TableContent<Columns>, 'file' | 'sha256' | 'unmapped'>[];
  /** Names of files that are not read. */
  readonly ignored: readonly string[];
  readonly centres: readonly RowOf<'centres'>[];
  readonly patients: readonly RowOf<'patients'>[];
  readonly procedures: readonly RowOf<'procedures'>[];
  readonly complications: readonly RowOf<'complications'>[];
  readonly assessments: readonly RowOf<'assessments'>[];
}

/**
 * Reads the folder; faults of single rows go to the ledger.
 *
 * @throws RefusedFile when a file is missing or cannot be read as what it should be
 */
export async function readHospitalExport(
  folder: string,
  vocabulary: Vocabulary,
  ledger: Ledger,
  progress: (said: string) => void,
): Promise<HospitalExport> {
  const names = await filesOf(folder);
  const latest = await readDataCut(folder, names);
  const tables = hospitalExportTables(latest, vocabulary);
  for (const { file } of Object.values(tables)) {
    if (!names.includes(file)) throw new RefusedFile(file, 'FILE_MISSING', `The folder has no ${file}.`);
  }
  const read = <C extends Columns>(table: Table<C>): Promise<TableContent<C>> =>
    readTable(folder, table, ledger, (rows) => progress(`${table.file}: ${rows.toLocaleString('en-GB')} rows read`));
  const centres = await read(tables.centres);
  const patients = await read(tables.patients);
  const procedures = await read(tables.procedures);
  const complications = await read(tables.complications);
  const assessments = await read(tables.assessments);
  const contents = [centres, patients, procedures, complications, assessments];
  const known = [DATA_CUT, ...contents.map(({ file }) => file)];
  return {
    latest,
    files: contents.map(({ file, sha256, unmapped }) => ({ file, sha256, unmapped })),
    ignored: names.filter((name) => !known.includes(name)),
    centres: centres.rows,
    patients: patients.rows,
    procedures: procedures.rows,
    complications: complications.rows,
    assessments: assessments.rows,
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new RefusedFile(basename(folder), 'FILE_MISSING', 'There is no such folder.');
  if (!found.isDirectory()) {
    throw new RefusedFile(basename(folder), 'UNSUPPORTED_FORMAT', 'Name the folder of the export, not a file in it.');
  }
  return (await readdir(folder)).sort();
}

/** The stated data cut, or today where none is stated or it still lies ahead. */
async function readDataCut(folder: string, names: readonly string[]): Promise<string> {
  const today = todayAt('UTC');
  if (!names.includes(DATA_CUT)) return today;
  const stated = (await readFile(join(folder, DATA_CUT), 'utf8')).replace(/^\ufeff/, '').trim();
  if (!isCalendarDay(stated)) {
    throw new RefusedFile(DATA_CUT, 'DATE_INVALID', 'The data cut is not a day of the calendar, written YYYY-MM-DD.', {
      line: 1,
    });
  }
  return stated < today ? stated : today;
}
