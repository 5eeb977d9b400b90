import { messages } from '../messages/messages.js';

/** Operations by the beginning of their descriptions; those without one are counted, since a code tells nobody anything. */
export function inPlainWords(operations: readonly string[], known: ReadonlyMap<string, string>): string {
  const words = operations.flatMap((name) => {
    const [beginning = ''] = (known.get(name) ?? '').split(/[.:;(]/, 1);
    return beginning.trim() === '' ? [] : [beginning.trim()];
  });
  const unknown = operations.length - words.length;
  const rest = words.length === 0 ? messages.trail.askedParts(unknown) : messages.trail.askedMore(unknown);
  return [...new Set(words), ...(unknown === 0 ? [] : [rest])].join('; ');
}
