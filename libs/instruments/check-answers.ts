import type { AnswerSlot } from './answer-slots.js';
import { absences, notDoneReasons } from './answer.js';
import type { Answer, Answers } from './answer.js';
import type { InstrumentDefinition, Item } from './instrument-definition.js';
import { readAssessment } from './read-assessment.js';
import type { ReadAssessment } from './read-assessment.js';
import { readCode } from './read-code.js';

export interface AnswerProblem {
  /** Key of the answer, or of the score in a score-only assessment. */
  key: string;
  code:
    | 'UNKNOWN_ITEM'
    | 'UNKNOWN_OPTION'
    | 'OUT_OF_RANGE'
    | 'NOT_A_STEP'
    | 'NOT_A_NUMBER'
    | 'NOT_ENABLED'
    | 'REQUIRED'
    | 'REASON_REQUIRED'
    | 'REASON_UNKNOWN'
    | 'AMBIGUOUS';
  /** A sentence for the person answering; never repeats what was entered. */
  message: string;
}

/**
 * Whether answers fit a definition. Empty means they can be stored and scored.
 *
 * NOT_DONE needs a reason, and satisfies a required item. NOT_APPLICABLE is taken only where the item offers it.
 * An item whose condition fails takes no code; any absence there is harmless. A required grid needs one cell.
 */
export function checkAnswers(definition: InstrumentDefinition, answers: Answers): readonly AnswerProblem[] {
  const assessment = readAssessment(definition, answers);
  const unknown = Object.keys(answers)
    .filter((key) => !assessment.slots.has(key))
    .map((key) => problem(key, 'UNKNOWN_ITEM', `${definition.shortTitle} has no such item.`));
  const given = [...assessment.slots.values()].flatMap((slot) => givenProblems(slot, assessment));
  const absent = definition.items.flatMap((item) => requiredProblems(item, assessment));
  return [...unknown, ...given, ...absent];
}

function givenProblems(slot: AnswerSlot, assessment: ReadAssessment): AnswerProblem[] {
  const answer = assessment.given(slot.key);
  if (answer === null) return [];
  const { key, item } = slot;
  const name = slot.cell?.label ?? item.label;
  if ((answer.code === null) === (answer.absence === null)) {
    return [problem(key, 'AMBIGUOUS', `${name} needs either an answer or why there is none.`)];
  }
  if (assessment.withheld(slot) !== null) {
    return answer.code === null ? [] : [problem(key, 'NOT_ENABLED', `${name} is not asked after the answer before.`)];
  }
  return answer.code === null
    ? absenceProblems(key, name, item, answer)
    : codeProblems(key, name, item, answer.code, answer.reason);
}

function absenceProblems(key: string, name: string, item: Item, { absence, reason }: Answer): AnswerProblem[] {
  if (absence === null || !absences.includes(absence)) {
    return [problem(key, 'UNKNOWN_OPTION', `${name} is absent in a way that is not known.`)];
  }
  if (absence === 'NOT_APPLICABLE' && !item.options.some(({ kind }) => kind === 'NOT_APPLICABLE')) {
    return [problem(key, 'UNKNOWN_OPTION', `${name} applies to everyone; say that it was not done, and why.`)];
  }
  return reasonProblems(key, name, reason, absence === 'NOT_DONE');
}

function codeProblems(key: string, name: string, item: Item, code: string, reason: string | null): AnswerProblem[] {
  const reading = readCode(item, code);
  if (!reading.ok) return [problem(key, reading.problem, refusalOf(name, item, reading.problem))];
  const option = reading.option;
  if (option === null || option.kind === 'SCORE') {
    return reason === null ? [] : [problem(key, 'AMBIGUOUS', `${name} has an answer and a reason for having none.`)];
  }
  if (option.reason !== null && reason === option.reason) return [];
  return reasonProblems(key, name, reason, option.reasonRequired);
}

function reasonProblems(key: string, name: string, reason: string | null, needed: boolean): AnswerProblem[] {
  if (reason === null) return needed ? [problem(key, 'REASON_REQUIRED', `${name} needs a reason.`)] : [];
  return notDoneReasons.some(({ code }) => code === reason)
    ? []
    : [problem(key, 'REASON_UNKNOWN', `${name} has a reason that is not on the list.`)];
}

function requiredProblems(item: Item, { slots, given, withheld }: ReadAssessment): AnswerProblem[] {
  if (!item.required) return [];
  const own = [...slots.values()].filter((slot) => slot.item === item);
  const settled = own.some((slot) => withheld(slot) !== null || speaks(given(slot.key)));
  return settled ? [] : [problem(item.linkId, 'REQUIRED', `${item.label} is needed, or a reason why it was not done.`)];
}

/** An answer, or an absence that is more than nothing entered. */
function speaks(answer: Answer | null): boolean {
  if (answer === null) return false;
  return answer.code !== null || (answer.absence !== null && answer.absence !== 'MISSING');
}

function refusalOf(name: string, { min, max, step }: Item, code: AnswerProblem['code']): string {
  if (code === 'OUT_OF_RANGE' && min !== null && max !== null) return `${name} must lie from ${min} to ${max}.`;
  if (code === 'OUT_OF_RANGE')
    return min !== null ? `${name} must be at least ${min}.` : `${name} must be at most ${max}.`;
  if (code === 'NOT_A_STEP') return `${name} goes in steps of ${step ?? 1}.`;
  if (code === 'NOT_A_NUMBER') return `${name} must be a number.`;
  return `${name} offers no such answer.`;
}

function problem(key: string, code: AnswerProblem['code'], message: string): AnswerProblem {
  return { key, code, message };
}
