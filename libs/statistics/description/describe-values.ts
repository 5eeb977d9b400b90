import { mean } from './mean.js';
import { quantileOfSorted } from './quantile.js';
import { sorted } from './sorted.js';
import { standardDeviation } from './standard-deviation.js';

/** Location and spread of one variable, in its unit. */
export interface Description {
  readonly n: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
}

/**
 * Count, mean, standard deviation, quartiles of type 7 and range.
 *
 * @param values null where missing; these are counted and left out
 * @returns nulls where too few values are known: all without values, sd with one
 * @see R: mean, sd, quantile(type = 7)
 */
export function describeValues(values: readonly (number | null)[]): Description {
  const known = sorted(values.filter((value) => value !== null));
  return {
    n: known.length,
    missing: values.length - known.length,
    mean: mean(known),
    sd: standardDeviation(known),
    min: known[0] ?? null,
    q1: quantileOfSorted(known, 0.25),
    median: quantileOfSorted(known, 0.5),
    q3: quantileOfSorted(known, 0.75),
    max: known.at(-1) ?? null,
  };
}
