import type { PatientSortField, TherapyState } from '../../graphql/generated/graphql.js';

/** What the address of the list says; what is not set is absent. */
export interface PatientSearch {
  search?: string;
  states?: readonly TherapyState[];
  aetiologies?: readonly string[];
  sort?: PatientSortField;
  descending?: true;
  /** Cursors of the pages turned so far; the last one starts the page shown. */
  trail?: readonly string[];
}

/** Not read off their words: those arrive with the page, the address is read before. */
const known: Record<TherapyState, true> = {
  REFERRED: true,
  CANDIDATE: true,
  NOT_SUITABLE: true,
  DEFERRED: true,
  IN_TRIAL: true,
  TRIAL_POSITIVE: true,
  TRIAL_NEGATIVE: true,
  DECLINED: true,
  TITRATION: true,
  MAINTENANCE: true,
  SUSPENDED: true,
  EXPLANTED: true,
  TRANSFERRED: true,
  LOST: true,
  EXITED: true,
  WITHDRAWN: true,
  DECEASED: true,
};
const STATES = Object.keys(known) as TherapyState[];
const SORTS: readonly PatientSortField[] = ['PSEUDONYM', 'FIRST_IMPLANT', 'LAST_CONTACT'];

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readPatientSearch(search: Record<string, unknown>): PatientSearch {
  const states = STATES.filter((state) => texts(search['states']).includes(state));
  const aetiologies = texts(search['aetiologies']);
  const sort = SORTS.find((field) => field === search['sort']);
  const trail = texts(search['trail']);
  const typed = typeof search['search'] === 'number' ? String(search['search']) : search['search'];
  return {
    ...(typeof typed === 'string' && typed.trim() !== '' ? { search: typed } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(aetiologies.length > 0 ? { aetiologies } : {}),
    ...(sort && sort !== 'PSEUDONYM' ? { sort } : {}),
    ...(search['descending'] === true ? { descending: true } : {}),
    ...(trail.length > 0 ? { trail } : {}),
  };
}

/** The same list with something changed; it starts at its first page again. */
export function changedSearch(
  before: PatientSearch,
  change: { [Key in keyof PatientSearch]?: PatientSearch[Key] | undefined },
): PatientSearch {
  return readPatientSearch({ ...before, trail: undefined, ...change });
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((one) => (typeof one === 'number' ? String(one) : one))
    .filter((one) => typeof one === 'string' && one !== '') as string[];
}
