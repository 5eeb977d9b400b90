import type { FollowUpWindow } from '../protocol.js';

/** What the choice looks at: when and by whom. */
export interface Candidate {
  /** Days since the first implant. */
  readonly day: number;
  readonly rater: string;
}

/** A candidate and for how long it was the chosen one, as later visits became known. */
export interface Reign<T> {
  readonly chosen: T;
  /** Day of the visit that took its place; null: it still stands. */
  readonly supersededOnDay: number | null;
}

/**
 * The assessment that stands for a window: nearest to the target, then the earlier one. In a baseline window, whose
 * target is its end, this is the last one. Several raters on that day: the first in the order of preference.
 *
 * @param candidates assessments with a value; those outside the window are ignored
 * @param raterOrder preferred raters first; others follow
 * @returns null without an assessment in the window
 */
export function chooseAssessment<T extends Candidate>(
  window: FollowUpWindow,
  candidates: readonly T[],
  raterOrder: readonly string[] = [],
): T | null {
  return chosenOverTime(window, candidates, raterOrder).at(-1)?.chosen ?? null;
}

/**
 * How the choice of {@link chooseAssessment} moved as visits came in, oldest first. It answers what stood for the
 * window on any day, without recomputing: data locked on a day know only the visits up to it.
 */
export function chosenOverTime<T extends Candidate>(
  window: FollowUpWindow,
  candidates: readonly T[],
  raterOrder: readonly string[] = [],
): readonly Reign<T>[] {
  const distance = ({ day }: T) => Math.abs(day - window.targetDay);
  const preference = ({ rater }: T) => (raterOrder.includes(rater) ? raterOrder.indexOf(rater) : raterOrder.length);
  const inOrder = candidates
    .filter(({ day }) => window.fromDay <= day && day <= window.toDay)
    .toSorted((a, b) => a.day - b.day || preference(a) - preference(b));
  const winners: T[] = [];
  for (const candidate of inOrder) {
    const standing = winners.at(-1);
    if (standing === undefined || distance(candidate) < distance(standing)) winners.push(candidate);
  }
  return winners.map((chosen, at) => ({ chosen, supersededOnDay: winners[at + 1]?.day ?? null }));
}
