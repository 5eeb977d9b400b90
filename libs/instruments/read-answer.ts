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

/** The answers of one assessment, read by key. An answer that cannot be read counts as missing, never as zero. */
export type AnswerReader = (key: string) => AnswerReading;

const missing: AnswerReading = { score: null, absence: 'MISSING', reason: null };

export function answerReader(definition: InstrumentDefinition, answers: Answers): AnswerReader {
  const slots = answerSlots(definition);

  const read: AnswerReader = (key) => {
    const slot = slots.get(key);
    if (slot === undefined) return missing;
    return withheld(slot, read) ?? readGiven(slot, answerAt(answers, key));
  };
  return read;
}

/** The answer under a key, null when nothing was entered. */
export function answerAt(answers: Answers, key: string): Answer | null {
  return Object.hasOwn(answers, key) ? (answers[key] ?? null) : null;
}

/** Why an item is not asked: its condition failed (not applicable), or is unknown for the reason given there. */
export function withheld(slot: AnswerSlot, read: AnswerReader): AnswerReading | null {
  const condition = slot.item.enableWhen;
  if (condition === null) return null;
  const asked = read(condition.linkId);
  if (asked.score === null) return asked;
  return asked.score > condition.scoreGreaterThan ? null : { score: null, absence: 'NOT_APPLICABLE', reason: null };
}

function readGiven(slot: AnswerSlot, answer: Answer | null): AnswerReading {
  if (answer === null) return missing;
  if (answer.absence !== null) {
    return answer.code === null ? { score: null, absence: answer.absence, reason: answer.reason } : missing;
  }
  if (answer.code === null) return missing;

  const reading = readCode(slot.item, answer.code);
  if (!reading.ok) return missing;
  const option = reading.option;
  if (option === null || option.kind === 'SCORE') return { score: reading.score, absence: null, reason: null };
  return { score: null, absence: option.kind, reason: option.reason ?? answer.reason };
}
