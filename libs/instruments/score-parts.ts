import { isGoalInSet } from './gas-goals.js';
import type { ScoreDefinition } from './instrument-definition.js';
import type { AnswerReading, ReadAssessment } from './read-assessment.js';

/** What a score counts as one answer: one key, or the two of a difference. */
export type ScorePart = readonly [key: string, ...others: string[]];

/** The parts a score is made of in the light of one assessment: its goals, the cells of the side in scope, or all. */
export function partsOf({ op, over }: ScoreDefinition, assessment: ReadAssessment): readonly ScorePart[] {
  switch (op) {
    case 'GAS_T':
      return single(over.filter((key) => isGoalInSet(key, assessment)));
    case 'MEAN_OF_SIDE':
      return single(cellsOfSide(over, assessment));
    case 'MEAN_OF_DIFFERENCES':
      return byTwos(over);
    default:
      return single(over);
  }
}

/** The pairs of a MEAN_OF_DIFFERENCES: the second is taken from the first. */
export function byTwos(over: readonly string[]): readonly (readonly [from: string, taken: string])[] {
  return over.flatMap((key, at) => {
    const taken = over[at + 1];
    return at % 2 === 0 && taken !== undefined ? [[key, taken] as const] : [];
  });
}

/** What is known of a part: nothing, unless all of it is. */
export function partReading(part: ScorePart, { reading }: ReadAssessment): AnswerReading {
  const readings = part.map(reading);
  return readings.find(({ score }) => score === null) ?? { ...reading(part[0]), score: difference(readings) };
}

export function sameParts(ours: readonly ScorePart[], theirs: readonly ScorePart[]): boolean {
  return ours.length === theirs.length && ours.every(([key], at) => key === theirs[at]?.[0]);
}

/** Without a side there is no cell to read, and what is said of the side speaks for the score. */
function cellsOfSide([sideKey = '', ...keys]: readonly string[], { slots, given }: ReadAssessment): readonly string[] {
  const side = given(sideKey)?.code;
  const ofSide = keys.filter((key) => slots.get(key)?.cell?.side === side);
  return ofSide.length === 0 ? [sideKey] : ofSide;
}

function difference([from, ...taken]: readonly AnswerReading[]): number | null {
  return taken.reduce((rest, { score }) => rest - (score ?? 0), from?.score ?? 0);
}

const single = (keys: readonly string[]): readonly ScorePart[] => keys.map((key) => [key] as const);
