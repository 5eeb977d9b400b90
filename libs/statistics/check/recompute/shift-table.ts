import { type Proportion, shiftTable } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';
import { bounds } from './bounds.js';

export function recomputeShiftTable(given: ReferenceCase): unknown {
  const levels = given.list('levels').map(String);
  const followUps = given.texts('followup');
  const pairs = given.texts('baseline').map((baseline, i) => ({ baseline, followUp: followUps[i]! }));
  const better = given.flag('lower_is_better') ? 'lower' : 'higher';
  const table = shiftTable(pairs, levels, better, given.option('confidence', 0.95));
  return {
    levels: table.levels,
    counts: table.counts,
    followup_missing_by_baseline: table.missingAtFollowUp,
    baseline_missing_by_followup: table.missingAtBaseline,
    row_totals: table.rowTotals,
    column_totals: table.columnTotals,
    row_percent: table.rowPercent,
    n_paired: table.paired,
    improved: share(table.improved),
    unchanged: table.unchanged,
    worsened: share(table.worsened),
    sign_test_p: table.signTestP,
    bowker: table.bowker,
    stuart_maxwell: table.stuartMaxwell,
  };
}

function share({ successes, share, interval }: Proportion): unknown {
  return { x: successes, proportion: share, ...bounds(interval) };
}
