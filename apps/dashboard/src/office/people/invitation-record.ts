import type { InvitePersonInput } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { roleInput, roleProblems, type ChosenRole } from './chosen-role.js';

const text = messages.office.people.invite;

/** The invitation as typed. */
export interface InvitationRecord extends ChosenRole {
  name: string;
  accountName: string;
}

const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;

/** What is missing or wrong, by field. The registry checks again, and more. */
export function invitationProblems(record: InvitationRecord): Partial<Record<keyof InvitationRecord, string>> {
  const fits = ACCOUNT_NAME.test(record.accountName.trim().toLowerCase());
  return {
    ...(record.name.trim() === '' ? { name: text.required(text.name) } : {}),
    ...(fits ? {} : { accountName: text.accountNameWrong }),
    ...roleProblems(record),
  };
}

/** What is sent; null while something is missing. */
export function invitationInput(record: InvitationRecord): InvitePersonInput | null {
  const role = roleInput(record);
  return role && { name: record.name.trim(), accountName: record.accountName.trim().toLowerCase(), ...role };
}
