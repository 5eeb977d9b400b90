import { binomialCumulative, binomialMass } from '../distributions/binomial.js';
import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import { clopperPearsonInterval } from './clopper-pearson-interval.js';
import { requireCount, requireTime } from './require-count.js';

/** Events of one group and the time they were watched for. */
export interface EventsOverTime {
  readonly events: number;
  readonly personTime: number;
}

/** Ratio of two rates with the exact conditional interval and tests of equality. */
export interface RateRatio {
  readonly events: readonly [number, number];
  readonly personTime: readonly [number, number];
  /** Infinite when only the second group has no event; null when neither has one. */
  readonly ratio: number | null;
  readonly interval: Interval | null;
  /** Twice the smaller tail, consistent with the interval: the one to show. */
  readonly pCentral: number | null;
  readonly pMinimumLikelihood: number | null;
  readonly pMid: number | null;
  /** Log-Wald interval; null when a group has no event. */
  readonly waldInterval: Interval | null;
  /** First minus second rate, per unit of time. */
  readonly difference: number | null;
}

/**
 * Ratio of the first rate to the second. Given all events, those of the first group are binomial with
 * π = T₁ / (T₁ + T₀) when the rates are equal.
 *
 * @param first group of interest
 * @param second group compared with
 * @param confidence share in (0, 1)
 * @returns without any event ratio and interval null and p = 1; without time in a group everything null
 * @throws RangeError when a count or time is negative or confidence is outside (0, 1)
 * @see Przyborowski & Wilenski 1940, Biometrika 31:313; Rothman, Greenland & Lash 2008;
 *   R: poisson.test(c(x1, x0), c(t1, t0)) gives interval and minimum-likelihood p
 */
export function rateRatio(first: EventsOverTime, second: EventsOverTime, confidence = 0.95): RateRatio {
  for (const { events, personTime } of [first, second]) {
    requireCount('events', events);
    requireTime('personTime', personTime);
  }
  const [x1, x0, t1, t0] = [first.events, second.events, first.personTime, second.personTime];
  const n = x1 + x0;
  const given = { events: [x1, x0], personTime: [t1, t0] } as const;
  const nothing = { ratio: null, interval: null, waldInterval: null };
  const shares = clopperPearsonInterval(x1, n, confidence);
  if (t1 === 0 || t0 === 0)
    return { ...given, ...nothing, pCentral: null, pMinimumLikelihood: null, pMid: null, difference: null };
  const difference = x1 / t1 - x0 / t0;
  if (shares === null) return { ...given, ...nothing, pCentral: 1, pMinimumLikelihood: 1, pMid: 1, difference };

  const share = t1 / (t1 + t0);
  const asRatio = (p: number) => (p === 1 ? Infinity : ((p / (1 - p)) * t0) / t1);
  const ratio = x0 === 0 ? Infinity : x1 / t1 / (x0 / t0);
  const atMost = binomialCumulative(x1, n, share);
  const atLeast = binomialCumulative(x1 - 1, n, share, 'upper');
  const half = binomialMass(x1, n, share) / 2;
  const factor = Math.exp(normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / x1 + 1 / x0));
  return {
    ...given,
    ratio,
    interval: { lower: asRatio(shares.lower), upper: asRatio(shares.upper) },
    pCentral: Math.min(1, 2 * Math.min(atMost, atLeast)),
    pMinimumLikelihood: minimumLikelihoodP(x1, n, share),
    pMid: Math.min(1, 2 * Math.min(atMost - half, atLeast - half)),
    waldInterval: x1 > 0 && x0 > 0 ? { lower: ratio / factor, upper: ratio * factor } : null,
    difference,
  };
}

/** Probability of all outcomes no likelier than the observed one, up to a relative 1e-7 as in R. */
function minimumLikelihoodP(x: number, n: number, share: number): number {
  const limit = binomialMass(x, n, share) * (1 + 1e-7);
  const centre = n * share;
  if (x === centre) return 1;
  const rare = (k: number) => binomialMass(k, n, share) <= limit;
  if (x < centre) {
    const opposite = firstWhere(rare, Math.ceil(centre), n);
    return Math.min(1, binomialCumulative(x, n, share) + binomialCumulative(opposite - 1, n, share, 'upper'));
  }
  const opposite = firstWhere((k) => !rare(k), 0, Math.floor(centre)) - 1;
  return Math.min(1, binomialCumulative(opposite, n, share) + binomialCumulative(x - 1, n, share, 'upper'));
}

/** First whole number of from…to at which a condition holds that stays true once it does; to + 1 when none. */
function firstWhere(holds: (k: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
