import { quantile } from '../description/quantile.js';

/** Variation between centres beyond chance. */
export interface Overdispersion {
  readonly z: readonly number[];
  readonly winsorisedZ: readonly number[];
  /** Mean square of the winsorised z; null without centres. */
  readonly phi: number | null;
  /** Variance between centres on the transformed scale; 0 when there is no more variation than chance gives. */
  readonly tauSquared: number;
  readonly adjustedZ: readonly number[];
}

/**
 * Moment estimate of the variance between centres. With no winsorising and the weighted mean as centre this is the
 * estimator of DerSimonian and Laird. Below about 10 centres it is itself inflated by the outlier it should reveal.
 *
 * @param values transformed results, one per centre
 * @param target transformed target
 * @param errors standard errors of the values, positive
 * @param winsorise share of centres drawn in at each end, in [0, .5]
 * @throws RangeError when winsorise is outside [0, .5]
 * @see Spiegelhalter 2005, Qual Saf Health Care 14:347; DerSimonian & Laird 1986; R: metafor::rma(method = "DL")
 */
export function overdispersion(
  values: readonly number[],
  target: number,
  errors: readonly number[],
  winsorise = 0.1,
): Overdispersion {
  if (!(winsorise >= 0 && winsorise <= 0.5)) throw new RangeError(`winsorise ${winsorise}`);
  const centres = values.length;
  const z = values.map((value, i) => (value - target) / errors[i]!);
  const lowest = quantile(z, winsorise);
  const highest = quantile(z, 1 - winsorise);
  if (lowest === null || highest === null) return { z, winsorisedZ: [], phi: null, tauSquared: 0, adjustedZ: [] };
  const winsorisedZ = z.map((value) => Math.min(Math.max(value, lowest), highest));
  const phi = winsorisedZ.reduce((sum, value) => sum + value ** 2, 0) / centres;
  const weights = errors.map((error) => 1 / error ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = total - weights.reduce((sum, weight) => sum + weight ** 2, 0) / total;
  const excess = centres * phi - (centres - 1);
  const tauSquared = centres < 2 || excess < 0 || scale <= 0 ? 0 : excess / scale;
  const adjustedZ = values.map((value, i) => (value - target) / Math.sqrt(errors[i]! ** 2 + tauSquared));
  return { z, winsorisedZ, phi, tauSquared, adjustedZ };
}
