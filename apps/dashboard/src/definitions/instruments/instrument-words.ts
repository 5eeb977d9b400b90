import { recallInWords } from '#libs/instruments/index';
import type { Rater } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** The word for a code, or the code itself where a newer definition has one this release has no word for. */
export function inWords(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** "Patient, caregiver as proxy". */
export function ratersInWords(raters: readonly Rater[]): string {
  return capitalised(raters.map((rater) => messages.clinic.raters[rater].toLowerCase()).join(', '));
}

/** "Last 7 days". */
export function recallOf(instrument: { recall: string }): string {
  return capitalised(recallInWords(instrument.recall));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
