/**
 * Flags that chance alone is expected to raise among so many checks of a centre and an indicator.
 *
 * @param checks whole number ≥ 0
 * @returns expected flags outside the warning (5 %) and the action limits (0.2 %)
 * @throws RangeError when checks is negative or not whole
 * @see Spiegelhalter 2005, Stat Med 24:1185
 */
export function expectedFalseFlags(checks: number): { warning: number; action: number } {
  if (!(Number.isInteger(checks) && checks >= 0)) throw new RangeError(`${checks} checks`);
  return { warning: checks * 0.05, action: checks * 0.002 };
}
