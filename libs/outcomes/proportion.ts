import { clopperPearsonInterval, proportion as shareOf } from '#libs/statistics/index';
import { CONFIDENCE, named, type NamedInterval } from './confidence.js';

/** A share with its counts; estimate and intervals as shares in [0, 1], null when n is 0. */
export interface Proportion {
  readonly x: number;
  readonly n: number;
  readonly estimate: number | null;
  /** For display. */
  readonly wilson: NamedInterval | null;
  /** Clopper–Pearson: never covers less than promised. */
  readonly exact: NamedInterval | null;
}

/**
 * x of n as a share with both intervals.
 *
 * @throws RangeError when x is outside 0…n
 */
export function proportion(x: number, n: number): Proportion {
  const { share, interval } = shareOf(x, n, CONFIDENCE);
  return {
    x,
    n,
    estimate: share,
    wilson: named(interval, 'Wilson'),
    exact: named(clopperPearsonInterval(x, n, CONFIDENCE), 'Clopper–Pearson'),
  };
}
