/** From head to tail. */
export const vertebralLevels: readonly string[] = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5'],
  ...['S1', 'S2', 'S3', 'S4', 'S5'],
];

/**
 * Place of a level counted from the head: 0 for C1, and halves for the spaces between, such as L3–4.
 *
 * @param text 'T10', 'L3-4', 'L3–L4' or 'C7/T1', in either case
 * @returns null when it is no vertebral level
 */
export function levelRank(text: string): number | null {
  const match = /^([CTLS]\d{1,2})(?:[-–/]([CTLS]?)(\d{1,2}))?$/.exec(text.trim().toUpperCase());
  if (!match) return null;
  const [, upper = '', region, number] = match;
  const rank = vertebralLevels.indexOf(upper);
  if (rank < 0) return null;
  if (number === undefined) return rank;
  const lower = `${region === '' ? upper.charAt(0) : (region ?? '')}${number}`;
  return vertebralLevels.indexOf(lower) === rank + 1 ? rank + 0.5 : null;
}
