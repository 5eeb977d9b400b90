/** A numeric covariate, one value per row; null where missing. Indicator coding is decided by the caller. */
export interface Covariate {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Complete rows of a binary outcome and its covariates, with an intercept. */
export interface ModelRows {
  readonly names: readonly string[];
  readonly n: number;
  /** The design row after row, intercept first: as many numbers a row as there are names. */
  readonly design: Float64Array;
  /** 0 or 1. */
  readonly outcomes: Uint8Array;
  readonly events: number;
  readonly excluded: number;
}

/**
 * The rows on which outcome and every covariate are known.
 *
 * @throws RangeError when a covariate has another number of rows, or a value that is not finite
 */
export function completeRows(outcomes: readonly (boolean | null)[], covariates: readonly Covariate[]): ModelRows {
  for (const { name, values } of covariates) {
    if (values.length !== outcomes.length)
      throw new RangeError(`${name} has ${values.length} values, the outcome ${outcomes.length}`);
    if (values.some((value) => value !== null && !Number.isFinite(value)))
      throw new RangeError(`${name} has a value that is not finite`);
  }
  const columns = covariates.map(({ values }) => values);
  const size = columns.length + 1;
  const design = new Float64Array(outcomes.length * size);
  const known = new Uint8Array(outcomes.length);
  let [n, events] = [0, 0];
  for (let row = 0; row < outcomes.length; row++) {
    const outcome = outcomes[row]!;
    if (outcome === null || hasMissing(columns, row)) continue;
    design[n * size] = 1;
    for (let j = 1; j < size; j++) design[n * size + j] = columns[j - 1]![row]!;
    if (outcome) events++;
    known[n++] = outcome ? 1 : 0;
  }
  return {
    names: ['(Intercept)', ...covariates.map(({ name }) => name)],
    n,
    design: design.subarray(0, n * size),
    outcomes: known.subarray(0, n),
    events,
    excluded: outcomes.length - n,
  };
}

/** Whether one of the columns lacks a value in a row. */
export function hasMissing(columns: readonly Covariate['values'][], row: number): boolean {
  for (const values of columns) if (values[row] == null) return true;
  return false;
}
