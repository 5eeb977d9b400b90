/** A numeric covariate, one value per row; null where missing. Indicator coding is decided by the caller. */
export interface Covariate {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Complete rows of a binary outcome and its covariates, with an intercept. */
export interface ModelRows {
  readonly names: readonly string[];
  /** Rows of the design, intercept first. */
  readonly design: readonly (readonly number[])[];
  readonly outcomes: readonly number[];
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
  const design: number[][] = [];
  const known: number[] = [];
  outcomes.forEach((outcome, row) => {
    const values = covariates.map((covariate) => covariate.values[row] ?? null);
    if (outcome === null || values.includes(null)) return;
    design.push([1, ...values.map((value) => value!)]);
    known.push(outcome ? 1 : 0);
  });
  return {
    names: ['(Intercept)', ...covariates.map(({ name }) => name)],
    design,
    outcomes: known,
    excluded: outcomes.length - known.length,
  };
}
