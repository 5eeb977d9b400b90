import { messages } from '../messages/messages.js';

interface Named {
  pseudonym: string;
  familyName?: string | null;
  givenName?: string | null;
}

/** Pseudonym, with the name where it is known: a deliberate step names whom it is about. */
export function patientWords({ pseudonym, familyName, givenName }: Named): string {
  const { named, fullName } = messages.governance;
  return familyName == null ? pseudonym : named(pseudonym, fullName(givenName ?? '', familyName));
}
