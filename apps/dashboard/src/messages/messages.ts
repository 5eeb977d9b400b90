import { enGB } from './en-GB.js';

/** Shape every language fills; identifiers, codes and labels that come from definitions are never translated here. */
export type Messages = typeof enGB;

/** The words of the interface. A translation is one file beside `en-GB.ts`, chosen here. */
export const messages: Messages = enGB;
