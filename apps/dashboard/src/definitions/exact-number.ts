import { messages } from '../messages/messages.js';

/** A number of a definition with all its decimals and a true minus sign: "0.45", "−180". */
export function exactNumber(value: number): string {
  return value.toLocaleString(messages.locale, { maximumFractionDigits: 10 }).replace('-', '−');
}
