import type { ReadAssessment } from './read-assessment.js';

/** Ending of the linkIds a GAS_T score reads; importance and difficulty lie beside each level. */
export const levelEnding = '.level';

/** The linkIds holding the two factors of a goal's weight. */
export function weightLinkIds(levelLinkId: string): [string, string] {
  const goal = levelLinkId.slice(0, -levelEnding.length);
  return [`${goal}.importance`, `${goal}.difficulty`];
}

/** Importance × difficulty; a factor that was not used counts 1. */
export function goalWeight(levelLinkId: string, assessment: ReadAssessment): number {
  return weightLinkIds(levelLinkId).reduce((weight, linkId) => weight * (assessment.reading(linkId).score ?? 1), 1);
}

/** Whether a goal belongs to the set: anything was recorded of it, be it only that its rating is missing. */
export function isGoalInSet(levelLinkId: string, assessment: ReadAssessment): boolean {
  return [levelLinkId, ...weightLinkIds(levelLinkId)].some((linkId) => assessment.given(linkId) !== null);
}
