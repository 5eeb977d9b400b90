import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { muscleRows } from './muscle-rows.js';

type Instrument = InstrumentPageQuery['instrument'];

const text = messages.definitions.rules;

/**
 * What a score reads, by name: items as they are labelled, cells of a grid by muscle with the sides read of it.
 * A key the instrument does not have is shown as it is.
 */
export function answersRead(over: readonly string[], items: Instrument['items']): readonly string[] {
  const named = items.flatMap((item) => {
    if (item.cells.length === 0) return over.includes(item.linkId) ? [item.label] : [];
    const cells = item.cells.filter(({ code }) => over.includes(`${item.linkId}:${code}`));
    return muscleRows(cells).map(({ label, left, right }) =>
      text.read(label, left && right ? text.bothSides : left ? text.leftOnly : text.rightOnly),
    );
  });
  const known = new Set(
    items.flatMap(({ linkId, cells }) => [linkId, ...cells.map(({ code }) => `${linkId}:${code}`)]),
  );
  return [...named, ...over.filter((key) => !known.has(key))];
}
