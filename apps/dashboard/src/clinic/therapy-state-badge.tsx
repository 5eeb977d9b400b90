import type { TherapyState } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { StateBadge } from '../ui/state-badge.js';

/** Lost to follow-up and a stopped pump are something to act on; a trial and a titration are under way. */
const toAct: readonly TherapyState[] = ['LOST', 'SUSPENDED'];
const underWay: readonly TherapyState[] = ['IN_TRIAL', 'TRIAL_POSITIVE', 'TITRATION'];

/** Where the patient stands in the therapy. */
export function TherapyStateBadge({ state }: { state: TherapyState }) {
  const sign = toAct.includes(state) ? 'due' : underWay.includes(state) ? 'info' : 'neutral';
  return <StateBadge state={sign}>{messages.clinic.states[state]}</StateBadge>;
}
