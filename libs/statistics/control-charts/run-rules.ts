import { binomialQuantile } from '../distributions/binomial.js';

/** Anhøj's rules for non-random variation around a centre line. */
export interface RunRules {
  /** Points that are not on the centre line. */
  readonly usefulPoints: number;
  readonly longestRun: number | null;
  readonly longestRunAllowed: number | null;
  readonly crossings: number | null;
  readonly fewestCrossingsAllowed: number | null;
  /** Longest run too long or crossings too few, whatever the number of points. */
  readonly isUnusual: boolean;
  /** Unusual with at least 10 useful points; below that the numbers are shown without a signal. */
  readonly signal: boolean;
}

const fewestForSignal = 10;

/**
 * Longest run on one side of the centre line and number of crossings.
 *
 * @param values in time order; null takes no part
 * @param centre centre line; null when there is none
 * @returns without useful points nulls and no signal
 * @see Anhøj & Olesen 2014, PLoS ONE 9:e113825; Anhøj 2015, PLoS ONE 10:e0121349; R: qicharts2
 */
export function runRules(values: readonly (number | null)[], centre: number | null): RunRules {
  const sides =
    centre === null ? [] : values.flatMap((value) => (value === null || value === centre ? [] : [value > centre]));
  const m = sides.length;
  if (m === 0)
    return {
      usefulPoints: 0,
      longestRun: null,
      longestRunAllowed: null,
      crossings: null,
      fewestCrossingsAllowed: null,
      isUnusual: false,
      signal: false,
    };
  let [run, longestRun, crossings] = [1, 1, 0];
  for (let i = 1; i < m; i++) {
    if (sides[i] === sides[i - 1]) run++;
    else {
      run = 1;
      crossings++;
    }
    longestRun = Math.max(longestRun, run);
  }
  const longestRunAllowed = Math.round(Math.log2(m)) + 3;
  const fewestCrossingsAllowed = binomialQuantile(0.05, m - 1, 0.5);
  const isUnusual = longestRun > longestRunAllowed || crossings < fewestCrossingsAllowed;
  return {
    usefulPoints: m,
    longestRun,
    longestRunAllowed,
    crossings,
    fewestCrossingsAllowed,
    isUnusual,
    signal: isUnusual && m >= fewestForSignal,
  };
}
