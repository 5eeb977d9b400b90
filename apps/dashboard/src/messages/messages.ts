import type * as enGB from './en-GB.js';

/**
 * The words of the interface. A translation is one file beside `en-GB.ts`, chosen here; identifiers, codes and labels that
 * come from definitions are never translated. A module and not an object, so that a page loads the words it says.
 */
export * as messages from './en-GB.js';

/** Shape every language fills. */
export type Messages = typeof enGB;
