import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, type Difference, type Tolerance } from '../../libs/statistics/check/compare.js';
import { recomputations } from '../../libs/statistics/check/recomputations.js';
import { ReferenceCase } from '../../libs/statistics/check/reference-case.js';

/** What the estimates of the simulated export are to be met with. */
export const tolerance: Tolerance = { rel: 1e-8, abs: 1e-11 };
export const toleranceOfMixedModels: Tolerance = { rel: 1e-5, abs: 1e-9, rel_degrees_of_freedom: 1e-3 };

/** What a method is given: values, or derived rows with the column that plays each role. */
export interface Given {
  readonly input?: object;
  readonly rows?: readonly object[];
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  readonly options?: object;
}

/** What a method of libs/statistics finds, under the names of the reference files. */
export function recomputed(method: string, given: Given): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'derived-'));
  try {
    if (given.rows !== undefined) writeFileSync(join(folder, 'rows.csv'), commaSeparated(given.rows));
    const fromFile = given.rows === undefined ? {} : { file: 'rows.csv', columns: given.columns };
    const raw = { input: { ...given.input, ...fromFile }, options: given.options ?? {} };
    const recompute = recomputations[method];
    if (recompute === undefined) throw new Error(`no method ${method}`);
    return recompute(new ReferenceCase(folder, raw)) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where a recomputed value is not what R found; further fields of it are no difference. */
export function differences(expected: unknown, got: unknown, within = tolerance): readonly Difference[] {
  return compare(expected, got, within);
}

function commaSeparated(rows: readonly object[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => {
    const fields = row as Readonly<Record<string, string | number | boolean | null>>;
    return names.map((name) => field(fields[name] ?? null)).join(',');
  });
  return [names.join(','), ...lines, ''].join('\n');
}

const field = (value: string | number | boolean | null): string =>
  value === null ? '' : typeof value === 'boolean' ? String(Number(value)) : String(value);
