import { cusumRunLength, type RunLength } from './cusum-run-length.js';

/** What a threshold has to achieve. */
export interface ThresholdSetting {
  /** Odds ratio the chart detects. */
  readonly oddsRatio: number;
  /** Wanted average run length in control, in procedures: about five years of an average centre. */
  readonly inControl: number;
  readonly runs?: number;
  readonly seed: number;
  /** Told the share of the search that is done, now and then; what it throws ends the search. */
  readonly onProgress?: (share: number) => void;
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
  const { oddsRatio, inControl, runs = 5000, seed, onProgress } = setting;
  if (!(inControl >= 1)) throw new RangeError(`run length ${inControl}`);
  if (!risks.some((risk) => risk > 0 && risk < 1)) return { threshold: null, inControl: null, outOfControl: null };
  // Lengths are nearly exponential: stopping at 12 times the wanted mean changes it by less than a hundred-thousandth.
  const longest = Math.ceil(12 * inControl);
  let done = 0;
  /** One simulation, which brings the search as far as the share given. */
  const simulate = (threshold: number, trueOddsRatio: number, upTo: number) => {
    const [from, width] = [done, upTo - done];
    done = upTo;
    const tell = onProgress && ((share: number) => onProgress(from + share * width));
    return cusumRunLength(risks, { oddsRatio, threshold, trueOddsRatio, runs, seed, longest, onProgress: tell });
  };
  const isRareEnough = (threshold: number, upTo: number) => simulate(threshold, 1, upTo).average! >= inControl;

  // How far h has to be looked for is not known: every look takes half of what is left of the first third.
  let [low, high] = [0, 1];
  while (!isRareEnough(high, (done + 1 / 3) / 2)) [low, high] = [high, high + 1];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (isRareEnough(middle, done + 0.08)) high = middle;
    else low = middle;
  }
  return { threshold: high, inControl: simulate(high, 1, 0.95), outOfControl: simulate(high, oddsRatio, 1) };
}
