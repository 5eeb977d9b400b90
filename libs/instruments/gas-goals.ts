import { answerAt } from './read-answer.js';
import type { AnswerReader } from './read-answer.js';
import type { Answers } from './answer.js';

/** Ending of the linkIds a GAS_T score reads; importance and difficulty lie beside each level. */
export const levelEnding = '.level';

/** The linkIds holding the two factors of a goal's weight. */
export function weightLinkIds(levelLinkId: string): [string, string] {
  const goal = levelLinkId.slice(0, -levelEnding.length);
  return [`${goal}.importance`, `${goal}.difficulty`];
}

/** Importance × difficulty; a factor that was not used counts 1. */
export function goalWeight(levelLinkId: string, read: AnswerReader): number {
  return weightLinkIds(levelLinkId).reduce((weight, linkId) => weight * (read(linkId).score ?? 1), 1);
}

/** Goals of this set: those with anything recorded, be it only that the rating is missing. */
export function goalsInSet(levelLinkIds: readonly string[], answers: Answers): string[] {
  return levelLinkIds.filter((linkId) =>
    [linkId, ...weightLinkIds(linkId)].some((key) => answerAt(answers, key) !== null),
  );
}
