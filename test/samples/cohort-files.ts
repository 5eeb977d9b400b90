import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const folder = join(import.meta.dirname, 'cohort');
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');

export const dataCut = text('data_cut_date.txt').trim();

/** The estimates R made from the same files. */
export const expectedOfCohort = (): unknown => (JSON.parse(text('expected.json')) as { results: unknown }).results;

/** One section of these estimates, such as `catheter`, or a part of it. */
export const expectedAt = (...path: readonly string[]): unknown =>
  path.reduce((part, name) => (part as Record<string, unknown>)[name], expectedOfCohort());

/** A file of the simulated export, one object a row; an empty field is an empty text. */
export const readRows = (file: string): Record<string, string>[] =>
  parse(text(file), { columns: true }) as Record<string, string>[];

/** The same file as lines of fields, its header first. */
export const readFields = (file: string): string[][] => parse(text(file)) as string[][];

export const orNull = (field: string | undefined): string | null => (field === undefined || field === '' ? null : field);
