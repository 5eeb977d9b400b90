import {
  ANYONE,
  CAREGIVER_LINK,
  acts,
  looksAt,
  openWhileLooking,
  readable,
  type Act,
  type Asker,
  type Party,
  type Reach,
} from './permission-matrix.js';
import type { Role } from './role.js';

/** What an act needs of one role besides the role itself. */
export interface Grant {
  readonly reach: Reach;
  /** The person has just proved again who she is. */
  readonly reauthentication: boolean;
  /** Another person approves before it takes effect. */
  readonly secondPerson: boolean;
}

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');

const actsByName = new Map<string, Act>(Object.values(acts).flatMap((group) => Object.entries(group)));

const partiesOf = (act: Act): Party[] =>
  Object.keys(act).filter((key) => !['takes', 'session', 'toldOnce'].includes(key)) as Party[];

/**
 * Who may use what, by place in the schema: `patients`, `patients(first:)`, `Patient.identity`, `PatientFilter.search`.
 * The operations stand under their name alone.
 */
const parties: ReadonlyMap<string, ReadonlySet<Party>> = new Map([
  ...[...actsByName].flatMap(([name, act]): [string, Set<Party>][] =>
    [name, ...words(act.takes ?? '').map((argument) => `${name}(${argument}:)`)].map((place) => [
      place,
      new Set(partiesOf(act)),
    ]),
  ),
  ...readable.flatMap(([who, types]) =>
    Object.entries(types).flatMap(([type, fields]) =>
      words(fields).map((field): [string, Set<Party>] => [`${type}.${field}`, new Set(who)]),
    ),
  ),
]);

/** Everything the matrix names. */
export const namedPlaces = (): string[] => [...parties.keys()];

/** Whether asking in this way tells something about fields, beyond what the place itself allows. */
export const tellsOfFields = (place: string): boolean => Object.hasOwn(looksAt, place);

/** Whether a role, or a link (null: nobody signed in), may use a place of the schema and everything it looks at; unnamed means no. */
export function mayUse(place: string, role: Asker | null): boolean {
  const looked = tellsOfFields(place) ? words(looksAt[place] ?? '') : [];
  const allowed = parties.get(place);
  // An order is a value of an enum: it is nothing by itself, only what it looks at.
  if (allowed === undefined) return looked.length > 0 && looked.every((field) => mayUse(field, role));
  const may = (role !== CAREGIVER_LINK && allowed.has(ANYONE)) || (role !== null && allowed.has(role));
  return may && looked.every((field) => mayUse(field, role));
}

/** Whether a role may do an operation, named as in the schema. */
export const mayDo = (operation: string, role: Asker | null): boolean => mayUse(operation, role);

/** Everything a role may do, for the dashboard to offer no more than that. */
export const permissionsOf = (role: Role): string[] => [...actsByName.keys()].filter((act) => mayDo(act, role));

/** Whether an operation stays open while somebody looks at a patient of another centre. */
export const isOpenWhileLooking = (operation: string): boolean => words(openWhileLooking).includes(operation);

/** On what terms a role may do an act; null when it may not. */
export function grantOf(name: string, role: Role): Grant | null {
  const act = actsByName.get(name);
  const terms = act?.[role] ?? act?.[ANYONE];
  if (terms === undefined) return null;
  const [reach, ...needs] = terms.split(' ') as [Reach, ...string[]];
  return { reach, reauthentication: needs.includes('R'), secondPerson: needs.includes('2') };
}

/** Whether the answer of a mutation holds a secret, which is kept nowhere. */
export const isToldOnce = (fieldName: string): boolean => actsByName.get(fieldName)?.toldOnce === true;

/** Whether a mutation opens or ends the login session itself: such an act needs no idempotency key. */
export const isSessionAct = (fieldName: string): boolean => actsByName.get(fieldName)?.session === true;
