import { recomputeChange } from './recompute/change-from-baseline.js';
import { recomputeDescription } from './recompute/descriptive.js';
import { recomputeDistribution } from './recompute/distributions.js';
import { recomputeRate } from './recompute/rates.js';
import { recomputeShiftTable } from './recompute/shift-table.js';
import type { ReferenceCase } from './reference-case.js';

/** How a case of each method is recomputed, under the names of the reference files. */
export const recomputations: Readonly<Record<string, (given: ReferenceCase) => unknown>> = {
  'change-from-baseline': recomputeChange,
  descriptive: recomputeDescription,
  distributions: recomputeDistribution,
  rates: recomputeRate,
  'shift-table': recomputeShiftTable,
};
