import { answerSlots } from './answer-slots.js';
import type { AnswerSlot } from './answer-slots.js';
import type { Absence, Answer, Answers } from './answer.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { readCode } from './read-code.js';

/** What one answer contributes to a score: a number, or the kind of "no value" it is. */
export interface AnswerReading {
  score: number | null;
  absence: Absence | null;
  reason: string | null;
}

/** The answers of one assessment, read in the light of its definition. */
export interface ReadAssessment {
  slots: ReadonlyMap<string, AnswerSlot>;
  /** The answer as given, null when nothing was entered. */
  given(key: string): Answer | null;
  /** An answer that cannot be read, or was not to be given, counts as an absence and never as zero. */
  reading(key: string): AnswerReading;
  /** Why an item is not asked: its condition failed, or is unknown for the reason found there; null when asked. */
  withheld(slot: AnswerSlot): AnswerReading | null;
}

const missing: AnswerReading = { score: null, absence: 'MISSING', reason: null };
const notAsked: AnswerReading = { score: null, absence: 'NOT_APPLICABLE', reason: null };

export function readAssessment(definition: InstrumentDefinition, answers: Answers): ReadAssessment {
  const slots = answerSlots(definition);
  const readings = new Map<string, AnswerReading>();

  const given = (key: string) => (Object.hasOwn(answers, key) ? (answers[key] ?? null) : null);
  const withheld = ({ item: { enableWhen } }: AnswerSlot) => {
    if (enableWhen === null) return null;
    const asked = reading(enableWhen.linkId);
    if (asked.score === null) return asked;
    return asked.score > enableWhen.scoreGreaterThan ? null : notAsked;
  };
  const reading = (key: string): AnswerReading => {
    const slot = slots.get(key);
    if (slot === undefined) return missing;
    const known = readings.get(key) ?? withheld(slot) ?? readAnswer(slot, given(key));
    readings.set(key, known);
    return known;
  };
  return { slots, given, reading, withheld };
}

function readAnswer({ item }: AnswerSlot, answer: Answer | null): AnswerReading {
  if (answer === null || (answer.code === null) === (answer.absence === null)) return missing;
  if (answer.code === null) return { score: null, absence: answer.absence, reason: answer.reason };

  const read = readCode(item, answer.code);
  if (!read.ok) return missing;
  const { option, score } = read;
  if (option === null || option.kind === 'SCORE') return { score, absence: null, reason: null };
  return { score: null, absence: option.kind, reason: option.reason ?? answer.reason };
}
