import { answerSlots } from './answer-slots.js';
import type { Absence, Answers } from './answer.js';
import { gasTScore } from './gas-t-score.js';
import { goalsInSet, goalWeight } from './gas-goals.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { mean, meanOfGroups, sum } from './operations.js';
import { answerReader } from './read-answer.js';
import type { AnswerReader, AnswerReading } from './read-answer.js';
import { roundTo } from './rounding.js';

/** Stored beside every score; raised whenever the same answers would score differently. */
export const scoringEngineVersion = '1.0.0';

export interface Score {
  code: string;
  /** Rounded to the decimals of its definition; null when it cannot be computed, never 0 instead. */
  value: number | null;
  absence: 'INSUFFICIENT' | Absence | null;
  /** Why, when every answer the score reads is absent for one and the same reason. */
  reason: string | null;
  answered: number;
  /** Answers the missing rule counts against: what is not applicable is not expected (except in a SUM). */
  expected: number;
}

/** Scores one assessment, one result per score of the definition and in its order. Nothing is imputed. */
export function scoreAnswers(definition: InstrumentDefinition, answers: Answers): readonly Score[] {
  const read = answerReader(definition, answers);
  return definition.scores.map((score) => scoreOne(definition, score, answers, read));
}

function scoreOne(
  definition: InstrumentDefinition,
  score: ScoreDefinition,
  answers: Answers,
  read: AnswerReader,
): Score {
  const keys = score.op === 'GAS_T' ? goalsInSet(score.over, answers) : score.over;
  const readings = keys.map(read);
  const answeredKeys = keys.filter((key) => read(key).score !== null);
  const counts = { answered: answeredKeys.length, expected: expectedAnswers(score, readings) };

  if (!isEnough(score, counts)) return { code: score.code, value: null, ...commonAbsence(readings), ...counts };
  const value = combine(definition, score, answeredKeys, read, read);
  return { code: score.code, value: roundTo(value, score.decimals), absence: null, reason: null, ...counts };
}

/** How many answers a score counts against. A SUM keeps its length: a task left out would lower it silently. */
export function expectedAnswers(score: ScoreDefinition, readings: readonly AnswerReading[]): number {
  if (score.op === 'SUM') return readings.length;
  return readings.filter(({ absence }) => absence !== 'NOT_APPLICABLE').length;
}

/** The missing rule of a score. */
export function isEnough(score: ScoreDefinition, { answered, expected }: { answered: number; expected: number }) {
  if (answered === 0) return false;
  if (score.op === 'GAS_T') return answered === expected;
  if (score.minAnswered === null && score.minFraction === null) return answered === expected;
  return answered >= (score.minAnswered ?? 0) && answered >= (score.minFraction ?? 0) * expected - 1e-9;
}

/**
 * The unrounded score of the keys given, all of which must be answered.
 *
 * @param weights where the weights of goals are read: at baseline for a change, else from the same answers
 */
export function combine(
  definition: InstrumentDefinition,
  score: ScoreDefinition,
  keys: readonly string[],
  read: AnswerReader,
  weights: AnswerReader,
): number {
  const values = keys.map((key) => numberAt(key, read));
  switch (score.op) {
    case 'SUM':
    case 'PASS':
      return sum(values);
    case 'MEAN':
      return known(mean(values));
    case 'MEAN_OF_GROUPS': {
      const slots = answerSlots(definition);
      return known(
        meanOfGroups(keys.map((key, at) => ({ group: slots.get(key)?.cell?.group ?? key, value: known(values[at]) }))),
      );
    }
    case 'GAS_T':
      return known(gasTScore(keys.map((key, at) => ({ weight: goalWeight(key, weights), level: known(values[at]) }))));
  }
}

function numberAt(key: string, read: AnswerReader): number {
  return known(read(key).score);
}

function known(value: number | null | undefined): number {
  if (value === null || value === undefined) throw new RangeError('a score was asked of answers that are absent');
  return value;
}

/** One absence shared by every answer expected speaks for the score; a mixture is simply not enough. */
function commonAbsence(readings: readonly AnswerReading[]): Pick<Score, 'absence' | 'reason'> {
  if (readings.length === 0) return { absence: 'MISSING', reason: null };
  const expected = readings.filter(({ absence }) => absence !== 'NOT_APPLICABLE');
  const kinds = new Set((expected.length === 0 ? readings : expected).map(({ absence }) => absence));
  const reasons = new Set((expected.length === 0 ? readings : expected).map(({ reason }) => reason));

  const [absence] = kinds;
  if (kinds.size > 1 || absence === null || absence === undefined) return { absence: 'INSUFFICIENT', reason: null };
  const [reason] = reasons;
  return { absence, reason: reasons.size === 1 ? (reason ?? null) : null };
}
