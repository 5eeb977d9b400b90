import { contrastTest, type ContrastTest } from './contrast.js';
import type { MixedModel } from './mixed-model.js';

/** Change at a visit when the missing scores are worse than the model expects them to be. */
export interface DeltaScenario {
  /** Points by which each missing score is worse, 0 or more. */
  readonly delta: number;
  readonly estimate: number;
  readonly test: ContrastTest;
}

export interface DeltaSensitivity {
  readonly visit: string;
  /** Share of the patients of the model without a score at the visit. */
  readonly missingShare: number;
  readonly scenarios: readonly DeltaScenario[];
  /** Smallest delta at which the interval reaches 0; null when the change is not an improvement beyond chance, or
   *  nobody is missing. */
  readonly tippingDelta: number | null;
}

/**
 * Sensitivity of a mean change to scores that are not missing at random: every missing score is taken to be delta
 * points worse, which moves the mean at the visit by delta times the share missing. The standard error stays that of
 * the model.
 *
 * @param model fitted
 * @param visit other than the first
 * @param better which direction is an improvement
 * @param deltas points, usually 0, half and all of the meaningful change
 * @returns null when the model has no fit
 * @throws RangeError when the visit is not one of the changes or a delta is negative
 * @see Carpenter & Kenward 2013, Multiple Imputation and its Application, ch. 10
 */
export function deltaSensitivity(
  model: MixedModel,
  visit: string,
  better: 'lower' | 'higher',
  deltas: readonly number[],
  confidence = 0.95,
): DeltaSensitivity | null {
  if (model.fit === null) return null;
  const change = model.fit.contrasts.find((contrast) => contrast.kind === 'change' && contrast.visit === visit);
  if (change === undefined) throw new RangeError(`no change at visit ${visit}`);
  const bad = deltas.find((delta) => !(delta >= 0));
  if (bad !== undefined) throw new RangeError(`delta ${bad}`);
  const missingShare = 1 - model.rowsByVisit[model.visits.indexOf(visit)]! / model.patients;
  const worse = better === 'lower' ? 1 : -1;
  const { se, df, interval } = contrastTest(change.estimate, change.test.se, change.test.df, confidence);
  const scenarios = deltas.map((delta) => {
    const estimate = change.estimate + worse * delta * missingShare;
    return { delta, estimate, test: contrastTest(estimate, se, df, confidence) };
  });
  const reserve = better === 'lower' ? -interval.upper : interval.lower;
  return {
    visit,
    missingShare,
    scenarios,
    tippingDelta: reserve > 0 && missingShare > 0 ? reserve / missingShare : null,
  };
}
