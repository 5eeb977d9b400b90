import type { Answers } from './answer.js';
import { goalsInSet, goalWeight } from './gas-goals.js';
import { improvement } from './improvement.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { answerReader } from './read-answer.js';
import type { AnswerReader } from './read-answer.js';
import { roundTo } from './rounding.js';
import { combine, isEnough, scoreAnswers } from './score-answers.js';

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
 * visit leave both T-scores; weights are those of the baseline, and NOT_COMPARABLE if changed since.
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

  const before = answerReader(definition, baseline);
  const after = answerReader(definition, followUp);
  const keys = keysOf(score, baseline, followUp);
  const pairs = keys.filter((key) => before(key).score !== null && after(key).score !== null);
  const scored = [baseline, followUp].every((answers) => hasScore(definition, score, answers));
  const refuse = (absence: PairedImprovement['absence']) => none(pairs.length, absence);

  if (!scored) return refuse('INSUFFICIENT');
  if (pairs.length === 0) return refuse('NOT_COMPARABLE');
  if (!isEnough(score, { answered: pairs.length, expected: expectedPairs(keys, before, after) })) {
    return refuse('INSUFFICIENT');
  }
  if (score.op === 'GAS_T' && pairs.some((key) => goalWeight(key, before) !== goalWeight(key, after))) {
    return refuse('NOT_COMPARABLE');
  }
  const [from, to] = [before, after].map((read) => combine(definition, score, pairs, read, before));
  if (from === undefined || to === undefined) return refuse('INSUFFICIENT');
  return {
    improvement: improvement(score.direction, from, to),
    baseline: roundTo(from, 9),
    followUp: roundTo(to, 9),
    pairs: pairs.length,
    absence: null,
  };
}

function none(pairs: number, absence: PairedImprovement['absence']): PairedImprovement {
  return { improvement: null, baseline: null, followUp: null, pairs, absence };
}

/** Answers a change reads; of goals, those set at either visit. */
function keysOf(score: ScoreDefinition, baseline: Answers, followUp: Answers): readonly string[] {
  if (score.op !== 'GAS_T') return score.over;
  const set = new Set([...goalsInSet(score.over, baseline), ...goalsInSet(score.over, followUp)]);
  return score.over.filter((key) => set.has(key));
}

function hasScore(definition: InstrumentDefinition, { code }: ScoreDefinition, answers: Answers): boolean {
  return scoreAnswers(definition, answers).some((score) => score.code === code && score.value !== null);
}

/** What is not applicable at either visit cannot be paired and is not expected. */
function expectedPairs(keys: readonly string[], before: AnswerReader, after: AnswerReader): number {
  const applies = (read: AnswerReader, key: string) => read(key).absence !== 'NOT_APPLICABLE';
  return keys.filter((key) => applies(before, key) && applies(after, key)).length;
}
