import type { Absence, Answers } from './answer.js';
import { goalWeight } from './gas-goals.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { isEnough } from './missing-rule.js';
import { applyOperation } from './operations.js';
import { readAssessment } from './read-assessment.js';
import type { AnswerReading, ReadAssessment } from './read-assessment.js';
import { roundTo } from './rounding.js';
import { partReading, partsOf, type ScorePart } from './score-parts.js';

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
  const assessment = readAssessment(definition, answers);
  return definition.scores.map((score) => scoreAssessment(score, assessment));
}

export function scoreAssessment(score: ScoreDefinition, assessment: ReadAssessment): Score {
  const parts = partsOf(score, assessment);
  const readings = parts.map((part) => partReading(part, assessment));
  const answered = parts.filter((_, at) => readings[at]?.score !== null);
  const counts = { answered: answered.length, expected: expectedAnswers(score, readings) };

  const value = isEnough(score, counts) ? combineAnswers(score, answered, assessment) : null;
  return value === null
    ? { code: score.code, value, ...sharedAbsence(readings), ...counts }
    : { code: score.code, value: roundTo(value, score.decimals), absence: null, reason: null, ...counts };
}

/** The unrounded score of the parts given, as far as they are answered; null when none is. */
export function combineAnswers(score: ScoreDefinition, parts: readonly ScorePart[], assessment: ReadAssessment) {
  const terms = parts.flatMap((part) => {
    const value = partReading(part, assessment).score;
    const [key] = part;
    const group = assessment.slots.get(key)?.cell?.group ?? key;
    return value === null ? [] : [{ value, group, weight: score.op === 'GAS_T' ? goalWeight(key, assessment) : 1 }];
  });
  return applyOperation(score.op, terms);
}

/** A SUM keeps its length: a task that is not applicable would lower it silently. */
function expectedAnswers({ op }: ScoreDefinition, readings: readonly AnswerReading[]): number {
  return op === 'SUM' ? readings.length : readings.filter(isExpected).length;
}

function isExpected({ absence }: AnswerReading): boolean {
  return absence !== 'NOT_APPLICABLE';
}

/** One absence shared by every answer expected speaks for the score; a mixture is simply not enough. */
function sharedAbsence(readings: readonly AnswerReading[]): Pick<Score, 'absence' | 'reason'> {
  const [first, ...others] = readings.some(isExpected) ? readings.filter(isExpected) : readings;
  if (first === undefined) return { absence: 'MISSING', reason: null };
  if (first.absence === null || others.some(({ absence }) => absence !== first.absence)) {
    return { absence: 'INSUFFICIENT', reason: null };
  }
  const sameReason = others.every(({ reason }) => reason === first.reason);
  return { absence: first.absence, reason: sameReason ? first.reason : null };
}
