import type { OutcomesQuery } from '../graphql/generated/graphql.js';

export type ScoreOutcome = OutcomesQuery['outcomes']['scores'][number];
export type WindowOutcome = ScoreOutcome['windows'][number];

/** A year after the implant is what the field compares; days, as in the protocol. */
const REFERENCE_DAY = 365;

/** Follow-up windows worth drawing: everything up to the last one anybody was expected or seen in. */
export function followUpWindows({ windows }: Pick<ScoreOutcome, 'windows'>): readonly WindowOutcome[] {
  const followUps = windows.filter(({ window }) => !window.baseline);
  const last = followUps.findLastIndex((window) => window.nExpected > 0 || window.nPaired > 0);
  return followUps.slice(0, last + 1);
}

/** The window the figures in words are about: 12 months where someone can be compared there, else the latest such. */
export function referenceWindow(score: Pick<ScoreOutcome, 'windows'>): WindowOutcome | null {
  const compared = followUpWindows(score).filter((window) => window.nPaired > 0);
  return compared.find(({ window }) => window.targetDay === REFERENCE_DAY) ?? compared.at(-1) ?? null;
}
