import { findInstrument, type Answers, type Rater } from '#libs/instruments/index';
import type { Earlier, VisitMeasure } from './visit-measure.js';

/** A measure as the form has it, for specs: the published definition and what was recorded before. */
export function measureOf(code: string, part: Partial<VisitMeasure> = {}): VisitMeasure {
  const definition = findInstrument(code);
  if (!definition) throw new Error(`no instrument ${code}`);
  const [usualRater] = definition.raters;
  if (!usualRater) throw new Error(`${code} has no rater`);
  return { definition, required: true, usualRater, previous: null, baseline: null, ...part };
}

export function earlierOf(
  heldOn: string,
  rater: Rater,
  answers: Answers,
  scores: Readonly<Record<string, number | null>>,
): Earlier {
  return { heldOn, rater, ratedBy: null, relation: null, answers, scores: new Map(Object.entries(scores)) };
}
