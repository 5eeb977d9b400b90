import { recomputeChange } from './recompute/change-from-baseline.js';
import { recomputeCumulativeIncidence } from './recompute/cumulative-incidence.js';
import { recomputeDescription } from './recompute/descriptive.js';
import { recomputeDistribution } from './recompute/distributions.js';
import { recomputeKaplanMeier } from './recompute/kaplan-meier.js';
import { recomputeRate } from './recompute/rates.js';
import { recomputeShiftTable } from './recompute/shift-table.js';
import type { ReferenceCase } from './reference-case.js';

/** How a case of each method is recomputed, under the names of the reference files. */
export const recomputations: Readonly<Record<string, (given: ReferenceCase) => unknown>> = {
  'change-from-baseline': recomputeChange,
  'cumulative-incidence': recomputeCumulativeIncidence,
  descriptive: recomputeDescription,
  distributions: recomputeDistribution,
  'kaplan-meier': recomputeKaplanMeier,
  rates: recomputeRate,
  'shift-table': recomputeShiftTable,
};
