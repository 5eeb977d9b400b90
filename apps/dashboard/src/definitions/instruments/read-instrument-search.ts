import type { Domain } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** What the address of the list says; what is not set is absent. */
export interface InstrumentSearch {
  search?: string;
  domains?: readonly Domain[];
}

/** What the address of one instrument says; the newest version when none is named. */
export interface InstrumentVersionSearch {
  version?: string;
}

const DOMAINS = Object.keys(messages.domains) as Domain[];

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readInstrumentSearch(search: Record<string, unknown>): InstrumentSearch {
  const typed = textOf(search['search']);
  const named: readonly unknown[] = Array.isArray(search['domains']) ? search['domains'] : [search['domains']];
  const domains = DOMAINS.filter((domain) => named.includes(domain));
  return {
    ...(typed !== undefined ? { search: typed } : {}),
    ...(domains.length > 0 ? { domains } : {}),
  };
}

export function readInstrumentVersion(search: Record<string, unknown>): InstrumentVersionSearch {
  const version = textOf(search['version']);
  return version === undefined ? {} : { version };
}

/** Whoever parses the address may take a text for a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
