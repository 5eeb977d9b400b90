/**
 * Rounds half away from zero, so that rounding −x gives minus the rounding of x.
 *
 * The tolerance lets 1.005, which binary stores slightly low, round to 1.01 as on paper. Never returns −0.
 */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale;
  return Math.sign(value) * rounded + 0;
}
