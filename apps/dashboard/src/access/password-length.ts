import { messages } from '../messages/messages.js';

const text = messages.access.newPassword;

const SHORTEST = 15;
const LONGEST = 128;

/** Characters as a person counts them: what the keyboard combines is one. */
const lengthOf = (password: string): number => [...password.normalize('NFKC')].length;

/** What is wrong with the length; null when nothing is. Everything else is for the registry to judge. */
export function lengthProblem(password: string): string | null {
  const length = lengthOf(password);
  if (length < SHORTEST) return text.tooShort(SHORTEST - length);
  return length > LONGEST ? text.tooLong : null;
}

/** While it is typed. */
export const lengthHint = (password: string): string =>
  password === '' ? text.hint : `${text.count(lengthOf(password))}. ${text.hint}`;
