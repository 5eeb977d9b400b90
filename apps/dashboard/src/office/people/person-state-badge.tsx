import type { PersonState } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { StateBadge, type State } from '../../ui/state-badge.js';

const looks: Readonly<Record<PersonState, State>> = {
  ACTIVE: 'done',
  INVITED: 'info',
  LAPSED: 'due',
  DISABLED: 'neutral',
};

/** Whether a person can sign in. */
export function PersonStateBadge({ state }: { state: PersonState }) {
  return <StateBadge state={looks[state]}>{messages.office.people.states[state]}</StateBadge>;
}
