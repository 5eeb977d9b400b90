import type { PersonQuery, SessionsOfPersonQuery } from '../../graphql/generated/graphql.js';

type Person = PersonQuery['person'];

/** What was chosen to be done to the person on the page; a panel at the side then asks for the rest. */
export type PersonAct =
  | { kind: 'CORRECT' | 'DISABLE' | 'ENABLE' | 'INVITE_AGAIN' | 'RESET' | 'ADD_ROLE' | 'LINK_IDENTITY' }
  | { kind: 'REMOVE_ROLE'; held: Person['roles'][number] }
  | { kind: 'UNLINK'; identity: Person['identities'][number] }
  | { kind: 'END_SESSION'; session: SessionsOfPersonQuery['loginSessions'][number] };

/** What each part of the page is given. */
export interface PartProps {
  person: Person;
  onAct: (act: PersonAct) => void;
}
