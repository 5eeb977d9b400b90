import { english } from './english.js';
import { german } from './german.js';
import type { Wording } from './wording.js';

/** The languages the page speaks. */
export const wordings: readonly Wording[] = [english, german];

export const wordingOf = (code: string): Wording => wordings.find((each) => each.code === code) ?? english;

/** Before the form is there: what the phone is set to. */
export const wordingOfPhone = (): Wording =>
  wordings.find(({ lang }) => navigator.language.startsWith(lang.slice(0, 2))) ?? english;
