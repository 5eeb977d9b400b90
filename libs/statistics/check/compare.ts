/** How far a recomputed value may lie from the expected one: `abs` + `rel`·|expected|, and named extras. */
export type Tolerance = Readonly<Record<string, number>>;

/** One place where a recomputed case is not what was expected. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

const counts =
  /^(n|x|n_.*|events|observed|count|counts|unchanged|improved|worsened|records|classes|smallest_class|classes_.*|records_.*|size|k|cumulative_events|row_totals|column_totals|.*_missing_by_.*|crossings.*|longest_run.*|V|replicates|row|column|centres_used|beyond_limits|signals)$/;
const probabilities = /^(p|p_.*|.*_p)$/;

/**
 * Everything in which a recomputed value differs from the expected one.
 *
 * Every expected field must be there; further fields of the recomputed value are no difference. Whole expected counts
 * must agree exactly, p-values within 1e-12 absolutely or the relative tolerance.
 */
export function compare(expected: unknown, got: unknown, tolerance: Tolerance, path = ''): Difference[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return [{ path, expected, got }];
    if (got.length !== expected.length) return [{ path: `${path}.length`, expected: expected.length, got: got.length }];
    return expected.flatMap((item, i) => compare(item, got[i], tolerance, `${path}[${i}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null || Array.isArray(got)) return [{ path, expected, got }];
    const fields = got as Readonly<Record<string, unknown>>;
    return Object.entries(expected).flatMap(([name, value]) =>
      compare(value, fields[name], tolerance, path === '' ? name : `${path}.${name}`),
    );
  }
  return agrees(expected, got, tolerance, path) ? [] : [{ path, expected, got }];
}

function agrees(expected: unknown, got: unknown, tolerance: Tolerance, path: string): boolean {
  const wanted = expected === 'Infinity' ? Infinity : expected === '-Infinity' ? -Infinity : expected;
  if (typeof wanted !== 'number' || typeof got !== 'number') return wanted === got;
  if (wanted === got) return true;
  const { abs, rel } = limitsFor(path, wanted, tolerance);
  return Math.abs(got - wanted) <= abs + rel * Math.abs(wanted);
}

function limitsFor(path: string, wanted: number, tolerance: Tolerance): { abs: number; rel: number } {
  const { abs = 0, rel = 0 } = tolerance;
  const names = path.replace(/\[\d+\]/g, '').split('.');
  const name = names.at(-1) ?? '';
  if (counts.test(name) && Number.isInteger(wanted)) return { abs: 0, rel: 0 };
  if (probabilities.test(name)) return { abs: Math.min(abs, 1e-12), rel };
  if (name === 'df' && tolerance['rel_degrees_of_freedom'] !== undefined)
    return { abs, rel: tolerance['rel_degrees_of_freedom'] };
  if (/loglik/.test(name) && tolerance['abs_loglik'] !== undefined) return { abs: tolerance['abs_loglik'], rel };
  if (names.includes('srm_ci_noncentral_t') && tolerance['rel_srm_ci'] !== undefined)
    return { abs, rel: tolerance['rel_srm_ci'] };
  return { abs, rel };
}
