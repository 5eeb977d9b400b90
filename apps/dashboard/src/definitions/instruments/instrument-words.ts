import type { Rater } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** The word for a code, or the code itself where a newer definition has one this release has no word for. */
export function inWords(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** "Patient, caregiver as proxy". */
export function ratersInWords(raters: readonly Rater[]): string {
  const list = raters.map((rater) => messages.clinic.raters[rater].toLowerCase()).join(', ');
  return list.charAt(0).toUpperCase() + list.slice(1);
}
