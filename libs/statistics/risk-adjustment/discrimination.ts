import { midranks } from '../description/midranks.js';

/**
 * c-statistic: share of pairs of an event and a non-event in which the event had the higher predicted risk; ties ½.
 *
 * @param outcomes whether the event happened
 * @param risks predicted risks in the same order
 * @returns null when all outcomes are the same
 * @throws RangeError when the lengths differ
 * @see Steyerberg 2019, Clinical Prediction Models; R: wilcox.test statistic / (n1 n0)
 */
export function cStatistic(outcomes: readonly boolean[], risks: readonly number[]): number | null {
  requireSameLength(outcomes, risks);
  const events = outcomes.filter(Boolean).length;
  const others = outcomes.length - events;
  if (events === 0 || others === 0) return null;
  const rankSum = midranks(risks).reduce((sum, rank, i) => (outcomes[i] ? sum + rank : sum), 0);
  return (rankSum - (events * (events + 1)) / 2) / (events * others);
}

/**
 * Brier score: mean squared difference between outcome (0 or 1) and predicted risk.
 *
 * @returns null without rows
 * @throws RangeError when the lengths differ
 * @see Steyerberg 2019; R: mean((y - p)^2)
 */
export function brierScore(outcomes: readonly boolean[], risks: readonly number[]): number | null {
  requireSameLength(outcomes, risks);
  if (outcomes.length === 0) return null;
  return risks.reduce((sum, risk, i) => sum + ((outcomes[i] ? 1 : 0) - risk) ** 2, 0) / outcomes.length;
}

function requireSameLength(outcomes: readonly boolean[], risks: readonly number[]): void {
  if (outcomes.length !== risks.length) throw new RangeError(`${outcomes.length} outcomes, ${risks.length} risks`);
}
