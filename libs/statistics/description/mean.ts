/**
 * Arithmetic mean, by a second pass over the remainders, in the unit of the values.
 *
 * @param values known values; missing ones are left out by the caller
 * @returns null without values
 * @see R: mean(values)
 */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
