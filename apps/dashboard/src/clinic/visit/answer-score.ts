import type { Answer, Answers, Direction, InstrumentDefinition, Item } from '#libs/instruments/index';
import { improvement, isCounted } from '#libs/instruments/index';

/** What one answer counts; null when it is absent, unreadable or counts nothing. A real 0 is a number. */
export function answerScore(item: Item, answer: Answer | undefined): number | null {
  if (answer?.code == null) return null;
  const option = item.options.find(({ code }) => code === answer.code);
  if (option) return option.score;
  if (!isCounted(item)) return null;
  const code = plainNumber(answer.code);
  return /^-?\d+(\.\d+)?$/.test(code) ? Number(code) : null;
}

/** A typed number as definitions want it: "2,50" is 2.5. Text that is no number stays as it is. */
export function plainNumber(typed: string): string {
  const text = typed.trim().replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? String(Number(text)) : text;
}

/** Whether an item is asked at all, given the answer it depends on. */
export function isAsked(definition: InstrumentDefinition, { enableWhen }: Item, answers: Answers): boolean {
  if (enableWhen === null) return true;
  const asked = definition.items.find(({ linkId }) => linkId === enableWhen.linkId);
  const score = asked ? answerScore(asked, answers[enableWhen.linkId]) : null;
  return score !== null && score > enableWhen.scoreGreaterThan;
}

export type Change = 'BETTER' | 'WORSE' | 'SAME';

/** Which way one answer moved against an earlier one; null when either counts nothing, no score says what is better, or it classifies. */
export function answerChange(
  definition: InstrumentDefinition,
  key: string,
  { earlier, now }: { earlier: Answer | undefined; now: Answer | undefined },
): Change | null {
  if (definition.role !== 'OUTCOME') return null;
  const item = itemOfKey(definition, key);
  const direction = directionOf(definition, key);
  if (!item || !direction) return null;
  const [before, after] = [answerScore(item, earlier), answerScore(item, now)];
  return before === null || after === null ? null : changeOf(improvement(direction, before, after));
}

export function changeOf(improved: number): Change {
  if (improved === 0) return 'SAME';
  return improved > 0 ? 'BETTER' : 'WORSE';
}

export function itemOfKey({ items }: InstrumentDefinition, key: string): Item | undefined {
  return items.find(({ linkId }) => key === linkId || key.startsWith(`${linkId}:`));
}

/** Optional cells of a grid follow the scores of its core cells. */
function directionOf(definition: InstrumentDefinition, key: string): Direction | undefined {
  const [linkId] = key.split(':');
  const reading = definition.scores.find(({ over }) => over.includes(key));
  const related = definition.scores.find(({ over }) => over.some((one) => one.startsWith(`${linkId}:`)));
  return (reading ?? related)?.direction;
}
