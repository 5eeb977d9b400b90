import type { Domain, InstrumentListQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { groupBy } from '../group-by.js';
import type { InstrumentSearch } from './read-instrument-search.js';

type Definition = InstrumentListQuery['instruments'][number];

/** The newest version of an instrument, with how many came before it. */
export type ListedInstrument = Definition & { earlierVersions: number };

export interface DomainGroup {
  domain: Domain;
  instruments: readonly ListedInstrument[];
}

/** One entry an instrument; expects the newest version of each first, as the registry lists them. */
export function newestOfEach(definitions: readonly Definition[]): readonly ListedInstrument[] {
  return groupBy(definitions, ({ code }) => code).flatMap(([, [newest, ...earlier]]) =>
    newest ? [{ ...newest, earlierVersions: earlier.length }] : [],
  );
}

/**
 * The instruments that match, by domain, totals of older data last; every word typed must occur somewhere in what the list shows of one.
 */
export function listInstruments(
  instruments: readonly ListedInstrument[],
  { search = '', domains }: InstrumentSearch,
): readonly DomainGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = instruments.filter(
    (instrument) =>
      (domains === undefined || domains.includes(instrument.domain)) &&
      words.every((word) => wordsOf(instrument).includes(word)),
  );
  return (Object.keys(messages.domains) as Domain[])
    .map((domain) => ({ domain, instruments: totalsLast(found.filter((instrument) => instrument.domain === domain)) }))
    .filter((group) => group.instruments.length > 0);
}

function totalsLast(instruments: readonly ListedInstrument[]): readonly ListedInstrument[] {
  return [...instruments].sort((a, b) => Number(a.scoreOnly) - Number(b.scoreOnly));
}

function wordsOf({ title, shortTitle, code, domain, scores }: Definition): string {
  const titles = scores.map((score) => score.title);
  return [title, shortTitle, code, messages.domains[domain], ...titles].join(' ').toLowerCase();
}
