import type { Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

const text = messages.office.people.invite;

/** A role being given, as chosen so far. */
export interface ChosenRole {
  role: Role | null;
  centreCode: string | null;
}

/** What is missing of a role. */
export const roleProblems = ({ role, centreCode }: ChosenRole): Partial<Record<keyof ChosenRole, string>> => ({
  ...(role === null ? { role: text.required(text.role) } : {}),
  ...(role !== 'ADMINISTRATOR' && centreCode === null ? { centreCode: text.required(text.centre) } : {}),
});

/** What is sent of it; null while no role is chosen. */
export const roleInput = ({ role, centreCode }: ChosenRole): { role: Role; centreCode: string | null } | null =>
  role === null ? null : { role, centreCode: role === 'ADMINISTRATOR' ? null : centreCode };
