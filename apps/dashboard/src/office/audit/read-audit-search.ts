import type { AuditEventFilter, AuditEventKind } from '../../graphql/generated/graphql.js';

/** What the address of the page says; what is not set is absent. */
export interface AuditSearch {
  /** Pseudonym, or identifier in the registry. */
  patient?: string;
  /** Identifier of the person, and the name to show. */
  person?: string;
  name?: string;
  from?: string;
  to?: string;
  kinds?: AuditEventKind[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Not read off their words: those arrive with the page, the address is read before. */
const known: Record<AuditEventKind, true> = {
  CHANGE: true,
  VOID: true,
  SIGN: true,
  UNLOCK: true,
  VIEW: true,
  QUERY: true,
  EXPORT: true,
  SIGN_IN: true,
  SIGN_IN_FAILED: true,
  SIGN_OUT: true,
  DENIAL: true,
  ROLE_CHANGE: true,
  BREAK_GLASS: true,
  REDACT: true,
  ERASE: true,
  VERIFY: true,
};
export const kinds = Object.keys(known) as AuditEventKind[];

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const text = (key: string): string => {
    const given = search[key];
    return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
  };
  const day = (key: 'from' | 'to') => (DAY.test(text(key)) ? { [key]: text(key) } : {});
  const chosen = Array.isArray(search['kinds'])
    ? kinds.filter((kind) => (search['kinds'] as unknown[]).includes(kind))
    : [];
  return {
    ...(text('patient') === '' ? {} : { patient: text('patient').slice(0, 40) }),
    ...(UUID.test(text('person')) ? { person: text('person'), name: text('name').slice(0, 120) } : {}),
    ...day('from'),
    ...day('to'),
    ...(chosen.length === 0 ? {} : { kinds: chosen }),
  };
}

/** The same as the registry asks for it. */
export function toFilter({ patient, person, from, to, kinds: actions }: AuditSearch): AuditEventFilter {
  return {
    ...(patient === undefined ? {} : UUID.test(patient) ? { patientId: patient } : { pseudonym: patient }),
    ...(person === undefined ? {} : { personId: person }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(actions === undefined ? {} : { actions }),
  };
}
