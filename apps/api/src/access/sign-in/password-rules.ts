import { RegistryError } from '../../errors.js';
import { commonPasswords, everydayWords, registryWords } from './common-passwords.js';

export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;

/** Characters that must be left when everything easily guessed is taken away. */
const LEAST_OWN = 6;
const LEAST_DIFFERENT = 5;

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/**
 * Any composition is good; what is refused is what somebody who knows the registry and the person would try.
 *
 * @param about names that belong to the person: account, display name, hospitals
 * @throws VALIDATION_FAILED
 */
export function refusePoorPassword(password: string, about: readonly string[], field = 'password'): void {
  const problem = weaknessOf(password, about);
  if (problem !== null) throw new RegistryError('VALIDATION_FAILED', sentences[problem], { rule: problem, field });
}

export type Weakness = 'PASSWORD_LENGTH' | 'PASSWORD_REPEATS' | 'PASSWORD_COMMON';

const sentences: Readonly<Record<Weakness, string>> = {
  PASSWORD_LENGTH: `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; spaces count. A few unrelated words do well.`,
  PASSWORD_REPEATS: 'This password repeats itself or follows the keyboard. Choose a few unrelated words instead.',
  PASSWORD_COMMON:
    'This password is easily guessed: it is a common one, or made of your name, your hospital or this registry. Choose a few unrelated words instead.',
};

export function weaknessOf(password: string, about: readonly string[]): Weakness | null {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < SHORTEST_PASSWORD || characters.length > LONGEST_PASSWORD) return 'PASSWORD_LENGTH';
  const plain = characters.join('').toLowerCase();
  if (commonPasswords.has(plain)) return 'PASSWORD_COMMON';
  if (new Set(plain).size < LEAST_DIFFERENT || isRepeat(plain) || different(withoutRuns(plain)) < LEAST_OWN) {
    return 'PASSWORD_REPEATS';
  }
  const words = [...wordsOf(about), ...registryWords, ...everydayWords].sort((a, b) => b.length - a.length);
  const guessed = [plain, withoutDisguise(plain)].some((text) => {
    const left = without(text, words);
    return left !== text && different(core(withoutRuns(left))) < LEAST_OWN;
  });
  return guessed ? 'PASSWORD_COMMON' : null;
}

/** "mapleleafmapleleaf": one part, over and over, the last time perhaps cut short. */
function isRepeat(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if ([...text].every((character, at) => at < period || character === text[at - period])) return true;
  }
  return false;
}

/** Takes away rows of the alphabet, of digits and of keys, four and more at a stretch. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = Math.max(...runs.map((run) => stretch(text, at, run)));
    if (length < 4) {
      left += text[at] ?? '';
      at += 1;
    } else at += length;
  }
  return left;
}

function stretch(text: string, from: number, run: string): number {
  let length = 0;
  const start = run.indexOf(text[from] ?? '');
  while (start >= 0 && from + length < text.length && run[start + length] === text[from + length]) length += 1;
  return length;
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ' '), text);

/** Digits and signs at the ends are what people add to a word. */
const core = (text: string): string => text.replace(/^[\d\s\p{P}\p{S}]+|[\d\s\p{P}\p{S}]+$/gu, '');

/** Characters, the same one several times in a row counted once. */
const different = (text: string): number => text.replace(/\s+/g, '').replace(/(.)\1+/gu, '$1').length;

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const withoutDisguise = (text: string): string =>
  [...text].map((character) => disguises[character] ?? character).join('');

/** Words of a name, and the name as one. */
function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const parts = name
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
    return [...parts, parts.join('')].filter((word) => word.length >= 3);
  });
}
