import { randomInt } from 'node:crypto';

/** No letter or digit that is easily misread for another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A pseudonym drawn by chance, never derived from the person: "TN-7KQ4MX". */
export const newPseudonym = (): string =>
  `TN-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
