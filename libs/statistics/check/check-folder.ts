import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Difference, type Tolerance } from './compare.js';
import { recomputations } from './recomputations.js';
import { type RawCase, ReferenceCase } from './reference-case.js';

/** One recomputed case. */
export interface CheckedCase {
  readonly method: string;
  readonly id: string;
  readonly differences: readonly Difference[];
}

/** Cases that bring no tolerance of their own. */
const tolerances: Readonly<Record<string, Tolerance>> = {
  distributions: { rel: 1e-10 },
  descriptive: { rel: 1e-9, abs: 1e-11 },
};
const otherwise: Tolerance = { rel: 1e-8, abs: 1e-11 };

/**
 * Recomputes every case of a folder of reference values (data/, expected/) and compares it with what is expected.
 *
 * @param folder folder that holds `expected/*.json`
 * @param method only the file of this name, without ending; all files when left out
 * @throws Error when the folder has no expected values or a file cannot be read
 */
export function checkFolder(folder: string, method?: string): CheckedCase[] {
  const files = readdirSync(join(folder, 'expected')).filter((name) => name.endsWith('.json'));
  const wanted = files.filter((name) => method === undefined || name === `${method}.json`).sort();
  if (wanted.length === 0) throw new Error(`no expected values in ${join(folder, 'expected')}`);
  return wanted.flatMap((name) => checkFile(folder, name.slice(0, -'.json'.length)));
}

function checkFile(folder: string, fileName: string): CheckedCase[] {
  const content: unknown = JSON.parse(readFileSync(join(folder, 'expected', `${fileName}.json`), 'utf8'));
  const { method = fileName, cases } = content as { method?: string; cases?: RawCase[] };
  if (!Array.isArray(cases)) throw new Error(`${fileName}.json has no cases`);
  return cases.map((raw, i) => {
    const id = raw.id ?? (typeof raw['fn'] === 'string' ? `${raw['fn']}(${String(raw['args'])})` : `case ${i}`);
    return { method: fileName, id, differences: checkCase(folder, method, raw) };
  });
}

function checkCase(folder: string, method: string, raw: RawCase): Difference[] {
  const expected = 'expected' in raw ? raw.expected : raw['value'];
  const recompute = recomputations[method];
  if (!recompute) return [{ path: '', expected: `a computation of ${method}`, got: undefined }];
  try {
    const got = recompute(new ReferenceCase(folder, raw));
    return compare(expected, got, raw.tolerance ?? tolerances[method] ?? otherwise);
  } catch (error) {
    return [{ path: '', expected, got: error instanceof Error ? `${error.name}: ${error.message}` : error }];
  }
}
