import { cusumRunLength, type RunLength } from './cusum-run-length.js';

/** What a threshold has to achieve. */
export interface ThresholdSetting {
  /** Odds ratio the chart detects. */
  readonly oddsRatio: number;
  /** Wanted average run length in control, in procedures: about five years of an average centre. */
  readonly inControl: number;
  readonly runs?: number;
  readonly seed: number;
}

export interface CusumThreshold {
  /** h; null when no risk lies strictly between 0 and 1, so that nothing can be detected. */
  readonly threshold: number | null;
  readonly inControl: RunLength | null;
  /** At odds that are really those the chart detects. */
  readonly outOfControl: RunLength | null;
}

/**
 * Threshold h at which false alarms are about as rare as wanted, by simulation with the centre's own mix of risks.
 *
 * @param risks predicted risks of the centre's procedures
 * @returns h to within a hundredth, with the run lengths in and out of control to be shown on the chart
 * @throws RangeError when inControl is below 1, or as cusumRunLength
 * @see Steiner, Cook, Farewell & Treasure 2000, Biostatistics 1:441
 */
export function cusumThreshold(risks: readonly number[], setting: ThresholdSetting): CusumThreshold {
  const { oddsRatio, inControl, runs = 5000, seed } = setting;
  if (!(inControl >= 1)) throw new RangeError(`run length ${inControl}`);
  if (!risks.some((risk) => risk > 0 && risk < 1)) return { threshold: null, inControl: null, outOfControl: null };
  // Lengths are nearly exponential: stopping at 12 times the wanted mean changes it by less than a hundred-thousandth.
  const longest = Math.ceil(12 * inControl);
  const at = (threshold: number, trueOddsRatio: number) =>
    cusumRunLength(risks, { oddsRatio, threshold, trueOddsRatio, runs, seed, longest });
  const isRareEnough = (threshold: number) => at(threshold, 1).average! >= inControl;

  let [low, high] = [0, 1];
  while (!isRareEnough(high)) [low, high] = [high, high + 1];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (isRareEnough(middle)) high = middle;
    else low = middle;
  }
  return { threshold: high, inControl: at(high, 1), outOfControl: at(high, oddsRatio) };
}
