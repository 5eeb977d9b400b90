/**
 * Refuses what is no number of events.
 *
 * @throws RangeError unless count is a whole number ≥ 0
 */
export function requireCount(name: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`${name} ${count} is not a count`);
}

/**
 * Refuses what is no amount of time under observation.
 *
 * @throws RangeError unless time is 0 or more and finite
 */
export function requireTime(name: string, time: number): void {
  if (!(time >= 0 && time < Infinity)) throw new RangeError(`${name} ${time} is not a time under observation`);
}
