import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';

const text = messages.clinic;

/** An improvement in words: "1.3 better", "0.4 worse", "unchanged". */
export function improvementWords(improvement: number, decimals: number): string {
  if (improvement === 0) return text.unchanged;
  const amount = formatNumber(Math.abs(improvement), decimals);
  return improvement > 0 ? text.betterBy(amount) : text.worseBy(amount);
}

/** The same as part of a sentence: "1.3 better than at baseline", "unchanged from baseline". */
export function againstBaselineWords(improvement: number, decimals: number): string {
  const words = improvementWords(improvement, decimals);
  return improvement === 0 ? text.fromBaseline(words) : text.thanBaseline(words);
}
