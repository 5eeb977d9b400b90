import type { Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** What the address of the page says; what is not set is absent. */
export interface PermissionSearch {
  search?: string;
  /** Only what this role may do. */
  role?: Role;
}

const ROLES = Object.keys(messages.roles) as Role[];

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readPermissionSearch(search: Record<string, unknown>): PermissionSearch {
  // Whoever parses the address may take a text for a number.
  const given = search['search'];
  const typed = typeof given === 'number' ? String(given) : given;
  const role = ROLES.find((one) => one === search['role']);
  return {
    ...(typeof typed === 'string' && typed.trim() !== '' ? { search: typed } : {}),
    ...(role ? { role } : {}),
  };
}
