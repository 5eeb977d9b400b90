import type { TherapyState } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { StateBadge } from '../ui/state-badge.js';

/** Where the patient stands in the therapy; lost to follow-up is something to act on. */
export function TherapyStateBadge({ state }: { state: TherapyState }) {
  const sign = state === 'LOST' ? 'due' : state === 'TITRATION' ? 'info' : 'neutral';
  return <StateBadge state={sign}>{messages.clinic.states[state]}</StateBadge>;
}
