import { answerSlots } from './answer-slots.js';
import type { AnswerProblem } from './check-answers.js';
import type { InstrumentDefinition, Item, ScoreDefinition } from './instrument-definition.js';
import { isStep } from './read-code.js';
import { roundTo } from './rounding.js';

/** Whether a total can be recorded without its items; null when it can. A 0 within the range is a measurement. */
export function checkScore(definition: InstrumentDefinition, scoreCode: string, value: number): AnswerProblem | null {
  const refuse = (code: AnswerProblem['code'], message: string) => ({ key: scoreCode, code, message });
  const score = definition.scores.find(({ code }) => code === scoreCode);
  if (score === undefined) return refuse('UNKNOWN_ITEM', `${definition.shortTitle} has no such score.`);

  const [lowest, highest] = score.range;
  if (!Number.isFinite(value)) return refuse('NOT_A_NUMBER', `${score.shortTitle} must be a number.`);
  if (value < lowest || value > highest) {
    return refuse('OUT_OF_RANGE', `${score.shortTitle} must lie from ${lowest} to ${highest}.`);
  }
  if (Math.abs(roundTo(value, score.decimals) - value) > 1e-9) {
    return refuse('NOT_A_STEP', `${score.shortTitle} has at most ${score.decimals} decimals.`);
  }
  const item = passedItem(definition, score);
  return item === null || isAnswer(item, value)
    ? null
    : refuse('NOT_A_STEP', `${score.shortTitle} cannot take a value between its levels.`);
}

/** The one item a PASS score repeats. */
function passedItem(definition: InstrumentDefinition, { op, over }: ScoreDefinition): Item | null {
  const [key] = over;
  return op === 'PASS' && key !== undefined ? (answerSlots(definition).get(key)?.item ?? null) : null;
}

function isAnswer(item: Item, value: number): boolean {
  if (item.type === 'INTEGER' || item.type === 'DECIMAL') return isStep(value, item);
  return item.options.some(({ score }) => score === value);
}
