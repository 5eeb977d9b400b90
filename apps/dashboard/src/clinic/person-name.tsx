import { messages } from '../messages/messages.js';

interface Named {
  identity: { familyName: string; givenName: string } | null;
}

/** "Osei, Amara" where the viewer may see it; null where not, or where none is recorded. */
export function personName({ identity }: Named): string | null {
  return identity === null ? null : messages.clinic.fullName(identity.familyName, identity.givenName);
}
