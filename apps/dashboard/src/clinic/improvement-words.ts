import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';

/** An improvement in words: "1.3 better", "0.4 worse", "unchanged". */
export function improvementWords(improvement: number, decimals: number): string {
  if (improvement === 0) return messages.clinic.unchanged;
  const amount = formatNumber(Math.abs(improvement), decimals);
  return improvement > 0 ? messages.clinic.betterBy(amount) : messages.clinic.worseBy(amount);
}

/** The same as part of a sentence: "1.3 better than at baseline", "unchanged from baseline". */
export function againstBaselineWords(improvement: number, decimals: number): string {
  const words = improvementWords(improvement, decimals);
  return improvement === 0 ? messages.clinic.fromBaseline(words) : messages.clinic.thanBaseline(words);
}
