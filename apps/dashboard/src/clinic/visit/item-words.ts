import type { Answer, Item } from '#libs/instruments/index';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';

/** An answer as people read it: "1+", "4.5", "Moderate", "not done: fatigue". */
export function answerWords(item: Pick<Item, 'options' | 'type'>, answer: Answer | undefined): string {
  if (!answer) return messages.missing;
  if (answer.code === null) return absenceWords(answer.absence, answer.reason) ?? messages.missing;
  if (item.type === 'MULTIPLE_CHOICE') return severalWords(item, answer.code);
  const option = item.options.find(({ code }) => code === answer.code);
  if (option === undefined) return answer.code;
  if (option.score === null) return option.label;
  return optionKey(option);
}

/** What was chosen of several, by name. */
export function severalWords({ options }: Pick<Item, 'options'>, code: string): string {
  return code
    .split(' ')
    .map((one) => options.find((option) => option.code === one)?.label ?? one)
    .join(', ');
}

/** What stands before an option and chooses it when typed: its own short code, or the level it counts. */
export function optionKey({ code, score }: { code: string; score: number | null }): string {
  return code.length <= 2 && !/^0\d$/.test(code) ? code : String(score ?? code);
}
