import { normalQuantile } from '../distributions/normal.js';
import { poissonCumulative, poissonMass } from '../distributions/poisson.js';
import type { Interval } from '../interval.js';
import { garwoodInterval } from '../rates/garwood-interval.js';

/** Observed against expected events of a centre. */
export interface ObservedOverExpected {
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number | null;
  /** Garwood's exact interval divided by the expected count. */
  readonly interval: Interval | null;
  /** Byar's approximation, as a check. */
  readonly byarInterval: Interval | null;
  /** Interval from Σp(1 − p), to be shown as well where the mean risk exceeds .15; null without a variance. */
  readonly binomialInterval: Interval | null;
  readonly pCentral: number | null;
  readonly pMid: number | null;
  /** Ratio times overall rate; null without an overall rate. */
  readonly standardisedRate: number | null;
}

/** What is known besides the two counts. */
export interface ExpectedContext {
  /** Rate over all centres, for the standardised rate. */
  readonly overallRate?: number;
  /** Σp(1 − p) over the procedures. */
  readonly variance?: number;
  readonly confidence?: number;
}

/**
 * Observed over expected events. Ratios of two centres are not comparable with each other: their populations differ.
 *
 * @param observed whole number
 * @param expected sum of the predicted risks of the same procedures, from a model of all centres
 * @returns everything null when nothing is expected
 * @throws RangeError when observed is no count or expected is negative
 * @see Breslow & Day 1987, Statistical Methods in Cancer Research II; R: poisson.test(observed, expected)
 */
export function observedOverExpected(
  observed: number,
  expected: number,
  { overallRate, variance, confidence = 0.95 }: ExpectedContext = {},
): ObservedOverExpected {
  const interval = garwoodInterval(observed, expected, confidence);
  if (interval === null)
    return {
      observed,
      expected,
      ratio: null,
      interval,
      byarInterval: null,
      binomialInterval: null,
      pCentral: null,
      pMid: null,
      standardisedRate: null,
    };
  const z = normalQuantile((1 + confidence) / 2);
  const atMost = poissonCumulative(observed, expected);
  const atLeast = poissonCumulative(observed - 1, expected, 'upper');
  const half = poissonMass(observed, expected) / 2;
  const ratio = observed / expected;
  return {
    observed,
    expected,
    ratio,
    interval,
    byarInterval: byar(observed, expected, z),
    binomialInterval: variance === undefined ? null : aroundRatio(ratio, (z * Math.sqrt(variance)) / expected),
    pCentral: Math.min(1, 2 * Math.min(atMost, atLeast)),
    pMid: Math.min(1, 2 * Math.min(atMost - half, atLeast - half)),
    standardisedRate: overallRate === undefined ? null : ratio * overallRate,
  };
}

function byar(observed: number, expected: number, z: number): Interval {
  const next = observed + 1;
  const lower = observed === 0 ? 0 : observed * (1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed))) ** 3;
  return { lower: lower / expected, upper: (next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3) / expected };
}

function aroundRatio(ratio: number, half: number): Interval {
  return { lower: Math.max(0, ratio - half), upper: ratio + half };
}
