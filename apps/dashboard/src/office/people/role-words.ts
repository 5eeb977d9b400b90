import type { Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

const text = messages.office.people;

export interface HeldRole {
  role: Role;
  centre: { name: string } | null;
}

/** Where a role is held. */
export const placeOf = ({ centre }: HeldRole): string => centre?.name ?? text.office;

/** "Clinician, Northfield Hospital". */
export const roleAtPlace = (held: HeldRole): string => text.roleAt(messages.roles[held.role], placeOf(held));

/** The roles somebody may give: only administrators make administrators. */
export const rolesToGive = (giver: Role): readonly { code: Role; label: string }[] =>
  (Object.entries(messages.roles) as [Role, string][])
    .filter(([role]) => giver === 'ADMINISTRATOR' || role !== 'ADMINISTRATOR')
    .map(([code, label]) => ({ code, label }));
