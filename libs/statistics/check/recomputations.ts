import { recomputeChange } from './recompute/change-from-baseline.js';
import { recomputeCompleteness } from './recompute/completeness-and-multiplicity.js';
import { recomputeControlChart } from './recompute/control-charts.js';
import { recomputeCox } from './recompute/cox.js';
import { recomputeCumulativeIncidence } from './recompute/cumulative-incidence.js';
import { recomputeCusum } from './recompute/cusum.js';
import { recomputeDescription } from './recompute/descriptive.js';
import { recomputeDisclosureControl } from './recompute/disclosure-control.js';
import { recomputeDistribution } from './recompute/distributions.js';
import { recomputeFunnel } from './recompute/funnel.js';
import { recomputeKaplanMeier } from './recompute/kaplan-meier.js';
import { recomputeMixedModel } from './recompute/mixed-models.js';
import { recomputeRate } from './recompute/rates.js';
import { recomputeRiskAdjustment } from './recompute/risk-adjustment.js';
import { recomputeShiftTable } from './recompute/shift-table.js';
import type { ReferenceCase } from './reference-case.js';

/** How a case of each method is recomputed, under the names of the reference files. */
export const recomputations: Readonly<Record<string, (given: ReferenceCase) => unknown>> = {
  'change-from-baseline': recomputeChange,
  'completeness-and-multiplicity': recomputeCompleteness,
  'control-charts': recomputeControlChart,
  cox: recomputeCox,
  'cumulative-incidence': recomputeCumulativeIncidence,
  cusum: recomputeCusum,
  descriptive: recomputeDescription,
  'disclosure-control': recomputeDisclosureControl,
  distributions: recomputeDistribution,
  funnel: recomputeFunnel,
  'kaplan-meier': recomputeKaplanMeier,
  'mixed-models': recomputeMixedModel,
  rates: recomputeRate,
  'risk-adjustment': recomputeRiskAdjustment,
  'shift-table': recomputeShiftTable,
};
