import type { PersonState, Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** What the address of the list says; what is not set is absent. */
export interface PeopleSearch {
  search?: string;
  roles?: readonly Role[];
  centres?: readonly string[];
  states?: readonly PersonState[];
  /** Cursors of the pages turned so far; the last one starts the page shown. */
  trail?: readonly string[];
}

const ROLES = Object.keys(messages.roles) as Role[];
const STATES: readonly PersonState[] = ['ACTIVE', 'INVITED', 'LAPSED', 'DISABLED'];

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const typed = typeof search['search'] === 'number' ? String(search['search']) : search['search'];
  const roles = ROLES.filter((role) => texts(search['roles']).includes(role));
  const states = STATES.filter((state) => texts(search['states']).includes(state));
  const centres = texts(search['centres']);
  const trail = texts(search['trail']);
  return {
    ...(typeof typed === 'string' && typed.trim() !== '' ? { search: typed } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(centres.length > 0 ? { centres } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(trail.length > 0 ? { trail } : {}),
  };
}

/** The same list with something changed; it starts at its first page again. */
export const changedPeopleSearch = (
  before: PeopleSearch,
  change: { [Key in keyof PeopleSearch]?: PeopleSearch[Key] | undefined },
): PeopleSearch => readPeopleSearch({ ...before, trail: undefined, ...change });

/** Whether anything narrows the list down. */
export const isNarrowed = ({ trail: _, ...filters }: PeopleSearch): boolean => Object.keys(filters).length > 0;

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((one) => (typeof one === 'number' ? String(one) : one))
    .filter((one) => typeof one === 'string' && one !== '') as string[];
}
