import { describeValues, type Description } from '../description/describe-values.js';
import { meanInterval, type MeanInterval } from '../description/mean-interval.js';
import type { Interval } from '../interval.js';
import { proportion, type Proportion } from '../rates/proportion.js';
import { hodgesLehmann, type HodgesLehmann } from './hodges-lehmann.js';
import { responseMeanInterval } from './response-mean-interval.js';
import { roundedDifference } from './rounded-difference.js';
import { signedRankTest, type SignedRankTest } from './signed-rank-test.js';

/** One patient's values of an instrument; null where missing. */
export interface BaselinePair {
  readonly baseline: number | null;
  readonly followUp: number | null;
}

/** How a change is read. */
export interface ChangeReading {
  /** Which direction is an improvement. */
  readonly better: 'lower' | 'higher';
  /** Smallest change that counts as a response, in points of the score, positive. */
  readonly meaningfulChange: number;
  readonly confidence?: number;
}

/** Change from baseline at one follow-up window, in points of the score. */
export interface ChangeFromBaseline {
  readonly patients: number;
  readonly withBaseline: number;
  readonly withFollowUp: number;
  /** Patients with both values; every estimate below rests on these. */
  readonly paired: number;
  readonly baseline: Description;
  readonly followUp: Description;
  readonly change: Description;
  readonly meanChange: MeanInterval;
  readonly signedRank: SignedRankTest;
  readonly hodgesLehmann: HodgesLehmann;
  /** Mean change over its standard deviation, sign kept. */
  readonly standardisedResponseMean: number | null;
  readonly standardisedResponseMeanInterval: Interval | null;
  /** Mean change over the standard deviation of the paired baseline values. */
  readonly effectSize: number | null;
  readonly responders: Proportion;
  /** The same responders over all patients with a baseline. */
  readonly respondersMissingAsNonResponse: Proportion;
  readonly improved: number;
  readonly unchanged: number;
  readonly worsened: number;
}

/**
 * Change from baseline: mean with t interval, signed-rank test, Hodges–Lehmann estimate, standardised effects and
 * responders.
 *
 * Patients who return are not those who do not: show `paired` beside the number expected, and give a mixed model
 * as the main estimate when more than a few per cent are missing.
 *
 * @param pairs all patients, null where a value is missing; pairs with a missing value are left out of estimates
 * @returns with no pair every estimate null; with one, mean and median only; without spread the t test is null
 * @throws RangeError when meaningfulChange is not positive or confidence is outside (0, 1)
 * @see Altman 1991; Hollander, Wolfe & Chicken 2014; Liang, Fossel & Larson 1990; R: t.test, wilcox.test
 */
export function changeFromBaseline(pairs: readonly BaselinePair[], reading: ChangeReading): ChangeFromBaseline {
  const { better, meaningfulChange, confidence = 0.95 } = reading;
  if (!(meaningfulChange > 0)) throw new RangeError(`meaningful change ${meaningfulChange}`);
  const complete = pairs.flatMap(({ baseline, followUp }) =>
    baseline === null || followUp === null
      ? []
      : [{ baseline, change: roundedDifference(followUp, baseline), followUp }],
  );
  const changes = complete.map(({ change }) => change);
  const improvements = better === 'lower' ? changes.map((change) => -change) : changes;
  const n = complete.length;
  const withBaseline = pairs.filter(({ baseline }) => baseline !== null).length;
  const baseline = describeValues(complete.map((pair) => pair.baseline));
  const meanChange = meanInterval(changes, confidence);
  const responders = improvements.filter((improvement) => improvement >= meaningfulChange - 1e-9).length;
  return {
    patients: pairs.length,
    withBaseline,
    withFollowUp: pairs.filter(({ followUp }) => followUp !== null).length,
    paired: n,
    baseline,
    followUp: describeValues(complete.map((pair) => pair.followUp)),
    change: describeValues(changes),
    meanChange,
    signedRank: signedRankTest(changes),
    hodgesLehmann: hodgesLehmann(changes, confidence),
    standardisedResponseMean: ratioToSpread(meanChange.mean, meanChange.sd),
    standardisedResponseMeanInterval:
      meanChange.statistic === null ? null : responseMeanInterval(meanChange.statistic, n, confidence),
    effectSize: ratioToSpread(meanChange.mean, baseline.sd),
    responders: proportion(responders, n, confidence),
    respondersMissingAsNonResponse: proportion(responders, withBaseline, confidence),
    improved: improvements.filter((improvement) => improvement > 0).length,
    unchanged: improvements.filter((improvement) => improvement === 0).length,
    worsened: improvements.filter((improvement) => improvement < 0).length,
  };
}

function ratioToSpread(mean: number | null, sd: number | null): number | null {
  return mean === null || sd === null || sd === 0 ? null : mean / sd;
}
