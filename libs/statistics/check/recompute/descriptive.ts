import { describeValues, quantile } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeDescription(given: ReferenceCase): unknown {
  const values = given.numbers('x');
  const known = values.filter((value) => value !== null);
  const { quantile_probabilities: shares } = given.raw.expected as { quantile_probabilities: number[] };
  const { n, mean, sd } = describeValues(values);
  return {
    n,
    mean,
    sd,
    quantile_probabilities: shares,
    quantiles_type_7: shares.map((share) => quantile(known, share)),
  };
}
