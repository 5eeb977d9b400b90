import type { Answers } from './answer.js';
import { goalWeight } from './gas-goals.js';
import { improvement } from './improvement.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { isEnough } from './missing-rule.js';
import { readAssessment, type ReadAssessment } from './read-assessment.js';
import { roundTo } from './rounding.js';
import { combineAnswers, scoreAssessment } from './score-answers.js';
import { partReading, partsOf, sameParts, type ScorePart } from './score-parts.js';

export interface PairedImprovement {
  /** Positive = better; rounded to 9 decimals. */
  improvement: number | null;
  /** The score at each visit over the pairs alone, so that improvement is their difference. */
  baseline: number | null;
  followUp: number | null;
  /** Answers known at both visits. */
  pairs: number;
  absence: 'INSUFFICIENT' | 'NOT_COMPARABLE' | null;
}

/**
 * Change between two assessments with the same definition, like with like.
 *
 * Means are taken over the answers known at both visits: else a mean moves because the list of muscles moved. Both
 * visits must have a score of their own, and the pairs must satisfy the same missing rule. Goals abandoned at either
 * visit leave both T-scores; goals whose weights were changed since are NOT_COMPARABLE, and so is one side with the
 * other.
 *
 * @throws RangeError when the definition has no such score
 */
export function pairedImprovement(
  definition: InstrumentDefinition,
  scoreCode: string,
  baseline: Answers,
  followUp: Answers,
): PairedImprovement {
  const score = definition.scores.find(({ code }) => code === scoreCode);
  if (score === undefined) throw new RangeError(`${definition.code} has no score ${scoreCode}`);

  const before = readAssessment(definition, baseline);
  const after = readAssessment(definition, followUp);
  const visits = [before, after];
  const parts = partsOfBoth(score, before, after);
  const pairs = parts.filter((part) => visits.every((visit) => partReading(part, visit).score !== null));
  const expected = parts.filter((part) =>
    visits.every((visit) => partReading(part, visit).absence !== 'NOT_APPLICABLE'),
  );
  const refuse = (absence: PairedImprovement['absence']) => none(pairs.length, absence);

  if (visits.some((visit) => scoreAssessment(score, visit).value === null)) return refuse('INSUFFICIENT');
  if (pairs.length === 0) return refuse('NOT_COMPARABLE');
  if (!isEnough(score, { answered: pairs.length, expected: expected.length })) return refuse('INSUFFICIENT');
  if (score.op === 'GAS_T' && pairs.some(([key]) => goalWeight(key, before) !== goalWeight(key, after))) {
    return refuse('NOT_COMPARABLE');
  }
  const from = combineAnswers(score, pairs, before);
  const to = combineAnswers(score, pairs, after);
  if (from === null || to === null) return refuse('INSUFFICIENT');
  return {
    improvement: improvement(score.direction, from, to),
    baseline: roundTo(from, 9),
    followUp: roundTo(to, 9),
    pairs: pairs.length,
    absence: null,
  };
}

/** All goals of either visit; of a side, its cells where it is the same side at both. */
function partsOfBoth(score: ScoreDefinition, before: ReadAssessment, after: ReadAssessment): readonly ScorePart[] {
  const [ours, theirs] = [partsOf(score, before), partsOf(score, after)];
  if (score.op === 'GAS_T') {
    const keys = new Set([...ours, ...theirs].map(([key]) => key));
    return score.over.flatMap((key) => (keys.has(key) ? [[key] as const] : []));
  }
  return sameParts(ours, theirs) ? ours : [];
}

function none(pairs: number, absence: PairedImprovement['absence']): PairedImprovement {
  return { improvement: null, baseline: null, followUp: null, pairs, absence };
}
