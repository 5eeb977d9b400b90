/** Which side of the distribution a probability counts: P(X ≤ x) or P(X > x). */
export type Tail = 'lower' | 'upper';

/** Both sides of a distribution at one point, each computed without subtracting from 1 where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Refuses what is no probability.
 *
 * @throws RangeError outside [0, 1]
 */
export function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`);
}

/**
 * Refuses a parameter that has to be positive.
 *
 * @throws RangeError unless 0 < value < ∞
 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} ${value} is not positive`);
}
