import type { PermissionMatrixQuery, Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import type { PermissionSearch } from './read-permission-search.js';

export type RightGroup = PermissionMatrixQuery['permissionMatrix']['groups'][number];
export type Right = RightGroup['rights'][number];
export type Grant = Right['grants'][number];

const text = messages.office.permissions;

/** The rights that match, in their groups; every word typed must occur in what the page shows of one. */
export function listRights(
  groups: readonly RightGroup[],
  { search = '', role }: PermissionSearch,
): readonly RightGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (group: RightGroup, right: Right) =>
    (role === undefined || grantOf(right, role) !== null) &&
    words.every((word) => wordsOf(group, right).includes(word));
  return groups
    .map((group) => ({ ...group, rights: group.rights.filter((right) => matches(group, right)) }))
    .filter(({ rights }) => rights.length > 0);
}

/** What a role may; null when nothing. */
export const grantOf = ({ grants }: Right, role: Role): Grant | null =>
  grants.find((grant) => grant.role === role) ?? null;

/** What has to happen besides being in the role, in words. */
export const conditionsOf = ({ reauthentication, secondPerson }: Grant): readonly string[] => [
  ...(reauthentication ? [text.reauthentication] : []),
  ...(secondPerson ? [text.secondPerson] : []),
];

/** Who may beside the roles, in words; null when nobody. */
export function othersWho({ openToAnyone, openToCaregiverLink }: Right): string | null {
  if (openToAnyone) return text.anyone;
  return openToCaregiverLink ? text.caregiverLink : null;
}

function wordsOf({ title }: RightGroup, right: Right): string {
  const { name, description, grants } = right;
  const besides = grants.flatMap((grant) => [text.reach[grant.reach], ...conditionsOf(grant)]);
  return [title, name, description, othersWho(right) ?? '', ...besides].join(' ').toLowerCase();
}
