import { messages } from '../../messages/messages.js';

const text = messages.office.people.person;

/** "Firefox on Windows", as far as the browser said so itself. */
export const deviceWords = ({ browser, system }: { browser: string | null; system: string | null }): string =>
  text.device(browser ?? text.unknownBrowser, system ?? text.unknownSystem);
