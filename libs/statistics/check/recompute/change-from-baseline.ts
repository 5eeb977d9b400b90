import { changeFromBaseline, type Proportion } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';
import { bounds } from './bounds.js';

export function recomputeChange(given: ReferenceCase): unknown {
  const followUps = given.columnNumbers('followup');
  const pairs = given.columnNumbers('baseline').map((baseline, i) => ({ baseline, followUp: followUps[i]! }));
  const result = changeFromBaseline(pairs, {
    better: given.text('direction') === 'decrease' ? 'lower' : 'higher',
    meaningfulChange: given.option('mcid'),
    confidence: given.option('confidence', 0.95),
  });
  const { meanChange, signedRank, hodgesLehmann } = result;
  return {
    n_total: result.patients,
    n_baseline: result.withBaseline,
    n_followup: result.withFollowUp,
    n_paired: result.paired,
    baseline_paired: result.baseline,
    followup_paired: result.followUp,
    change: result.change,
    t: { ...meanChange, ...bounds(meanChange.interval) },
    wilcoxon: {
      n_nonzero: signedRank.nonzero,
      n_zero: signedRank.zero,
      has_ties: signedRank.ties,
      V: signedRank.v,
      method: signedRank.method,
      p: signedRank.p,
      p_exact_conditional: signedRank.pExactConditional,
    },
    hodges_lehmann: {
      ...hodgesLehmann,
      ...bounds(hodgesLehmann.interval),
      achieved_confidence: hodgesLehmann.achievedConfidence,
    },
    srm: result.standardisedResponseMean,
    srm_ci_noncentral_t: bounds(result.standardisedResponseMeanInterval),
    effect_size_baseline_sd: result.effectSize,
    responders: share(result.responders),
    responders_missing_counted_as_nonresponse: share(result.respondersMissingAsNonResponse),
    direction_counts: { improved: result.improved, unchanged: result.unchanged, worsened: result.worsened },
  };
}

function share({ successes, n, share, interval }: Proportion): unknown {
  return { x: successes, n, proportion: share, ...bounds(interval) };
}
