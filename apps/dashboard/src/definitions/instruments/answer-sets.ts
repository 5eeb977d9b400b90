import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { groupBy } from '../group-by.js';

export type Item = InstrumentPageQuery['instrument']['items'][number];

/** Items that are answered in the same way, in the order of the definition. */
export interface AnswerSet {
  items: readonly [Item, ...Item[]];
}

/** Puts items with the same type, range, unit and options together, so that their answers are read once. */
export function answerSets(items: readonly Item[]): readonly AnswerSet[] {
  const sets = groupBy(items, ({ type, unit, min, max, step, options, cells }) =>
    JSON.stringify([type, unit, min, max, step, options, cells]),
  );
  return sets.flatMap(([, [first, ...others]]) => (first ? [{ items: [first, ...others] }] : []));
}
