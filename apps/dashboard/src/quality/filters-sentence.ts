import { formatDate } from '../formats/format-date.js';
import type { FilterChoicesQuery } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import type { QualityFilters } from './read-filters.js';

const text = messages.quality.filters;

/** The filters in words, for paper; null when none is set. A code whose name is not known stands for itself. */
export function filtersSentence(filters: QualityFilters, choices: FilterChoicesQuery | undefined): string | null {
  const { protocol, centres = [], aetiologies = [], origins = [], sexes = [], from, to } = filters;
  const named = (codes: readonly string[], names: ReadonlyMap<string, string>) =>
    codes.map((code) => names.get(code) ?? code).join(', ');
  const protocolNames = new Map(choices?.protocols.map(({ code, title }) => [code, title]));
  const centreNames = new Map(choices?.centres.map(({ code, name }) => [code, name]));
  const aetiologyNames = new Map(choices?.aetiologies.map(({ code, label }) => [code, label]));
  const pieces = [
    [text.protocol, named(protocol === undefined ? [] : [protocol], protocolNames)],
    [text.centres, named(centres, centreNames)],
    [text.aetiologies, named(aetiologies, aetiologyNames)],
    [text.origins, origins.map((origin) => messages.origins[origin]).join(', ')],
    [text.sexes, sexes.map((sex) => messages.sexes[sex]).join(', ')],
    [text.implantedFrom, from === undefined ? '' : formatDate(from)],
    [text.implantedTo, to === undefined ? '' : formatDate(to)],
  ] as const;
  const set = pieces.filter(([, values]) => values !== '').map(([name, values]) => text.piece(name, values));
  return set.length === 0 ? null : text.chosen(set.join('; '));
}
